import type { SourceCell, SourceRow } from '../../grid/sourceRow.ts';
import type { RunningText } from './runningText.ts';

/**
 * The rows as they were before page breaks cut them: the texts of rows that go on over a page stand in the row they belong to, by
 * column. As many rows as before; those that only go on keep their cells and are running text, so that nobody takes them for rows.
 */
export function wholeRows(
  rows: readonly SourceRow[],
  running: RunningText,
): { rows: readonly SourceRow[]; running: RunningText } {
  const whole = [...rows];
  const runningToo = new Map(running);
  let at = -1;
  for (const [index, row] of rows.entries()) {
    const upper = whole[at];
    if (row.continues && upper) {
      whole[at] = { ...upper, cells: joinCells(upper.cells, row.cells) };
      runningToo.set(row, 'label');
    } else if (!running.has(row)) at = index;
  }
  return { rows: whole, running: runningToo };
}

function joinCells(upper: readonly SourceCell[], lower: readonly SourceCell[]): SourceCell[] {
  return [
    ...upper.map((cell) => {
      const rest = lower.find(({ column }) => column === cell.column);
      return rest ? { ...cell, text: `${cell.text}\n${rest.text}` } : cell;
    }),
    ...lower.filter(({ column }) => !upper.some((cell) => cell.column === column)),
  ].sort((one, other) => one.column - other.column);
}
