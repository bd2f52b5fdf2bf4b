import type { Block, GridRow } from '../../model/block.ts';
import { cellRef, nestedRef, type SourceRef, sayRef } from '../../model/sourceRef.ts';
import { isGone } from './displayed.ts';
import { DOUBT, type Doubt } from './doubt.ts';
import { elementsIn, lookOf, styleOf } from './element.ts';
import { hiddenText } from './hiddenText.ts';
import { type OpenPage, type Place, placeIn } from './openPage.ts';
import type { PageElement } from './parsePage.ts';
import { columnsOf, type PlacedCell, placeCells } from './placeCells.ts';
import { readCell } from './readCell.ts';
import { omitHidden, readFlow } from './readFlow.ts';
import { showsPicture } from './showsPicture.ts';
import { cellsOf, type TableRow, tableRows } from './tableRows.ts';
import { linesOfCells, tableSegment } from './tableSegment.ts';

/**
 * A table → its captions as paragraphs, then its grid. A cell that holds further tables is taken apart at its place: the rows
 * down to its own (that row only where other cells of it have text) are a grid, then come its paragraphs and tables, then the
 * rows below. A blank table gives nothing. Where nobody can say what of it is seen, its cells are paragraphs, and that is said.
 * @param place where it stands, its own number counted already
 */
export function readTable(table: PageElement, place: Place, gapAbove: boolean, page: OpenPage): Block[] {
  const number = place.tables;
  const refOf = (row: TableRow, cell: number): SourceRef => {
    const ref = cellRef(number, row.number, cell);
    return place.within === null ? ref : nestedRef(place.within, ref);
  };
  const doubts: { ref: SourceRef; why: Doubt }[] = [];
  const doubt = (ref: SourceRef, why: Doubt | null): void => void (why && doubts.push({ ref, why }));
  const blocks = readCaptions(table, place, page);
  const rows = tableRows(table);
  for (const row of rows) omitHiddenCells(row, refOf, page, doubt);
  const shown = rows.filter(({ hidden }) => !hidden);
  const placed = placeCells(shown, (row, cell) => `${page.file} ${sayRef(refOf(row, cell))}`);
  const isSplit = placed.some((cells) => cells.some(({ element }) => page.holders.has(element)));
  const doubtOf = shapeDoubts(table, shown, placed);
  const grids = new Set<Block>();
  let open: GridRow[] = [];
  let gap = gapAbove && blocks.length === 0;
  const close = (): void => {
    const segment = tableSegment(open, isSplit, gap);
    if (segment.length > 0) gap = false;
    for (const block of segment) {
      blocks.push(block);
      grids.add(block);
    }
    open = [];
  };
  for (const [index, row] of shown.entries()) {
    const cells = placed[index] ?? [];
    const opened = cells.filter(({ element }) => page.holders.has(element));
    const grid = gridRow(row, cells, refOf, page, doubt);
    if (!isSplit) noteDrawn(grid, cells, page);
    for (const { ref, column, colSpan, text } of grid.cells) if (text !== '') doubt(ref, doubtOf(column, colSpan));
    if (opened.length === 0 || grid.cells.some(({ text }) => text !== '')) open.push(grid);
    if (opened.length === 0) continue;
    close();
    for (const { element, number } of opened) {
      for (const block of readFlow(element, placeIn(refOf(row, number)), page, readTable)) blocks.push(block);
    }
  }
  close();
  const [first] = doubts;
  if (!first) return blocks;
  const { ref, why: printed } = first;
  page.notes.push({ code: 'document/unread-table', ref, printed, expected: '每一格看到的和存着的相同' });
  return blocks.flatMap((block) => (block.kind === 'grid' && grids.has(block) ? linesOfCells(block.rows) : [block]));
}

const readCaptions = (table: PageElement, place: Place, page: OpenPage): Block[] =>
  elementsIn(table)
    .filter(({ tagName }) => tagName === 'caption')
    .flatMap((caption) => {
      if (!isGone(caption)) return readFlow(caption, place, page, readTable);
      omitHidden(caption, place, page);
      return [];
    });

function gridRow(
  row: TableRow,
  cells: readonly PlacedCell[],
  refOf: (row: TableRow, cell: number) => SourceRef,
  page: OpenPage,
  doubt: (ref: SourceRef, why: Doubt | null) => void,
): GridRow {
  return {
    gapAbove: false,
    cells: cells.map(({ element, number, column, colSpan, rowSpan, overlaps }) => {
      const ref = refOf(row, number);
      const read = page.holders.has(element) ? null : readCell(element, ref, page);
      const text = read?.text ?? '';
      doubt(ref, read?.doubt ?? null);
      if (overlaps)
        page.notes.push({ code: 'document/overlapping-cells', ref, printed: text, expected: '互不重叠的单元格' });
      return { ref, column, text, colSpan, rowSpan };
    }),
  };
}

/** A table around others lays out a page: its pictures are signs and ornaments. */
function noteDrawn(grid: GridRow, cells: readonly PlacedCell[], { drawn }: OpenPage): void {
  for (const [index, { element }] of cells.entries()) {
    const cell = grid.cells[index];
    if (cell && showsPicture(element)) drawn.set(cell.ref, 'in-line');
  }
}

/** Counts the cells of hidden rows and hidden cells of shown ones. */
function omitHiddenCells(
  row: TableRow,
  refOf: (row: TableRow, cell: number) => SourceRef,
  page: OpenPage,
  doubt: (ref: SourceRef, why: Doubt | null) => void,
): void {
  for (const [index, cell] of cellsOf(row.element).entries()) {
    if (!row.hidden && !isGone(cell)) continue;
    const ref = refOf(row, index + 1);
    const text = hiddenText(cell);
    page.omissions.add(ref, text, 1);
    if (text.trim() === '') continue;
    page.hiddenCells += 1;
    doubt(ref, lookOf(cell).handed.doubt);
  }
}

/** Reasons that lie in the table as a whole to doubt a cell of it, by its column and how many it covers. */
function shapeDoubts(table: PageElement, rows: readonly TableRow[], placed: readonly PlacedCell[][]) {
  const parts = [table, ...rows.flatMap(({ group, element }) => [group, element])];
  const written = parts.map(addedTo).find((why) => why !== null) ?? null;
  const isMerged = placed.some((cells) => cells.some(({ colSpan, rowSpan }) => colSpan > 1 || rowSpan > 1));
  const boxes = isMerged ? [...parts, ...placed.flatMap((cells) => cells.map(({ element }) => element))] : [];
  const why = written ?? (boxes.some(isNoPart) ? DOUBT.grid : null);
  const hidden = hiddenColumns(table);
  return (column: number, colSpan: number): Doubt | null => {
    if (why || hidden.size === 0) return why;
    for (let at = column; at < column + colSpan; at += 1) if (!hidden.has(at)) return null;
    return DOUBT.column;
  };
}

/** What a style sheet writes beside cells would be a cell of its own. */
function addedTo(part: PageElement): Doubt | null {
  const { before, after, written } = lookOf(part);
  return before || after ? DOUBT.written : written;
}

/** A part of a table that a style sheet makes something else of. */
const isNoPart = (part: PageElement): boolean =>
  !/^(?:inline-)?table|^(?:none|inherit|initial|unset|revert|)$/.test(styleOf(part, 'display') ?? '') &&
  !(part.tagName === 'table' && styleOf(part, 'display') !== 'contents');

/** Columns, from 1, that Excel hides and a browser shows. */
function hiddenColumns(table: PageElement): ReadonlySet<number> {
  const hidden = new Set<number>();
  let next = 1;
  // A column that stands in no group has nothing in it.
  const columns = elementsIn(table).flatMap((child) => {
    if (!/^col(?:group)?$/.test(child.tagName)) return [];
    const inner = elementsIn(child);
    return inner.length > 0 ? inner : [child];
  });
  for (const column of columns) {
    const span = columnsOf(column, 'span');
    const { gone, handed } = lookOf(column);
    for (let at = next; (gone || handed.hidden) && at < next + span; at += 1) hidden.add(at);
    next += span;
  }
  return hidden;
}
