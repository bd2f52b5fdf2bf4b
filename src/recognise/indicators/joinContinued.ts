import { joinLines } from '../../values/joinLines.ts';
import { put, type WorkCell, type WorkRow } from '../workTable.ts';

/**
 * Puts rows that a page break cut together again: each cell of a row that goes on becomes the rest of the cell above it in its column,
 * or a cell of the row above where that one is blank. Changes the upper cells.
 * @returns the rows without those that only go on
 */
export function joinContinued(rows: readonly WorkRow[]): WorkRow[] {
  const whole: WorkRow[] = [];
  for (const row of rows) {
    const upper = whole.at(-1);
    if (!row.continues || !upper) {
      whole.push(row);
      continue;
    }
    const own = row.cells.filter((cell) => !goesOn(cell, upper));
    const cells = [...upper.cells, ...own].sort((one, other) => one.place.column - other.place.column);
    whole[whole.length - 1] = { ...upper, cells };
  }
  return whole;
}

function goesOn(cell: WorkCell, row: WorkRow): boolean {
  const upper = row.cells.find(({ place }) => place.column === cell.place.column);
  if (!upper || upper.to !== cell.to) return false;
  upper.rest = [...(upper.rest ?? []), cell];
  upper.text = joinLines([upper.source, ...upper.rest.map(({ source }) => source)].join('\n'));
  return true;
}

/** The rest of a cell goes where the cell went; that of a label names nothing by itself. */
export function placeRests(rows: readonly WorkRow[]): void {
  for (const cell of rows.flatMap(({ cells }) => cells)) {
    if (!cell.rest) continue;
    for (const rest of cell.rest) put(rest, cell.to, cell.to === 'label' ? undefined : cell.field, 'joined');
    cell.mark = 'joined';
  }
}
