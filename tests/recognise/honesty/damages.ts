import type { Row } from '../../support/publish.ts';
import {
  addColumn,
  atRight,
  type Block,
  blockOf,
  type Form,
  findCell,
  fromRight,
  indicatorRows,
  insertRow,
  isApart,
  NAME_HEAD,
  OBJECTIVE,
  setText,
  splitTable,
  TARGET_HEAD,
  TOTAL,
  valueBehind,
} from './form.ts';
import { type Kind, nothing, type ProjectRows, totalOf, withIndicators, withoutTargets, withProject } from './kind.ts';

export const changes = (name: string, truths: NonNullable<Kind['truths']>, damage: Kind['damage']): Kind => ({
  name,
  effect: 'meaning',
  damage,
  truths,
});

export const setFound = (form: Form, label: RegExp, text: string): boolean => {
  const found = findCell(form, label);
  if (!found) return false;
  setText(found.cell, text);
  return true;
};

export const head = (to: string): Kind =>
  changes(
    `指标值 renamed ${to}`,
    (whole) => [[withoutTargets(whole)]],
    (form) => setFound(form, TARGET_HEAD, to),
  );

export const nameHead = (to: string): Kind =>
  changes(`三级指标 renamed ${to}`, nothing, (form) => setFound(form, NAME_HEAD, to));

/** A target of which nothing is known but its words. */
export const NO_MEASURE: Row = { comparator: '', number: '', number_upper: '', measurement_unit: '' };

export const NO_TOTAL = { total_printed: '', total_yuan: '' };

/** No year is known; money printed as prose is then not known to be that of the year. */
export const withoutYear = (whole: ProjectRows): ProjectRows[][] => [
  [withProject(whole, { fiscal_year: '' })],
  [withProject(withoutAmounts(whole), { fiscal_year: '', total_printed: '' })],
];

/** No amount is worth anything that is known; the total is printed. */
export const withoutAmounts = (whole: ProjectRows): ProjectRows =>
  withProject(
    whole,
    Object.fromEntries(Object.keys(whole.project).flatMap((key) => (/_yuan$/.test(key) ? [[key, '']] : []))),
  );

export const money = (to: string): Kind =>
  changes(
    `the total renamed ${to}`,
    (whole) => [[withProject(whole, NO_TOTAL)]],
    (form) => setFound(form, TOTAL, to),
  );

export const goal = (to: string): Kind =>
  changes(
    `the objective renamed ${to}`,
    (whole) => [[withProject(whole, { objective: '' })]],
    (form) => setFound(form, OBJECTIVE, to),
  );

/** The amount printed in another way; `yuan` is what it is worth, empty where that is not known. */
export const amount = (
  name: string,
  change: (text: string) => string,
  yuan: (printed: string) => string = () => '',
): Kind =>
  changes(
    name,
    (whole) => {
      const printed = change(totalOf(whole));
      const worth = yuan(totalOf(whole));
      return [
        [withProject(whole, { total_printed: printed.trim(), total_yuan: worth })],
        [withProject(whole, { total_printed: printed.replaceAll('\n', ''), total_yuan: worth })],
        [withProject(whole, { total_printed: '', total_yuan: worth })],
        // Of a result an amount that nobody can read is left empty, and its row names no column.
        ...(whole.project.published === 'results' ? [[withProject(whole, { total_printed: '', total_yuan: '' })]] : []),
      ];
    },
    (form) => {
      const value = valueBehind(form, TOTAL);
      if (!value || !/^\d[\d.]+$/.test(value.text)) return false;
      setShown(value, change(value.text));
      return true;
    },
  );

/** A text with line breaks in it. */
export function setShown(cell: { text: string; breaks?: number[] }, shown: string): void {
  const lines = shown.split('\n');
  setText(cell, lines.join(''));
  let at = 0;
  const breaks = lines.slice(0, -1).map((line) => {
    at += line.length;
    return at;
  });
  if (breaks.length > 0) cell.breaks = breaks;
}

export const withBlock =
  (change: (block: Block, form: Form) => boolean): Kind['damage'] =>
  (form) => {
    const block = blockOf(form);
    return block ? change(block, form) : false;
  };

export const swapTexts = (row: { text: string }[] | undefined, one: number, two: number): boolean => {
  const [a, b] = [atRight(row, one), atRight(row, two)];
  if (!a || !b || a.text === b.text || a.text === '' || b.text === '') return false;
  const [first, second] = [a.text, b.text];
  setText(a, second);
  setText(b, first);
  return true;
};

/** Rows that may not become indicators. */
export const rowBelow = (name: string, texts: readonly string[]): Kind =>
  changes(
    name,
    (whole) => [[whole]],
    withBlock(({ table }) => {
      insertRow(table, table.rows.length, texts);
      return true;
    }),
  );

/** A column beside the targets. */
export const column = (name: string, headText: string, value: (target: string) => string): Kind =>
  changes(
    name,
    (whole) => [[whole]],
    withBlock((block) => {
      const at = fromRight(block, TARGET_HEAD);
      const { table } = block;
      addColumn(table, () => '');
      for (const [index, row] of table.rows.entries()) {
        if (index < block.head) continue;
        const target = row[row.length - 2 - at];
        if (!target) return false;
        row.splice(row.length - 2 - at, 0, { text: index === block.head ? headText : value(target.text) });
        row.pop();
      }
      return true;
    }),
  );

export const otherNumber = (target: string) =>
  target.replace(/\d/g, (digit) => String((Number(digit) + 3) % 10)) || '无';

/** A list prints the name of each project in its own rows, not over them: its first rows, name and all, are lost with the page. */
const isList = ({ table, head }: Block) => (table.rows[head] ?? []).some(({ text }) => text === '项目名称');
/** The sum of its department and the row that names the project. */
const LIST_HEAD = 2;

/** The indicators of another project run on below this one: its head is lost with a page. */
export const headLost = (name: string, from: (block: Block) => number): Kind =>
  changes(
    name,
    (whole) => [[whole]],
    (form, _random, other) => {
      const block = blockOf(other);
      const table = form.tables.at(-1);
      if (!block || !table || block.table.columns !== table.columns) return false;
      const [, lower] = splitTable(block.table, isList(block) ? block.first + LIST_HEAD : from(block));
      form.tables.push(lower);
      form.pages = ['- 4 -'];
      return true;
    },
  );

export const targetText = (
  name: string,
  change: (text: string) => string,
  applies: RegExp,
  truth: (row: Record<string, string>) => Record<string, string>,
): Kind =>
  changes(
    name,
    (whole) => {
      const printed = (row: Row) => ({ target_printed: change(row.target_printed ?? '') });
      const changed = (to: (row: Row) => Row) =>
        withIndicators(whole, (row) =>
          applies.test(row.target_printed ?? '') ? { ...row, ...to(row), ...printed(row) } : row,
        );
      return [[changed(truth)], [changed(() => NO_MEASURE)]];
    },
    withBlock((block) => {
      const at = fromRight(block, TARGET_HEAD);
      let some = false;
      if (isApart(block)) return false;
      for (const row of indicatorRows(block)) {
        const cell = atRight(row, at);
        if (!cell || !applies.test(cell.text)) continue;
        setShown(cell, change(cell.text));
        some = true;
      }
      return some;
    }),
  );

export const yearOf = ({ above }: Form) =>
  above.find(({ text }) => /^[(（]?\d{4}\s*年度?[)）]?$/.test(text.replace(/\s/g, '')));

/** Text has no breaks inside cells, and a workbook none inside a number. */
export const inLines = (kind: Kind): Kind => ({ ...kind, unsaidIn: new Set(['txt', 'xlsx', 'xls']) });
