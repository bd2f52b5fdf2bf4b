import { InputError } from '../../model/inputError.ts';
import { isGone } from './displayed.ts';
import { attributeOf, styleOf } from './element.ts';
import type { PageElement } from './parsePage.ts';
import { cellsOf, type TableRow } from './tableRows.ts';

/** A shown cell in the grid of its table. */
export interface PlacedCell {
  element: PageElement;
  /** 1-based, among the cells of its row as they stand in the file, hidden ones included. */
  number: number;
  /** 1-based column of the grid it begins in. */
  column: number;
  colSpan: number;
  rowSpan: number;
  /** It would lie over a cell that reaches down from a row above, and is cut before it. */
  overlaps: boolean;
}

/** As many as a worksheet has. */
const MAX_COLUMNS = 16384;

/**
 * The cells of a table's shown rows in its grid, a list for each row, after
 * https://html.spec.whatwg.org/multipage/tables.html#forming-a-table: a cell takes the first free column, `colspan` is 1 to
 * 1000, `rowspan` up to 65534 or 0 for the rest of the row group, and none reaches beyond its group.
 * @param rows in the order they are shown, without hidden ones: these take no room
 * @param sayPlace the file and the place of a cell of a row in it, in words
 * @throws InputError for more than 16384 columns
 */
export function placeCells(
  rows: readonly TableRow[],
  sayPlace: (row: TableRow, cell: number) => string,
): PlacedCell[][] {
  /** By 0-based column: the first row, by index, into which no cell from above reaches. */
  const freeFrom = new Int32Array(MAX_COLUMNS);
  const ends = endsOfGroups(rows);
  return rows.map((row, index) => {
    const placed: PlacedCell[] = [];
    let column = 0;
    for (const [position, element] of cellsOf(row.element).entries()) {
      if (isGone(element)) continue;
      while ((freeFrom[column] ?? 0) > index) column += 1;
      const span = spanOf(element);
      if (column + span.columns > MAX_COLUMNS) throw tooWide(sayPlace(row, position + 1));
      const rowSpan = Math.min(span.rows, (ends[index] ?? 0) - index);
      let colSpan = 1;
      while (colSpan < span.columns && (freeFrom[column + colSpan] ?? 0) <= index) colSpan += 1;
      for (let at = column; rowSpan > 1 && at < column + span.columns; at += 1) {
        freeFrom[at] = Math.max(freeFrom[at] ?? 0, index + rowSpan);
      }
      placed.push({
        element,
        number: position + 1,
        column: column + 1,
        colSpan: span.looksUnmerged ? 1 : colSpan,
        rowSpan,
        overlaps: colSpan < span.columns,
      });
      column += span.columns;
    }
    return placed;
  });
}

/** For each row the index after the last row of its group. */
function endsOfGroups(rows: readonly TableRow[]): number[] {
  const ends: number[] = [];
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const goesOn = rows[index + 1]?.group === rows[index]?.group;
    ends[index] = goesOn ? (ends[index + 1] ?? 0) : index + 1;
  }
  return ends;
}

function spanOf(cell: PageElement): { columns: number; rows: number; looksUnmerged: boolean } {
  const columns = columnsOf(cell, 'colspan');
  const rows = numberOf(cell, 'rowspan') ?? 1;
  // Excel writes a run of blank cells, and text that runs over into them, as one cell that is to be seen as several.
  const looksUnmerged = (styleOf(cell, 'mso-ignore') ?? '').startsWith('colspan');
  return { columns, rows: rows === 0 ? Number.POSITIVE_INFINITY : Math.min(rows, 65534), looksUnmerged };
}

/** How many columns a cell, or a `col`, covers by an attribute of it. */
export const columnsOf = (element: PageElement, name: string): number =>
  Math.min(Math.max(numberOf(element, name) ?? 1, 1), 1000);

/** The standard's rules for parsing non-negative integers: `3px` is 3; `-1` and `x` are none. */
function numberOf(cell: PageElement, name: string): number | null {
  const digits = /^[ \t\n\f\r]*(?:\+|-(?=0+(?!\d)))?(\d+)/.exec(attributeOf(cell, name) ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}

const tooWide = (place: string): InputError =>
  new InputError(place, `这一行到这里超过 ${MAX_COLUMNS} 列`, '绩效目标表', '把表格另存为 .docx 或 .xlsx 后放入');
