/** One line of a cell: what it is called, what it says, and what that means. */
export interface CompareLine {
  /** what the line is about, where the row has several: 财政拨款 */
  label?: string;
  text: string;
  /** root-absolute address: the cell a printed value stands in, or the page of what is named */
  href?: string;
  /** in plain words, smaller: 至少 95% */
  note?: string;
  /** `words`: running text, set light; `state`: tells that nothing is printed; else a figure, set strong */
  tone?: 'figure' | 'words' | 'state';
}

/** A row of the comparison. Rows of one key stand beside one another. */
export interface CompareRow {
  key: string;
  /** rows stand in this order, whichever card has them */
  order: number;
  lines: CompareLine[];
}

/**
 * What a comparison shows of one project or one unit. Published as JSON beside its page, so that a browser can set any
 * of them side by side. Addresses are root-absolute.
 */
export interface CompareCard {
  kind: 'project' | 'unit';
  id: string;
  name: string;
  href: string;
  /** under the name: the unit of a project or the county of a unit, and the years */
  about: string;
  county: string;
  /** budget years as shown; counties and years are worlds of their own */
  years: string[];
  rows: CompareRow[];
}

/** More columns than this can't be read side by side. */
export const MOST_CARDS = 6;
