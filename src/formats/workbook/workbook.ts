import type { SourceNote, UnseenText } from '../../model/block.ts';
import type { RichText } from './richText.ts';

/** A workbook as parsed, before anything is made of its sheets. */
export interface Workbook {
  sheets: Sheet[];
  /** What concerns the whole file. */
  notes: SourceNote[];
  /** What the file holds beside its cells, for the gate. */
  aside?: readonly UnseenText[];
}

export interface Sheet {
  name: string;
  kind: 'sheet' | 'chart' | 'dialog' | 'macro';
  hidden: boolean;
  /** Non-blank cells by row, then column; those that nobody sees included. */
  cells: SheetCell[];
  /** 1-based, both ends inclusive, in the order of the file. */
  merges: Area[];
  hiddenRows: ReadonlySet<number>;
  hiddenColumns: ReadonlySet<number>;
  /** Per row that has cells with a line at their left or right: the runs of such columns. */
  ruled: ReadonlyMap<number, RuledSpan[]>;
  notes: SourceNote[];
  drawings: readonly Drawing[];
  /** Its first column is shown at the right. */
  mirrored: boolean;
}

/** A picture, a chart or a shape with a text over cells: in columns and rows from the upper left corner of the sheet, with fractions. */
export interface Drawing {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface SheetCell {
  row: number;
  column: number;
  /** As the sheet displays it; empty where its number format shows nothing (`;;;`, zeros not shown). */
  text: string;
  /** What of the value nobody sees, for the books: all of it where the text is empty. */
  unseen: string;
}

export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface RuledSpan {
  first: number;
  last: number;
}

/** The value that a file stores for a cell. */
export type CellValue =
  | { kind: 'number'; number: number }
  | ({ kind: 'text' } & RichText)
  | { kind: 'boolean'; truth: boolean }
  | { kind: 'error'; code: string };
