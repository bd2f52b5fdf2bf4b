import type { TableFields } from '../../model/documentTables.ts';
import type { PrintedText } from '../../model/printed.ts';
import { compactText } from '../../values/compactText.ts';
import { labelKey } from '../../values/labelKey.ts';
import { columnRule, isColumnHead, type LabelIndex } from '../labels/labelIndex.ts';
import type { ClosingRule, ColumnRole, Template } from '../template.ts';
import { put, type WorkRow } from '../workTable.ts';
import { printedText } from './printedText.ts';

/** A row that adds up is none of the form, and no indicator. */
const SUM_BELOW: readonly ClosingRule[] = [{ labels: ['合计', '总计', '总分'], kind: 'sum' }];

/** Points that are added up, in the columns of points: a whole number or one with decimals. */
const POINTS = /^\d{1,3}(?:\.\d{1,4})?分?$/;

const isPoints = (role?: ColumnRole): role is 'weight' | 'score' => role === 'weight' || role === 'score';

/** What the points added up are called, beside them. */
const GRADE = /^(?:自评等级[:：]?)?(?:优秀?|良好?|中|差)$/;

/**
 * Reads the rows below the indicators that a form declares there, from the last one up: the sum of the points, the conclusion.
 * @param rows the indicator block, column heads included
 * @param form whose columns hold points where no heads are printed
 * @returns the rows above them, and the points added up where a row prints them
 */
export function readClosing(
  rows: readonly WorkRow[],
  { closing: rules = SUM_BELOW, columns }: Pick<Template, 'closing' | 'columns'>,
  labels: LabelIndex,
  fields: TableFields,
): { rows: readonly WorkRow[]; totalScore?: PrintedText } {
  const head = rows.find((row) => isColumnHead(row, labels));
  const columnOf = new Map(
    (head?.cells ?? []).flatMap(({ gridColumn, text }) => {
      const role = columnRule(labels, text)?.role;
      return isPoints(role) ? [[gridColumn, role] as const] : [];
    }),
  );
  const declared = head ? [] : columns.flatMap(({ role }) => (isPoints(role) ? [role] : []));
  let end = rows.length;
  let totalScore: PrintedText | undefined;
  while (end > 0) {
    const [label, ...values] = rows[end - 1]?.cells.filter(({ to }) => to === 'unplaced') ?? [];
    const rule =
      label && rules.find((each) => each.labels.some((wording) => labelKey(wording) === labelKey(label.text)));
    if (!rule) break;
    end -= 1;
    put(label, 'label', rule.kind === 'sum' ? 'sum' : rule.field);
    if (rule.kind === 'text') {
      const value = values.slice(0, 1);
      for (const cell of value) put(cell, 'field', rule.field);
      fields[rule.field] = printedText(value);
      continue;
    }
    // Cells that are not merged, in a text: as many points as columns of them, in their order.
    const points = values.filter(({ text }) => POINTS.test(compactText(text)));
    const apart = points.length === columnOf.size && !points.some(({ gridColumn }) => columnOf.has(gridColumn));
    const inOrder = [...columnOf.values()];
    for (const cell of values) {
      const text = compactText(cell.text);
      if (GRADE.test(text)) put(cell, 'note', 'sum');
      if (!POINTS.test(text)) continue;
      const only = points.length === 1 && declared.length === 1 ? declared[0] : undefined;
      const role = only ?? (apart ? inOrder[points.indexOf(cell)] : columnOf.get(cell.gridColumn));
      // A form without points: what is added up there is in no column of it.
      if (columnOf.size === 0 && declared.length === 0) put(cell, 'note', 'sum');
      if (!role) continue;
      put(cell, 'field', `sum.${role}`);
      if (role === 'score') totalScore = printedText([cell]);
    }
  }
  return { rows: rows.slice(0, end), ...(totalScore && { totalScore }) };
}
