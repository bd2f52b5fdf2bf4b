import type { PrintedTable, TableCell } from '../../src/model/documentTables.ts';

const LONG = 10;

/** Long texts by their ends: what each says is held by the rows that are published of it. */
const short = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > 2 * LONG ? `${line.slice(0, LONG)}…${line.slice(-LONG)}` : line;
};

const marked = ({ to, field, mark, text }: TableCell): string =>
  `${[to, field].filter(Boolean).join(' ')}${mark ? ` (${mark})` : ''}: ${short(text)}`;

/**
 * A table as read, in lines that people compare: each row with what each of its cells was read as, then all that was read, each with the
 * cells that it stands in, `@ r4c2` for the second one of the fourth row, so that the lines are the same in every format.
 */
export function tableInLines(table: PrintedTable): string {
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
