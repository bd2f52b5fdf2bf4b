/** A budget year in digits; null where none is printed. */
export type PrintedYear = string | null;

/** A year as cards carry it. */
export const printedYear = (year: number | null): PrintedYear => (year === null ? null : String(year));

/** One line of a cell: what it is called, what it says, and what that means. */
export interface CompareLine {
  /** what the line is about, where the row has several: 财政拨款 */
  label?: string;
  text: string;
  /** root-absolute address of the page of what is named */
  href?: string;
  /** root-absolute address of the cell a printed value stands in */
  cell?: string;
  /** in plain words, smaller: 至少 95% */
  note?: string;
  /** `words`: running text, set light; `state`: tells that nothing is printed; else a figure, set strong */
  tone?: 'figure' | 'words' | 'state';
  /** budget year the line is of, null where none is printed; said where a card has several */
  year?: PrintedYear;
  /** in a measured row: lines stand in this order, whichever card has them */
  order?: number;
  /** in a measured row: what the bar under the line is long for, in the unit of the row's ruler */
  size?: number;
}

/** What the bars of a row are measured with: one ruler for every card, so that lengths may be compared. */
export interface Ruler {
  /** what a bar's length says, in plain words */
  note: string;
  /** size of a bar as long as the column; without it the largest size in the row */
  whole?: number;
  /** what is said where a card has no such line; 没有 without it */
  none?: string;
}

/** A row of the comparison. Rows of one key stand beside one another. */
export interface CompareRow {
  key: string;
  /** rows stand in this order, whichever card has them */
  order: number;
  lines: CompareLine[];
  /** what is said of a card without this row; 表上没有 without it */
  without?: string;
  /** makes it a measured row: lines of one year and label stand beside one another, each over its bar */
  ruler?: Ruler;
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
  /** budget years; counties and years are worlds of their own */
  years: PrintedYear[];
  /** ids of the documents it is read from; each has a scope of its own */
  documents: string[];
  rows: CompareRow[];
}

/** More columns than this can't be read side by side. */
export const MOST_CARDS = 6;
