/**
 * A document described without any format: what a person sees on its pages. Every writer makes a file of it, and every reader of
 * such a file must give back the same texts in the same merged cells.
 */
export interface DescribedDocument {
  /** The name of the file without its ending, such as `taole-2022`. */
  name: string;
  /** In reading order. */
  blocks: DescribedBlock[];
}

export type DescribedBlock = DescribedParagraph | DescribedTable;

/** A line of text outside tables; never blank. */
export interface DescribedParagraph {
  kind: 'paragraph';
  /** A tab stands between the title and the page number of a line of a list of contents. */
  text: string;
  /** How it is set: titles and years centred, units of money to the right. */
  set: 'title' | 'year' | 'currency' | 'text';
  /** An empty line stands above it. */
  gapAbove?: boolean;
}

export interface DescribedTable {
  kind: 'table';
  columns: number;
  /** Relative width of each column. */
  widths: number[];
  /** The cells that begin in each row, left to right, blank ones included; what a merged cell covers is not listed. */
  rows: DescribedCell[][];
}

/** A text and where a cell that is too narrow breaks it into lines. */
export interface DescribedText {
  /** As a person reads it: `绩效指标` also where the cell shows 绩效⏎指标. */
  text: string;
  /** A line break stands before the character (UTF-16 unit) at each of these offsets, ascending, each inside the text. */
  breaks?: number[];
}

export interface DescribedCell extends DescribedText {
  /** How many columns it covers, 1 where left out. */
  colSpan?: number;
  /** How many rows it covers, 1 where left out. */
  rowSpan?: number;
}
