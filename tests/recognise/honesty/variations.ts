import type { DescribedCell, DescribedTable } from '../../formats/writers/described.ts';
import {
  atRight,
  blockOf,
  cellsOf,
  type Form,
  findCell,
  fromRight,
  indicatorRows,
  isApart,
  NAME_HEAD,
  setText,
  splitTable,
  TARGET_HEAD,
  TOTAL,
  valueBehind,
} from './form.ts';
import { type Kind, withIndicators, withProject } from './kind.ts';

export const same = (name: string, damage: Kind['damage'], truths?: Kind['truths']): Kind => ({
  name,
  effect: 'harmless',
  damage,
  ...(truths ? { truths } : {}),
});

/** The first cell that matches gets another text. */
export const rename = (pattern: RegExp, to: (text: string) => string) => (form: Form) => {
  const found = findCell(form, pattern);
  if (!found || to(found.cell.text) === found.cell.text) return false;
  setText(found.cell, to(found.cell.text));
  return true;
};

export const changeTotal = (change: (text: string) => string) => (form: Form) => {
  const value = valueBehind(form, TOTAL);
  if (!value || !/^[\d.]+$/.test(value.text)) return false;
  const changed = change(value.text);
  if (changed === value.text) return false;
  setText(value, changed);
  return true;
};

/** Amounts as changed, printed differently and worth the same. */
export const printedAs =
  (change: (text: string) => string): Kind['truths'] =>
  (whole) => [[withProject(whole, { total_printed: change(whole.project.total_printed ?? '') })]];

export const amount = (name: string, change: (text: string) => string, printed = change): Kind =>
  same(name, changeTotal(change), printedAs(printed));

export const eachTarget = (change: (text: string) => string) => (form: Form) => {
  const block = blockOf(form);
  if (!block || isApart(block)) return false;
  const at = fromRight(block, TARGET_HEAD);
  let changed = false;
  for (const row of indicatorRows(block)) {
    const cell = atRight(row, at);
    if (!cell || change(cell.text) === cell.text) continue;
    setText(cell, change(cell.text));
    changed = true;
  }
  return changed;
};

/** Targets printed differently and meaning the same. */
export const targets = (name: string, change: (text: string) => string): Kind =>
  same(name, eachTarget(change), (whole) => [
    [withIndicators(whole, (row) => ({ ...row, target_printed: change(row.target_printed ?? '') }))],
  ]);

export const swapCells = (row: DescribedCell[], one: number, two: number): boolean => {
  const [a, b] = [row[one], row[two]];
  if (!a || !b || (a.colSpan ?? 1) > 1 || (b.colSpan ?? 1) > 1 || (a.rowSpan ?? 1) > 1 || (b.rowSpan ?? 1) > 1)
    return false;
  [row[one], row[two]] = [b, a];
  return true;
};

export const swapColumns = (form: Form): boolean => {
  const block = blockOf(form);
  if (!block) return false;
  const [name, target] = [fromRight(block, NAME_HEAD), fromRight(block, TARGET_HEAD)];
  return block.table.rows
    .slice(block.head)
    .every((row) => swapCells(row, row.length - 1 - name, row.length - 1 - target));
};

export const swapRows = (one: RegExp, two: RegExp) => (form: Form) => {
  const [a, b] = [findCell(form, one), findCell(form, two)];
  if (!a || !b || a.table !== b.table || a.rowIndex === b.rowIndex) return false;
  if (a.index > 0 || b.index > 0 || [...a.row, ...b.row].some(({ rowSpan = 1 }) => rowSpan > 1)) return false;
  [a.table.rows[a.rowIndex], a.table.rows[b.rowIndex]] = [b.row, a.row];
  return true;
};

/** The page ends before an indicator: two tables, a page number between them where wanted. */
export const breakPage =
  (between: readonly string[], headAgain: boolean) => (form: Form, random: { whole(a: number, b: number): number }) => {
    const block = blockOf(form);
    const last = form.tables.at(-1);
    if (!block || block.table !== last || last.rows.length - block.first < 3) return false;
    const [upper, lower] = splitTable(last, random.whole(block.first + 1, last.rows.length - 1));
    if (headAgain) lower.rows.unshift((last.rows[block.head] ?? []).map(({ rowSpan: _, ...cell }) => cell));
    form.pages = between;
    form.tables.splice(-1, 1, upper, lower);
    return true;
  };

/** No cell merged downwards: each class printed again in every row, as many workbooks have it. */
export const repeatClasses = (form: Form): boolean => {
  const block = blockOf(form);
  if (!block) return false;
  const [, lower] = splitTable(block.table, block.first);
  if (!lower.rows.some((row) => row.some(({ rowSpan = 1 }) => rowSpan > 1))) return false;
  const open: { text: string; left: number }[] = [];
  lower.rows = lower.rows.map((row) => {
    const left = [...row];
    const printed: DescribedCell[] = [];
    for (let column = 0; printed.length < block.table.columns; column += 1) {
      const above = open[column];
      if (above && above.left > 0) {
        above.left -= 1;
        printed.push({ text: above.text });
        continue;
      }
      const cell = left.shift();
      if (!cell) break;
      const { rowSpan = 1, breaks: _, ...rest } = cell;
      open[column] = { text: cell.text, left: rowSpan - 1 };
      printed.push(rest);
    }
    return printed;
  });
  block.table.rows = [...block.table.rows.slice(0, block.first), ...lower.rows];
  return true;
};

export const everyLabel = (change: (text: string) => string) => (form: Form) => {
  let changed = false;
  for (const { cell } of cellsOf(form)) {
    if (
      !/^(?:项目名称|实施单位|项目属性|项目期限?|其他资金|一级指标|二级指标|三级指标|指标值|产出指标|效益指标)$/.test(
        cell.text,
      )
    )
      continue;
    setText(cell, change(cell.text));
    changed = true;
  }
  return changed;
};

export const unknown = (rows: readonly (readonly string[])[]): DescribedTable => ({
  kind: 'table',
  columns: rows[0]?.length ?? 0,
  widths: (rows[0] ?? []).map(() => 10),
  rows: rows.map((row) => row.map((text) => ({ text }))),
});
