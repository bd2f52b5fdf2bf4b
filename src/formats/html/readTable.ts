import type { Block, GridRow } from '../../model/block.ts';
import { cellRef, nestedRef, type SourceRef, sayRef } from '../../model/sourceRef.ts';
import { isHidden } from './displayed.ts';
import { elementsIn } from './element.ts';
import { hiddenText } from './hiddenText.ts';
import { type OpenPage, type Place, placeIn } from './openPage.ts';
import type { PageElement } from './parsePage.ts';
import { type PlacedCell, placeCells } from './placeCells.ts';
import { readCell } from './readCell.ts';
import { omitHidden, readFlow } from './readFlow.ts';
import { cellsOf, type TableRow, tableRows } from './tableRows.ts';
import { tableSegment } from './tableSegment.ts';

/**
 * A table → its captions as paragraphs, then its grid. A cell that holds further tables is taken apart at its place: the rows
 * down to its own (that row only where other cells of it have text) are a grid, then come its paragraphs and tables, then the
 * rows below. A blank table gives nothing.
 * @param place where it stands, its own number counted already
 */
export function readTable(table: PageElement, place: Place, gapAbove: boolean, page: OpenPage): Block[] {
  const number = place.tables;
  const refOf = (row: TableRow, cell: number): SourceRef => {
    const ref = cellRef(number, row.number, cell);
    return place.within === null ? ref : nestedRef(place.within, ref);
  };
  const blocks = readCaptions(table, place, page);
  const rows = tableRows(table);
  for (const row of rows) omitHiddenCells(row, refOf, page);
  const shown = rows.filter(({ hidden }) => !hidden);
  const placed = placeCells(shown, (row, cell) => `${page.file} ${sayRef(refOf(row, cell))}`);
  const isSplit = placed.some((cells) => cells.some(({ element }) => page.holders.has(element)));
  let open: GridRow[] = [];
  let gap = gapAbove && blocks.length === 0;
  const close = (): void => {
    const segment = tableSegment(open, isSplit, gap);
    if (segment.length > 0) gap = false;
    for (const block of segment) blocks.push(block);
    open = [];
  };
  for (const [index, row] of shown.entries()) {
    const cells = placed[index] ?? [];
    const opened = cells.filter(({ element }) => page.holders.has(element));
    const grid = gridRow(row, cells, refOf, page);
    if (opened.length === 0 || grid.cells.some(({ text }) => text !== '')) open.push(grid);
    if (opened.length === 0) continue;
    close();
    for (const { element, number } of opened) {
      for (const block of readFlow(element, placeIn(refOf(row, number)), page, readTable)) blocks.push(block);
    }
  }
  close();
  return blocks;
}

const readCaptions = (table: PageElement, place: Place, page: OpenPage): Block[] =>
  elementsIn(table)
    .filter(({ tagName }) => tagName === 'caption')
    .flatMap((caption) => {
      if (!isHidden(caption)) return readFlow(caption, place, page, readTable);
      omitHidden(caption, place, page);
      return [];
    });

function gridRow(
  row: TableRow,
  cells: readonly PlacedCell[],
  refOf: (row: TableRow, cell: number) => SourceRef,
  page: OpenPage,
): GridRow {
  return {
    gapAbove: false,
    cells: cells.map(({ element, number, column, colSpan, rowSpan, overlaps }) => {
      const ref = refOf(row, number);
      const text = page.holders.has(element) ? '' : readCell(element, ref, page);
      if (overlaps)
        page.notes.push({ code: 'document/overlapping-cells', ref, printed: text, expected: '互不重叠的单元格' });
      return { ref, column, text, colSpan, rowSpan };
    }),
  };
}

/** Counts the cells of hidden rows and hidden cells of shown ones. */
function omitHiddenCells(row: TableRow, refOf: (row: TableRow, cell: number) => SourceRef, page: OpenPage): void {
  for (const [index, cell] of cellsOf(row.element).entries()) {
    if (row.hidden || isHidden(cell)) page.omissions.add(refOf(row, index + 1), hiddenText(cell), 1);
  }
}
