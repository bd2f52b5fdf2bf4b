import type { DescribedBlock, DescribedText } from '../describe/described.ts';
import { layGrid } from '../describe/layGrid.ts';

/** A cell of a worksheet that holds a described text, or is covered by one. */
export interface SheetCell {
  /** 0-based. */
  row: number;
  column: number;
  /** Null where a merged cell covers it. */
  text: DescribedText | null;
  /** Of a table, so that it has borders. */
  inTable: boolean;
  set: 'title' | 'year' | 'currency' | 'text' | 'cell';
}

/** What covers more than one cell; 0-based, both ends included. */
export interface SheetMerge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface LaidSheet {
  cells: SheetCell[];
  merges: SheetMerge[];
  rowCount: number;
  columnCount: number;
}

/**
 * Lays blocks out on a worksheet as offices type them in: each line of text over the whole width, tables from column A, an empty row
 * where an empty line stands and between tables.
 */
export function layOnSheet(blocks: readonly DescribedBlock[]): LaidSheet {
  const columnCount = Math.max(2, ...blocks.map((block) => (block.kind === 'table' ? block.columns : 2)));
  const sheet: LaidSheet = { cells: [], merges: [], rowCount: 0, columnCount };
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1];
    if (block.kind === 'table' ? before?.kind === 'table' : block.gapAbove && index > 0) sheet.rowCount += 1;
    if (block.kind === 'table') addTable(sheet, block);
    else addLine(sheet, block.text.split('\t'), block.set);
  }
  return sheet;
}

function addLine(sheet: LaidSheet, pieces: readonly string[], set: SheetCell['set']): void {
  const row = sheet.rowCount;
  const last = sheet.columnCount - 1;
  for (const [index, text] of pieces.entries()) {
    sheet.cells.push({ row, column: index === 0 ? 0 : last, text: { text }, inTable: false, set });
  }
  const right = pieces.length > 1 ? last - 1 : last;
  if (right > 0) sheet.merges.push({ top: row, left: 0, bottom: row, right });
  sheet.rowCount += 1;
}

function addTable(sheet: LaidSheet, table: Extract<DescribedBlock, { kind: 'table' }>): void {
  const top = sheet.rowCount;
  for (const [row, slots] of layGrid(table).entries()) {
    for (const [column, { cell, part }] of slots.entries()) {
      const text = part === 'own' ? cell : null;
      sheet.cells.push({ row: top + row, column, text, inTable: true, set: 'cell' });
      const bottom = top + row + (cell.rowSpan ?? 1) - 1;
      const right = column + (cell.colSpan ?? 1) - 1;
      if (part === 'own' && (bottom > top + row || right > column))
        sheet.merges.push({ top: top + row, left: column, bottom, right });
    }
  }
  sheet.rowCount += table.rows.length;
}
