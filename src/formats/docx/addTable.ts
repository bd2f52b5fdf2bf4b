import type { GridCell, GridRow } from '../../model/block.ts';
import type { SourceRef } from '../../model/sourceRef.ts';
import type { XmlElement } from '../xml/xmlElement.ts';
import { fills } from './fills.ts';
import type { Book } from './paragraphText.ts';
import { readBlocks } from './readBlocks.ts';
import { mirroredBy, refuseMoved } from './refuseMoved.ts';
import { addParagraph, pour, type Sink } from './sink.ts';
import { type TableCell, type TableRow, tableRows } from './tableRows.ts';
import { childOf, textOf } from './wordXml.ts';

/**
 * Adds a table. It is cut after a row that holds a nested table, so that reading order is kept: the rows before, the row's own text
 * (as the last row where another cell of it has text, else as paragraphs: then the table only lays out the page), the nested grid,
 * the rest. Text boxes anchored in it follow it. Two tables without a paragraph between them stay two grids, the second without a
 * gap above: Word draws them as one, and whether they belong together is for those who know the forms.
 * @param ref of the table: `t2`
 */
export function addTable(table: XmlElement, ref: SourceRef, sink: Sink, book: Book): void {
  const properties = childOf(table, 'w:tblPr');
  const tableStyle = textOf(properties, 'w:tblStyle');
  const filled = book.filled || fills(properties);
  const rows = tableRows(table, ref, sink, { ...book, tableStyle, filled });
  const beside = rows.flatMap(({ cells }) => cells.slice(1).map(({ text }) => text));
  refuseMoved(book.file, ref, mirroredBy(properties, book.styles.mirrors(tableStyle)), beside.join(''));
  const cut = newCut(rows, sink);
  for (const [index, row] of rows.entries()) {
    if (!row.cells.some(({ isHolder }) => isHolder)) continue;
    cut(row.speaks ? index + 1 : index);
    for (const cell of row.cells) {
      for (const piece of cell.pieces) {
        if (piece.kind === 'table') pour(sink, piece.inner);
        else if (cell.isHolder && !row.speaks) addParagraph(sink, piece.ref, piece.text);
      }
    }
    if (!row.speaks) cut(index + 1, true);
  }
  cut(rows.length);
  for (const row of rows) {
    for (const cell of row.cells)
      for (const { prefix, children } of cell.boxes) readBlocks(children, prefix, sink, { ...book, filled: true });
  }
}

/** Gives the rows out in pieces. A cell that reaches over a cut goes on, blank, in the next piece. */
function newCut(rows: readonly TableRow[], sink: Sink) {
  let from = 0;
  /** Merged cells of earlier pieces that may reach into the next. */
  let reaching: TableCell[] = [];
  return (to: number, silent = false): void => {
    const piece = rows.slice(from, to);
    const grid = piece.map<GridRow>(({ cells, gapAbove }) => ({
      cells: cells.map((cell) => gridCell(cell, Math.min(cell.rowSpan, to - cell.row))),
      gapAbove,
    }));
    const first = grid[0];
    if (first) {
      for (const cell of reaching) first.cells.push(restOf(cell, from, to));
      first.cells.sort((one, other) => one.column - other.column);
    }
    if (!silent) addGrid(grid, sink);
    reaching = [...reaching, ...piece.flatMap(({ cells }) => cells)].filter(({ row, rowSpan }) => row + rowSpan > to);
    from = to;
  };
}

const gridCell = ({ ref, column, text, colSpan }: TableCell, rowSpan: number): GridCell => ({
  ref,
  column,
  text,
  colSpan,
  rowSpan,
});

const restOf = (cell: TableCell, from: number, to: number): GridCell => ({
  ...gridCell(cell, Math.min(cell.row + cell.rowSpan, to) - from),
  ref: cell.below[from - cell.row - 1] ?? cell.ref,
  text: '',
});

/** Headers, footers and notes have no grids: their tables only arrange text. */
function addGrid(rows: GridRow[], sink: Sink): void {
  const printed = rows.flatMap(({ cells }) => cells).filter(({ text }) => text !== '');
  const [first] = rows;
  if (printed.length === 0 || !first) return;
  if (sink.role === 'body') {
    first.gapAbove ||= sink.gap;
    sink.blocks.push({ kind: 'grid', rows });
  } else {
    for (const { ref, text } of printed)
      sink.blocks.push({ kind: 'paragraph', ref, text, gapAbove: false, role: sink.role });
  }
  sink.gap = false;
}
