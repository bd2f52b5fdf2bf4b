import type { Block, Grid, GridCell } from '../model/block.ts';
import type { SourceRow } from './sourceRow.ts';

/**
 * Blocks → the rows of the page in reading order, paragraphs being rows of one cell. Columns are counted as a reader of the printed
 * table counts cells: a cell merged over columns is one, the lower part of a cell merged over rows is a blank one. So a row has the
 * same columns whether it comes from a text with tabs, a Word table or a sheet, whose invisible grids all differ. Blank rows are left out,
 * and do not count among the rows that a cell is merged over.
 */
export function rowsOf(blocks: readonly Block[]): SourceRow[] {
  return blocks.flatMap((block, index) => {
    if (block.kind === 'grid') return gridRows(block);
    const { ref, text, gapAbove } = block;
    return [
      {
        cells: [{ ref, column: 1, gridColumn: 1, text, colSpan: 1, rowSpan: 1 }],
        width: 1,
        gapAbove,
        startsBlock: blocks[index - 1]?.kind === 'grid',
        repeated: false,
        continues: false,
      },
    ];
  });
}

/** The lower part of a merged cell: the columns it covers and the rows it still reaches into. */
interface Covered {
  column: number;
  rows: number;
}

function gridRows({ rows }: Grid): SourceRow[] {
  let covered: Covered[] = [];
  // A blank row of the grid is a gap for the row below it.
  let gap = false;
  let started = false;
  const isBlank = rows.map(({ cells }) => cells.every(({ text }) => text.trim() === ''));
  const blankIn = (from: number, to: number) => isBlank.slice(from, to).filter(Boolean).length;
  return rows.flatMap(({ cells, gapAbove, repeated = false, continues = false }, row) => {
    const slots: (GridCell | Covered)[] = [...cells, ...covered].sort((a, b) => a.column - b.column);
    covered = [
      ...covered.map(({ column, rows }) => ({ column, rows: rows - 1 })),
      ...cells.map(({ column, rowSpan }) => ({ column, rows: rowSpan - 1 })),
    ].filter(({ rows }) => rows > 0);
    const printed = slots.flatMap((slot, index) =>
      'text' in slot && slot.text.trim() !== ''
        ? [
            {
              ...slot,
              column: index + 1,
              gridColumn: slot.column,
              rowSpan: slot.rowSpan - blankIn(row + 1, row + slot.rowSpan),
            },
          ]
        : [],
    );
    const above = gapAbove || gap;
    gap = printed.length === 0;
    if (gap) return [];
    const startsBlock = !started;
    started = true;
    return [{ cells: printed, width: slots.length, gapAbove: above, startsBlock, repeated, continues }];
  });
}
