import type { Block, GridCell, GridRow, Omission } from '../../model/block.ts';
import { characterCount } from '../../model/block.ts';
import { nestedRef, type SourceRef, sayRef } from '../../model/sourceRef.ts';
import { isLostClass } from '../word/isLostClass.ts';
import { columnLines } from './columns.ts';
import { horizontalMerges } from './horizontalMerges.ts';
import type { Table, TableCell, TableRow } from './tableTree.ts';
import { Unreadable } from './unreadable.ts';

/** Where the reader puts what it finds while it makes grids. */
export interface Findings {
  blocks: Block[];
  omit(reason: Omission['reason'], ref: SourceRef, text: string): void;
  /** Takes the paragraphs of each printed cell, for notes and for what is anchored there. */
  visit(ref: SourceRef, paragraphs: TableCell['paragraphs']): void;
}

/** A cell that begins in a row and what lies in it. */
interface Placed {
  cell: GridCell;
  source: TableCell;
}

/**
 * Adds a table's grids to the blocks: it is cut behind each row that holds nested tables, so that these follow their row.
 * @param refOf the place of a cell of this table: row and cell, 1-based
 * @param gapAbove whether a blank stands above the table
 */
export function addTable(
  table: Table,
  refOf: (row: number, cell: number) => SourceRef,
  gapAbove: boolean,
  to: Findings,
): void {
  const rows = placeCells(table, refOf, to);
  let part: Placed[][] = [];
  let covered = 0;
  let holdsTables = false;
  let isFirst = true;
  for (const [index, row] of rows.entries()) {
    if (row.length > 0 || covered > index) part.push(row);
    covered = Math.max(covered, ...row.map(({ cell }) => index + cell.rowSpan));
    holdsTables ||= row.some(({ source }) => source.tables.length > 0);
    const isLast = index === rows.length - 1;
    if (!isLast && (!holdsTables || covered > index + 1)) continue;
    addPart(part, gapAbove && isFirst, to);
    part = [];
    holdsTables = false;
    isFirst = false;
  }
}

function addPart(part: Placed[][], gapAbove: boolean, to: Findings): void {
  const rows = part.map(
    (cells, index): GridRow => ({ cells: cells.map(({ cell }) => cell), gapAbove: gapAbove && index === 0 }),
  );
  if (rows.some(({ cells }) => cells.some(({ text }) => text.trim() !== ''))) to.blocks.push({ kind: 'grid', rows });
  for (const { cell, source } of part.flat()) {
    to.visit(cell.ref, source.paragraphs);
    for (const [index, inner] of source.tables.entries()) {
      const refOf = (row: number, ordinal: number) => nestedRef(cell.ref, `t${index + 1} r${row} c${ordinal}`);
      addTable(inner, refOf, false, to);
    }
  }
}

/** The cells that begin in each row, with their columns and spans. */
function placeCells(table: Table, refOf: (row: number, cell: number) => SourceRef, to: Findings): Placed[][] {
  const rows = table.rows.flatMap((row, index) => {
    if (!isGone(row)) return [{ row, number: index + 1 }];
    for (const [cell, source] of row.cells.entries()) omitAll(source, refOf(index + 1, cell + 1), to);
    return [];
  });
  const lines = columnLines(rows.map(({ row }) => row.definition));
  const origins = new Map<string, { cell: GridCell; lastRow: number }>();
  return rows.map(({ row, number }, rowIndex) => {
    const spans = horizontalMerges(row.definition.cells.map(({ horizontal }) => horizontal));
    if (!spans) throw new Unreadable(`${sayRef(refOf(number, 1))}起横向合并的格子没有开头`);
    const edges = lines[rowIndex] ?? [];
    return row.cells.flatMap((source, index): Placed[] => {
      const ref = refOf(number, index + 1);
      const span = spans[index] ?? 1;
      const left = edges[index] ?? 0;
      const colSpan = (edges[index + span] ?? left) - left;
      if (span === 0 || colSpan === 0) {
        if (span > 0 && holdsText(source)) throw new Unreadable(`${sayRef(ref)}有文字，宽度却是 0`);
        omitAll(source, ref, to);
        return [];
      }
      const key = `${left} ${colSpan}`;
      const vertical = row.definition.cells[index]?.vertical;
      const origin = vertical === 'continues' ? origins.get(key) : undefined;
      const goesOn = origin?.lastRow === rowIndex - 1;
      const isLost = goesOn && isLostClass(textOf(source), origin.cell.text);
      if (goesOn && !isLost) {
        origin.lastRow = rowIndex;
        origin.cell.rowSpan++;
        omitAll(source, ref, to);
        return [];
      }
      const isSeen = !isUnseen(row) && !isLost;
      const cell: GridCell = { ref, column: left + 1, text: isSeen ? textOf(source) : '', colSpan, rowSpan: 1 };
      if (vertical !== 'none') origins.set(key, { cell, lastRow: rowIndex });
      if (isSeen) omitHidden(source, ref, to);
      else omitAll(source, ref, to, isLost ? 'covered-cell' : 'hidden-text');
      return [{ cell, source: isSeen ? source : { ...source, tables: [] } }];
    });
  });
}

/** A row that a tracked change deleted or that is hidden as a whole: all its marks are gone and nothing of it is printed. */
const isGone = ({ markGone, cells }: TableRow): boolean =>
  markGone && cells.every((cell) => cell.paragraphs.at(-1)?.markGone && !holdsText(cell));

/** A row too low to show a text; a cell that goes on below may be seen there. */
const isUnseen = ({ definition: { isTooLow, cells } }: TableRow): boolean =>
  isTooLow && cells.every(({ vertical }) => vertical === 'none');

const holdsText = (cell: TableCell): boolean =>
  textOf(cell).trim() !== '' || cell.tables.some(({ rows }) => rows.some(({ cells }) => cells.some(holdsText)));

const textOf = ({ paragraphs }: TableCell): string => paragraphs.map(({ visible }) => visible).join('\n');
const hiddenIn = ({ paragraphs }: TableCell): string => paragraphs.map(({ hidden }) => hidden).join('\n');

function omitHidden(cell: TableCell, ref: SourceRef, to: Findings): void {
  if (characterCount(hiddenIn(cell)) > 0) to.omit('hidden-text', ref, hiddenIn(cell));
}

/** Nothing of a cell under a merged one or in a row too low is printed, nor of a table that lies in it. */
function omitAll(cell: TableCell, ref: SourceRef, to: Findings, reason: Omission['reason'] = 'covered-cell'): void {
  omitHidden(cell, ref, to);
  if (characterCount(textOf(cell)) > 0) to.omit(reason, ref, textOf(cell));
  for (const inner of cell.tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)))
    omitAll(inner, ref, to, reason);
}
