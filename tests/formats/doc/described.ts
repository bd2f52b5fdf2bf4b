/** A document as a test describes it, before any writer has seen it, and what a reader must make of it. */
export interface DescribedRun {
  text: string;
  /** `deleted` in a tracked change, `inserted` by one; `field`: the result of a field; `instruction`: what it computes from. */
  kind: 'plain' | 'hidden' | 'deleted' | 'inserted' | 'field';
}

/** Runs of a paragraph; a `\n` in a run's text is a line break. */
export type DescribedParagraph = DescribedRun[];

export interface DescribedCell {
  /** 0-based. */
  row: number;
  column: number;
  rowSpan: number;
  colSpan: number;
  paragraphs: DescribedParagraph[];
  nested: DescribedTable | null;
}

export interface DescribedTable {
  /** Twips. */
  widths: number[];
  rows: number;
  cells: DescribedCell[];
}

export type DescribedBlock = { paragraph: DescribedParagraph } | { table: DescribedTable };

export const plain = (text: string): DescribedRun => ({ text, kind: 'plain' });

export const printed = (paragraphs: readonly DescribedParagraph[]): string =>
  paragraphs
    .map((runs) => runs.flatMap(({ kind, text }) => (kind === 'deleted' || kind === 'hidden' ? [] : [text])).join(''))
    .join('\n');

/** A cell of a row as it stands in the file: its own, or the lower part of one that began above. */
export interface RowPart {
  cell: DescribedCell;
  isFirst: boolean;
}

/** The cells of each row from left to right, lower parts of merged cells among them. */
export const rowParts = (table: DescribedTable): RowPart[][] =>
  Array.from({ length: table.rows }, (_, row) =>
    table.cells
      .filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
      .sort((one, other) => one.column - other.column)
      .map((cell) => ({ cell, isFirst: cell.row === row })),
  );
