import type { PrintedAmount } from '../../model/printed.ts';
import { amountsOf, RESULT_AMOUNTS, type ResultMoney } from '../../model/printedResult.ts';
import { parseAmount } from '../../values/amount.ts';
import { labelKey } from '../../values/labelKey.ts';
import { namesMeasure } from '../labels/labelIndex.ts';
import type { MoneyColumn, MoneyTable } from '../template.ts';
import { put, type WorkCell, type WorkRow } from '../workTable.ts';
import { printedText } from './printedText.ts';
import { HUGE } from './readFields.ts';

type Labelled = { labels: readonly string[] };

const declared = <Rule extends Labelled>(rules: readonly Rule[], { text }: WorkCell): Rule | undefined =>
  // `年度资金总额（%）` is none of money; a rate may well name its sign, 执行率（%）.
  namesMeasure(text) && !/率/.test(text)
    ? undefined
    : rules.find(({ labels }) => labels.some((label) => labelKey(label) === labelKey(text)));

/** Which column of the printed grid holds what: of the one row that names all amounts of the form. */
function headOf(rows: readonly WorkRow[], { columns }: MoneyTable) {
  const amounts = RESULT_AMOUNTS.filter((amount) => columns.some(({ holds }) => holds === amount));
  for (const [index, row] of rows.entries()) {
    const heads = new Map<number, MoneyColumn>();
    const cells = row.cells.filter((cell) => {
      const found = cell.to === 'unplaced' ? declared(columns, cell) : undefined;
      if (found) heads.set(cell.gridColumn, found.holds);
      return found !== undefined;
    });
    const holds = [...heads.values()];
    const once = new Set(holds).size === holds.length;
    if (once && amounts.every((amount) => holds.includes(amount))) return { index, heads, cells };
  }
  return null;
}

/**
 * Reads a table of money: each value by the head over its column of the printed grid. A row without a known label ends it; a value under
 * no head, and a second row of one label, stay unplaced.
 * @param rows the rows of fields; those labels and values that are read are put in their places
 * @returns the rows as printed, amounts not yet in yuan
 */
export function readMoney(rows: readonly WorkRow[], form: MoneyTable): ResultMoney[] {
  const head = headOf(rows, form);
  if (!head) return [];
  for (const cell of head.cells) put(cell, 'label', `money.${head.heads.get(cell.gridColumn)}`);
  const money: ResultMoney[] = [];
  const [side] = rows[head.index]?.cells ?? [];
  for (const { cells } of rows.slice(head.index + 1)) {
    const [first] = cells;
    // The label of the whole table of money, printed in each of its rows.
    if (
      first?.to === 'unplaced' &&
      first.gridColumn === side?.gridColumn &&
      first.text !== '' &&
      first.text === side.text
    )
      put(first, 'label');
    const open = cells.filter(({ to }) => to === 'unplaced');
    const [label, ...values] = open;
    const rule = label && declared(form.rows, label);
    if (!rule || money.some(({ row }) => row === rule.row)) break;
    put(label, 'label', `money.${rule.row}`);
    const byColumn = new Map<MoneyColumn, WorkCell>();
    for (const cell of values) {
      const holds = head.heads.get(cell.gridColumn);
      if (!holds) continue;
      byColumn.set(holds, cell);
      put(cell, 'field', `money.${rule.row}.${holds}`);
    }
    const printed = new Set(head.heads.values());
    const text = (holds: MoneyColumn) =>
      printed.has(holds) ? { [holds]: printedText([byColumn.get(holds)].filter((cell) => cell !== undefined)) } : {};
    money.push({
      row: rule.row,
      ...(printed.has('planned') && { planned: amountOf(byColumn.get('planned')) }),
      adjusted: amountOf(byColumn.get('adjusted')),
      executed: amountOf(byColumn.get('executed')),
      ...text('rate'),
      ...text('weight'),
      ...text('score'),
      ...text('reason'),
    });
  }
  return money;
}

const amountOf = (cell: WorkCell | undefined): PrintedAmount => {
  const { printed, places } = printedText(cell ? [cell] : []);
  return { printed, yuan: null, places };
};

/** Amounts can be read once the unit of money is known; where it makes more of one than any project costs, it is misprinted. */
export function settleMoney(money: readonly ResultMoney[], unit: string | null): void {
  const amounts = money.flatMap((row) => amountsOf(row).map(({ amount }) => amount));
  const yuan = amounts.map(({ printed }) => parseAmount(printed, unit));
  const isMisprinted = yuan.some((each) => Number(each) >= HUGE);
  for (const [at, amount] of amounts.entries()) amount.yuan = isMisprinted ? null : (yuan[at] ?? null);
}
