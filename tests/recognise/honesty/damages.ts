import { type Block, blockOf, type Form, findCell, setText } from './form.ts';
import { changes, type Kind } from './kind.ts';
import { nothing } from './truths.ts';

/** A damage of the table of indicators; forms without one are left as they are. */
export const withBlock =
  (change: (block: Block, form: Form) => boolean) =>
  (form: Form): boolean => {
    const block = blockOf(form);
    return block ? change(block, form) : false;
  };

/** The first cell that matches gets another text. */
export const rename =
  (pattern: RegExp, to: string | ((text: string) => string)) =>
  (form: Form): boolean => {
    const found = findCell(form, pattern);
    const text = found && (typeof to === 'string' ? to : to(found.cell.text));
    if (!found || text === undefined || text === found.cell.text) return false;
    setText(found.cell, text);
    return true;
  };

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
