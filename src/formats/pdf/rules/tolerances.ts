/**
 * What still counts as meeting, in ems (heights of the text on the page), so that a page twice as large is read alike. Chosen from
 * what writers draw: Word's edges end half a line's thickness before the corner, browsers draw two lines 1 to 3 pt apart for a
 * double one and leave 1.5 pt between the boxes of a table with separate borders; text stands at least 0.15 em from an edge.
 */
export const TOLERANCE = {
  /** An end of a line meets a line across it at this distance (beside half the thickness of both). */
  meets: 0.15,
  /** Pieces of one line with this gap are one line: dashes. */
  gap: 0.35,
  /** Parallel lines this near are one edge: double lines, boxes side by side. Where text stands between them, the table is unread. */
  double: 0.7,
  /** A glyph may reach over an edge by this much (its box is not its ink). */
  overhang: 0.12,
} as const;

/** Places on two pages, or of two pieces of one table, that differ by no more than this (points) are the same. */
export const SAME_PLACE = 1.5;
