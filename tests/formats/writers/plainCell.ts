import { shownText } from './describe/cellLines.ts';
import type { DescribedDocument } from './describe/described.ts';
import { layGrid } from './describe/layGrid.ts';

/** A cell as a plain reading of a file finds it: 0-based row and column in its table, what it covers, and its lines. */
export interface PlainCell {
  row: number;
  column: number;
  rowSpan: number;
  colSpan: number;
  text: string;
}

/** The cells a file of the document must hold, table by table. */
export const plainCells = ({ blocks }: DescribedDocument): PlainCell[][] =>
  blocks
    .flatMap((block) => (block.kind === 'table' ? [layGrid(block)] : []))
    .map((grid) =>
      grid.flatMap((slots) =>
        slots
          .filter(({ part }) => part === 'own')
          .map(({ cell, row, column }) => ({
            row,
            column,
            rowSpan: cell.rowSpan ?? 1,
            colSpan: cell.colSpan ?? 1,
            text: shownText(cell),
          })),
      ),
    );
