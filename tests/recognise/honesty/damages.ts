import type { DescribedCell } from '../../formats/writers/described.ts';
import {
  addColumn,
  atRight,
  type Block,
  blockOf,
  type Form,
  findCell,
  fromRight,
  setText,
  splitTable,
  valueBehind,
} from './form.ts';
import { changes, type Kind } from './kind.ts';
import { nothing } from './truths.ts';

/** A damage of the table of indicators; forms without one are left as they are. */
export const withBlock =
  (change: (block: Block, form: Form) => boolean): Kind['damage'] =>
  (form) => {
    const block = blockOf(form);
    return block ? change(block, form) : false;
  };

/** The first cell that matches gets another text. */
export const rename =
  (pattern: RegExp, to: string | ((text: string) => string)): Kind['damage'] =>
  (form) => {
    const found = findCell(form, pattern);
    const text = found && (typeof to === 'string' ? to : to(found.cell.text));
    if (!found || text === undefined || text === found.cell.text) return false;
    setText(found.cell, text);
    return true;
  };

/** The value of a field typed as something else, so that nobody knows whose table it is. */
export const typed = (label: RegExp, text: string): Kind =>
  changes(`${text} in the place of ${label.source.replace(/[\^$]/g, '')}`, nothing, (form) => {
    const value = valueBehind(form, label);
    if (!value?.text) return false;
    setText(value, text);
    return true;
  });

/** The row of a field printed a second time with another value. */
export const printedTwice = (name: string, printed: RegExp, other: string): Kind =>
  changes(name, nothing, (form) => {
    const found = findCell(form, printed);
    const [label, value, ...more] = found?.row.slice(found.index) ?? [];
    if (!found || !label || !value?.text || more.length > 0) return false;
    if (found.index > 1 || (found.index === 1 && (found.row[0]?.rowSpan ?? 1) === 1)) return false;
    const rows = found.table.rows;
    const group = rows
      .slice(0, found.rowIndex + 1)
      .findLast(([first]) => first !== label && (first?.rowSpan ?? 1) > 1)?.[0];
    const from = rows.findIndex(([first]) => first === group);
    if (group && from + (group.rowSpan ?? 1) > found.rowIndex) group.rowSpan = (group.rowSpan ?? 1) + 1;
    rows.splice(found.rowIndex + 1, 0, [{ ...label }, { ...value, text: other }]);
    return true;
  });

/** The heads of the columns as a row of their own. */
export const headsAgain = ({ table, head }: Block): DescribedCell[] =>
  (table.rows[head] ?? []).map(({ rowSpan: _, ...cell }) => cell);

/** Another value than this one; 无 where there is none. */
export const otherNumber = (target: string): string =>
  target.replace(/\d/g, (digit) => String((Number(digit) + 3) % 10)) || '无';

/** A column before that under a head, its text from that of the cell behind it. */
export function insertColumn(block: Block, before: RegExp, textOf: (row: number, beside: string) => string): boolean {
  const at = fromRight(block, before);
  const { table, head } = block;
  if (at >= (table.rows[head]?.length ?? 0)) return false;
  addColumn(table, () => '');
  for (const [index, row] of table.rows.entries()) {
    if (index < head) continue;
    row.pop();
    row.splice(row.length - 1 - at, 0, { text: textOf(index, atRight(row, at)?.text ?? '') });
  }
  return true;
}

/** A column under a head left out; what is printed over it gets narrower. */
export function cutColumn(block: Block, pattern: RegExp): boolean {
  const at = fromRight(block, pattern);
  const { table, head } = block;
  for (const row of table.rows.slice(head)) row.splice(row.length - 1 - at, 1);
  for (const row of table.rows.slice(0, head)) {
    const wide = row.findLast(({ colSpan = 1 }) => colSpan > 1);
    if (!wide?.colSpan) return false;
    wide.colSpan -= 1;
  }
  table.columns -= 1;
  table.widths.pop();
  return true;
}

/** No cell merged downwards: each class printed again in every row, as many workbooks have it. */
export const repeatClasses = withBlock((block) => {
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
});
