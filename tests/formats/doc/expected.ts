import type { DescribedBlock, DescribedTable } from './described.ts';
import { printed, rowParts } from './described.ts';

/** What matters of a block: gaps between lines aside. */
export type Plain = { ref: string; text: string } | { rows: PlainCell[][] };
export type PlainCell = { ref: string; column: number; colSpan: number; rowSpan: number; text: string };

/**
 * What a reader must give for a described document.
 * @param cellPerColumn a merged cell stands in the file as a cell for each column, so that places count them all
 */
export function expectedBlocks(blocks: readonly DescribedBlock[], cellPerColumn = false): Plain[] {
  let lines = 0;
  let tables = 0;
  return blocks.flatMap((block): Plain[] => {
    if ('table' in block) return expectedTable(block.table, `t${++tables}`, cellPerColumn);
    const text = printed([block.paragraph]);
    lines++;
    return text.trim() === '' ? [] : [{ ref: `L${lines}`, text }];
  });
}

function expectedTable(table: DescribedTable, place: string, cellPerColumn: boolean): Plain[] {
  const all = table.widths.map((_, column) => column);
  const used = [...new Set(table.cells.flatMap(({ column, colSpan }) => [column, column + colSpan]))].sort(
    (a, b) => a - b,
  );
  const starts = cellPerColumn ? [...all, all.length] : used;
  const rows = rowParts(table).map((parts, row) =>
    parts.flatMap(({ cell, isFirst }, index) => {
      const ref = `${place} r${row + 1} c${cellPerColumn ? cell.column + 1 : index + 1}`;
      const column = starts.indexOf(cell.column) + 1;
      const colSpan = starts.indexOf(cell.column + cell.colSpan) + 1 - column;
      return isFirst
        ? [{ ref, column, colSpan, rowSpan: cell.rowSpan, text: printed(cell.paragraphs), nested: cell.nested }]
        : [];
    }),
  );
  const result: Plain[] = [];
  let from = 0;
  for (let row = 0; row < rows.length; row++) {
    const isOpen = table.cells.some((cell) => cell.row <= row && cell.row + cell.rowSpan > row + 1);
    const part = rows.slice(from, row + 1);
    const holders = part.flat().filter(({ nested }) => nested !== null);
    if (row < rows.length - 1 && (isOpen || holders.length === 0)) continue;
    if (part.flat().some(({ text }) => text.trim() !== ''))
      result.push({ rows: part.map((cells) => cells.map(({ nested: _, ...cell }) => cell)) });
    for (const { nested, ref } of holders)
      if (nested) result.push(...expectedTable(nested, `${ref} > t1`, cellPerColumn));
    from = row + 1;
  }
  return result;
}
