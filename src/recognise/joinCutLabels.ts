import { labelKey } from '../normalise/labelKey.ts';
import { put, type WorkCell, type WorkRow, type WorkTable } from './workTable.ts';

/**
 * Finds labels that a page break cut in two (`产出指 ⏎ 标`) and joins them: the whole label stands in the upper cell's
 * `joined`, the lower cell is put down as a label. The break itself is not asked for: the two halves are proof enough.
 * @param keys every full label that may be cut
 * @returns the whole printed label by upper cell
 */
export function joinCutLabels(table: WorkTable, keys: readonly string[]): Map<WorkCell, string> {
  const joined = new Map<WorkCell, string>();
  const whole = new Set(keys);
  const heads = new Set(keys.flatMap((key) => Array.from(key, (_, index) => key.slice(0, index + 1))));
  for (const [index, row] of table.rows.entries()) {
    const next = table.rows[index + 1];
    if (next) joinRow(row, next, whole, heads, joined);
  }
  return joined;
}

function joinRow(
  row: WorkRow,
  next: WorkRow,
  whole: ReadonlySet<string>,
  heads: ReadonlySet<string>,
  joined: Map<WorkCell, string>,
): void {
  let from = 0;
  for (const upper of row.cells) {
    const head = labelKey(upper.text);
    if (head.length < 2 || whole.has(head) || !heads.has(head)) continue;
    // Pieces come in the order of the labels above them, before any content of the row.
    const at = next.cells.findIndex((cell, position) => position >= from && whole.has(head + labelKey(cell.text)));
    const lower = next.cells[at];
    if (!lower || at > 1 || labelKey(lower.text) === '') continue;
    from = at + 1;
    joined.set(upper, `${upper.text.trim()}${lower.text.trim()}`);
    upper.mark = 'joined';
    put(lower, 'label', undefined, 'joined');
  }
}
