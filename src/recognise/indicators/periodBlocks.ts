import type { PrintedIndicator } from '../../model/documentTables.ts';
import { labelKey } from '../../values/labelKey.ts';
import { columnRule, isColumnHead, type LabelIndex } from '../labels/labelIndex.ts';
import type { Template } from '../template.ts';
import type { WorkRow } from '../workTable.ts';

/** The rows of an indicator block as one of the periods printed side by side has them. */
export interface PeriodBlock {
  phase: PrintedIndicator['phase'];
  rows: readonly WorkRow[];
}

/**
 * Takes an indicator block apart where a form prints several periods side by side: 一级指标 stands once, and 二级指标 to 指标值 once for
 * each period. The cells are shared, not copied.
 * @param above the rows of fields above the block, already read
 * @returns one block a period, left to right; the whole block where the form has only one, and none where it cannot be told where
 *   each period begins
 */
export function periodBlocks(
  above: readonly WorkRow[],
  rows: readonly WorkRow[],
  template: Template,
  labels: LabelIndex,
): PeriodBlock[] {
  const { periods, stacked } = template;
  if (stacked) return stackedBlocks(rows, stacked, labels);
  if (!periods) return [{ phase: template.columns.find(({ role }) => role === 'target')?.phase, rows }];
  const head = rows.find((row) => isColumnHead(row, labels));
  const roleOf = (text: string) => columnRule(labels, text)?.role;
  const starts = (head?.cells ?? []).flatMap(({ text, place }) => (roleOf(text) === 'level2' ? [place.column] : []));
  const columns = new Map(
    above.flatMap(({ cells }) =>
      cells.flatMap(({ to, field, place }) => (to === 'label' ? [[field, place.column]] : [])),
    ),
  );
  const placed = periods
    .map(({ under, money, ...period }) => ({
      ...period,
      column: columns.get(under) ?? 0,
      money: columns.get(money) ?? 0,
    }))
    .sort((a, b) => a.column - b.column);
  // Money of the year over the objective of the whole period: one of the labels is wrong, and nobody knows which.
  const apart = placed.every(({ column, money }, index) => {
    const left = placed[index - 1];
    return column > (left?.column ?? 0) && (money === 0 || money > (left?.money ?? 0));
  });
  if (starts.length !== periods.length || !apart) return [];
  const [shared = 1] = starts;
  return placed.flatMap(({ phase, heads }, index) => {
    const [from = 1, to = Number.POSITIVE_INFINITY] = starts.slice(index);
    const isOwn = (column: number) => column >= from && column < to;
    if (heads && !head?.cells.every(({ place, text }) => !isOwn(place.column) || heads.test(text))) return [];
    const inPeriod = (column: number) => column < shared || isOwn(column);
    return {
      phase,
      rows: rows.map((row) => ({ ...row, cells: row.cells.filter(({ place }) => inPeriod(place.column)) })),
    };
  });
}

/** Blocks one below the other, each from its heads on; none where a head says nothing of its period, or two say the same. */
function stackedBlocks(
  rows: readonly WorkRow[],
  stacked: NonNullable<Template['stacked']>,
  labels: LabelIndex,
): PeriodBlock[] {
  const starts = rows.flatMap((row, index) => (isColumnHead(row, labels) ? [index] : []));
  const blocks = starts.map((start, index) => {
    const named = stacked.filter(({ label }) =>
      rows[start]?.cells.some(({ text }) => labelKey(text) === labelKey(label)),
    );
    return { phase: named.length === 1 ? named[0]?.phase : undefined, rows: rows.slice(start, starts[index + 1]) };
  });
  const phases = new Set(blocks.map(({ phase }) => phase));
  return phases.has(undefined) || phases.size < blocks.length || blocks.length !== stacked.length ? [] : blocks;
}

/** Heads of names and targets are told apart by period: printed twice for one period they are still found. */
export function nameHeads({ phase, rows }: PeriodBlock, labels: LabelIndex): void {
  if (!phase) return;
  for (const { cells } of rows.filter((row) => isColumnHead(row, labels))) {
    for (const cell of cells) if (cell.field === 'name' || cell.field === 'target') cell.field += `.${phase}`;
  }
}
