import type { z } from 'zod';
import type { SourceRow } from '../grid/sourceRow.ts';
import type { CellMark, Destination, ReadingNote } from '../model/documentTables.ts';
import type { Place } from '../model/printed.ts';
import { visible } from '../values/foldWidth.ts';
import { joinLines } from '../values/joinLines.ts';
import type { RunningText } from './find/runningText.ts';

/** A cell while its table is being read: it is unplaced until a reader of the table puts it somewhere. */
export interface WorkCell {
  place: Place;
  /** Its lines joined to one. */
  text: string;
  /** Exactly as in the source. */
  source: string;
  gridColumn: number;
  /** What stands of it on the next pages. */
  rest?: WorkCell[];
  colSpan: number;
  rowSpan: number;
  to: Destination;
  field?: string;
  mark?: z.infer<typeof CellMark>;
}

export interface WorkRow {
  cells: WorkCell[];
  width: number;
  gapAbove: boolean;
  /** It is the first row of a grid, or of what stands below one. */
  startsBlock: boolean;
  /** It goes on with the texts of the row above, cell by cell. */
  continues: boolean;
  /** A page number or a running head: on the page, but not in the table. */
  running: boolean;
}

/** The rows of one table and what was noticed while reading it. */
export interface WorkTable {
  rows: WorkRow[];
  notes: ReadingNote[];
}

/** Source rows → the rows of one table, numbered from 1. Cells of running text and cells nobody sees have their place already. */
export function workTable(rows: readonly SourceRow[], runningText: RunningText): WorkTable {
  return {
    rows: rows.map((row, index) => {
      const running = runningText.get(row);
      return {
        ...row,
        cells: row.cells.map(({ ref, column, text, ...cell }) => ({
          ...cell,
          place: { ref, row: index + 1, column },
          text: joinLines(text),
          source: text,
          to: running ?? (row.repeated ? 'label' : visible(text).trim() === '' ? 'note' : 'unplaced'),
        })),
        running: running !== undefined || row.repeated,
      };
    }),
    notes: [],
  };
}

/** Where a cell stands, on one page or several. */
export const placesOf = (cell: WorkCell): Place[] => [cell.place, ...(cell.rest ?? []).map(({ place }) => place)];

/** Puts a cell in its one place. */
export function put(cell: WorkCell, to: Destination, field?: string, mark?: WorkCell['mark']): void {
  cell.to = to;
  if (field !== undefined) cell.field = field;
  if (mark !== undefined) cell.mark = mark;
}
