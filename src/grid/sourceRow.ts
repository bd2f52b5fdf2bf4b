import type { SourceRef } from '../model/sourceRef.ts';

/** A non-blank cell of a row, or a paragraph, with its place. */
export interface SourceCell {
  ref: SourceRef;
  /** 1-based position among the printed cells of its row, blank ones counted; a merged cell counts once. */
  column: number;
  /** 1-based column of the printed grid it begins in: the same for all cells that stand in one column, which their position is not. */
  gridColumn: number;
  /** Exactly as in the source. */
  text: string;
  /** How many printed columns and rows it covers; 1 where it is not merged. */
  colSpan: number;
  rowSpan: number;
}

/** A row of the page as recognising reads it; what it means is not known yet. */
export interface SourceRow {
  /** Non-blank cells only, left to right; never empty. */
  cells: SourceCell[];
  /** How many printed cells the row has, blank ones included; 1 for a line outside tables or a cell as wide as its table. */
  width: number;
  /** At least one blank line, or the edge of a page, stands above it. */
  gapAbove: boolean;
  /** A table begins here, or the text behind one. */
  startsBlock: boolean;
  /** A head that the file says is printed again on a further page. */
  repeated: boolean;
  /** The page ended inside a row: this one goes on with the texts of the row above, cell by cell. */
  continues: boolean;
}
