import type { SourceRef } from './sourceRef.ts';

/**
 * What a reader makes of a file, whatever its format: paragraphs and grids in reading order. Nothing after the readers asks
 * what the format was.
 */
export type Block = Paragraph | Grid;

/** Text outside tables: a line of a text file, a paragraph of a Word document, a line of a page. Never blank. */
export interface Paragraph {
  kind: 'paragraph';
  ref: SourceRef;
  /** As printed; a line break inside it is `\n`. */
  text: string;
  /** A blank line, a blank paragraph or the edge of a page stands above it. */
  gapAbove: boolean;
  /** `margin`: a header or footer of the page; `footnote`: a foot- or endnote. Both stand after the running text. */
  role: 'body' | 'margin' | 'footnote';
}

/** A table as printed, before anyone knows what it means. A ragged grid (of a text file) has rows of unequal length. */
export interface Grid {
  kind: 'grid';
  /** Never empty; every row has at least one cell of its own or covered by one above, and the grid has a non-blank cell. */
  rows: GridRow[];
}

export interface GridRow {
  /**
   * The cells that begin in this row, left to right, blank ones included. A merged cell stands once, in its first row and column;
   * rows that hold only the lower part of cells merged downwards have no cells of their own.
   */
  cells: GridCell[];
  /** A blank line or the edge of a page stands above it. */
  gapAbove: boolean;
  /** The same row heads the table again on a further page (declared so by the file); it is counted, and means nothing new. */
  repeated?: boolean;
  /** The page ended inside a row: this one goes on with the texts of the row above, cell by cell. */
  continues?: boolean;
}

export interface GridCell {
  /** The place of its first (upper left) cell in the original. */
  ref: SourceRef;
  /** 1-based column of the grid it begins in. */
  column: number;
  /** As printed, trimmed of nothing; breaks between its lines or paragraphs are `\n`. Empty for a blank cell. */
  text: string;
  /** How many columns it covers. */
  colSpan: number;
  /** How many rows it covers. */
  rowSpan: number;
}

/** Something noticed while reading a file, for the report and the document's page. */
export interface SourceNote {
  /** `document/…`, such as `document/hidden-sheet`. */
  code: string;
  /** Null where it concerns the whole file. */
  ref: SourceRef | null;
  printed: string;
  expected: string;
}

/** Text that the file holds and nobody who looks at it sees. It is counted, never published. */
export interface Omission {
  reason: 'hidden-text' | 'hidden-sheet' | 'covered-cell' | 'unreadable-text';
  /** Where, such as `'Sheet2'`, `t2`, `p3`: a part, see `partOf`. */
  part: string;
  /** How many non-blank cells or paragraphs. */
  cells: number;
  /** How many characters that are not white space. */
  characters: number;
}

/** A text that nobody sees, for the gate alone: it is searched for personal data and dropped. */
export interface UnseenText {
  ref: SourceRef;
  text: string;
  /** Of a sheet, where neighbours say what a number is: 1-based. */
  at?: { row: number; column: number };
}

/** A file as its reader understood it. */
export interface SourceDocument {
  blocks: Block[];
  notes: SourceNote[];
  omissions: Omission[];
  /** The texts of the omissions; absent in a format whose reader counts them only. */
  unseen?: UnseenText[];
}

/** What is printed in one part of a file, counted plainly: without the code that makes grids. */
export interface Tally {
  /** A part of the original, see `partOf`. */
  part: string;
  /** Non-blank cells and paragraphs; null where the format knows no cells before its grid is found (PDF). */
  cells: number | null;
  /** Characters that are not white space, by Unicode code points. */
  characters: number;
}

/** The non-white-space characters of a text, by code points: the unit of the books. */
export function characterCount(text: string): number {
  const printed = /\s/.test(text) ? text.replace(/\s+/gu, '') : text;
  return SURROGATE.test(printed) ? Array.from(printed).length : printed.length;
}

/** Half of a character beyond the common 65,536. */
const SURROGATE = /[\ud800-\udfff]/;
