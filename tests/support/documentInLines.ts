import type { DocumentTables, PrintedTable, TableCell } from '../../src/model/documentTables.ts';

const LONG = 10;

/** Long texts by their ends: what each says is held by the rows that are published of it. */
const short = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > 2 * LONG ? `${line.slice(0, LONG)}…${line.slice(-LONG)}` : line;
};

/** Where a cell begins in the printed grid, if that is not its position, and what it covers: `4→ 3× 2↓` begins in the fourth column. */
const covers = ({ gridColumn, colSpan, rowSpan }: TableCell): string[] => [
  ...(gridColumn === undefined ? [] : [`${gridColumn}→`]),
  ...(colSpan === undefined ? [] : [`${colSpan}×`]),
  ...(rowSpan === undefined ? [] : [`${rowSpan}↓`]),
];

const marked = (cell: TableCell): string => {
  const { to, field, mark, text } = cell;
  const read = [to, field, mark && `(${mark})`, ...covers(cell)].filter((each) => each !== undefined);
  return `${read.join(' ')}: ${short(text)}`;
};

/** A document as read: what it says of itself, then each of its tables. */
export const documentInLines = ({ title, currencyUnit, fiscalYear, tables, outside }: DocumentTables): string =>
  [
    [`title = ${title}`, `currencyUnit = ${currencyUnit}`, `fiscalYear = ${fiscalYear}`].join('\n'),
    ...outside.map(({ to, heading, text }) => `${to}${heading ? ' heading' : ''}: ${short(text)}`),
    '',
    ...tables.map(tableInLines),
  ].join('\n');

/**
 * A table as read, in lines that people compare: each row with what each of its cells was read as, then all that was read, each with the
 * cells that it stands in, `@ r4c2` for the second one of the fourth row, so that the lines are the same in every format.
 */
function tableInLines(table: PrintedTable): string {
  const cellAt = new Map(
    table.rows.flatMap(({ cells }, row) => cells.map(({ ref }, at) => [ref, `r${row + 1}c${at + 1}`] as const)),
  );
  const at = (ref: unknown) => cellAt.get(String(ref)) ?? 'elsewhere';

  const told = (value: unknown): string => {
    if (Array.isArray(value)) return value.map(told).join(', ');
    if (typeof value !== 'object' || value === null) return short(String(value));
    const { ref, place, places, printed, ...rest } = value as Record<string, unknown>;
    const values = Object.entries(places ? rest : { printed, ...rest }).filter(([, each]) => each ?? false);
    const cells = [ref ?? [], place ?? [], places ?? []]
      .flat()
      .map((each) => at((each as { ref?: string }).ref ?? each));
    return `{${values.map(([key, each]) => `${key} ${told(each)}`).join(', ')}}${cells.map((cell) => ` @${cell}`).join('')}`;
  };
  const lines = (name: string, value: unknown): string[] => {
    if (Array.isArray(value)) return value.map((each, index) => `${name}.${index + 1} = ${told(each)}`);
    if (typeof value !== 'object' || value === null) return [`${name} = ${value}`];
    return Object.entries(value).flatMap(([key, each]) =>
      Array.isArray(each) ? lines(`${name}.${key}`, each) : `${name}.${key} = ${told(each)}`,
    );
  };

  const { number, ref: _, rows, ...read } = table;
  const printed = rows.map(({ gapAbove, cells }) => `${gapAbove ? '~ ' : ''}${cells.map(marked).join(' | ')}`);
  return [
    `Table ${number}`,
    ...printed,
    ...Object.entries(read).flatMap(([name, value]) => lines(name, value)),
    '',
  ].join('\n');
}
