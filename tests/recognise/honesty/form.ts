import type { DescribedCell, DescribedParagraph, DescribedTable } from '../../formats/writers/described.ts';
import { layGrid } from '../../formats/writers/layGrid.ts';

/** One printed form that a damage may change at will: it is a copy. */
export interface Form {
  /** The first heading of the document, and what stands over the form. */
  above: DescribedParagraph[];
  /** One table, or two where the form is printed so; the first opens with the labels of the fields. */
  tables: DescribedTable[];
  /** What stands between the last two tables, where the page ends there. */
  pages: readonly string[];
  below: DescribedParagraph[];
  /** Tables of another kind, behind all. */
  after: DescribedTable[];
}

export interface FoundCell {
  table: DescribedTable;
  row: DescribedCell[];
  rowIndex: number;
  cell: DescribedCell;
  index: number;
}

/** Every cell in reading order. */
export const cellsOf = ({ tables }: Form): FoundCell[] =>
  tables.flatMap((table) =>
    table.rows.flatMap((row, rowIndex) => row.map((cell, index) => ({ table, row, rowIndex, cell, index }))),
  );

const plain = (text: string) => text.replace(/[\s:：()（）]/g, '');

/** The first cell whose text, white space, colons and brackets aside, matches. */
export const findCell = (form: Form, pattern: RegExp): FoundCell | undefined =>
  cellsOf(form).find(({ cell }) => pattern.test(plain(cell.text)));

/** The cell behind a label. */
export function valueBehind(form: Form, label: RegExp): DescribedCell | undefined {
  const found = findCell(form, label);
  return found?.row[found.index + 1];
}

/** The labels of the money of the year, in all forms. */
export const TOTAL = /^(?:年度资金总额|资金总额|预算数|项目年度金额)(?:[万]?元)?$/;
export const OBJECTIVE = /^(?:年度总体目标|年度绩效目标|年度总体绩效目标|绩效目标|总体目标)$/;
export const TARGET_HEAD = /^(?:指标值|绩效值)$/;
export const NAME_HEAD = /^三级指标$/;

/** The table of the indicators and where they begin in it. */
export interface Block {
  table: DescribedTable;
  /** The row of column heads. */
  head: number;
  /** The first row of indicators. */
  first: number;
}

export function blockOf(form: Form): Block | undefined {
  const found = findCell(form, NAME_HEAD);
  return found && { table: found.table, head: found.rowIndex, first: found.rowIndex + 1 };
}

/** How many cells from the right a column head stands, 0 for the last: rows under merged cells share only their right end. */
export function fromRight({ table, head }: Block, pattern: RegExp): number {
  const row = table.rows[head] ?? [];
  return row.length - 1 - row.findIndex(({ text }) => pattern.test(plain(text)));
}

/** The cell of a row so many cells from the right. */
export const atRight = (row: DescribedCell[] | undefined, distance: number): DescribedCell | undefined =>
  row?.[row.length - 1 - distance];

/** The rows of indicators. */
export const indicatorRows = ({ table, first }: Block): DescribedCell[][] => table.rows.slice(first);

/** Sets a text; where its lines broke means nothing then. */
export function setText(cell: DescribedCell, text: string): void {
  cell.text = text;
  delete cell.breaks;
}

/** Puts a row into a table, the last text merged over what columns are left; merged cells it cuts go on blank below it. */
export function insertRow(table: DescribedTable, at: number, texts: readonly string[]): void {
  const rest = table.columns - texts.length;
  const row = texts.map((text, index) =>
    index === texts.length - 1 && rest > 0 ? { text, colSpan: rest + 1 } : { text },
  );
  const [upper, lower] = splitTable(table, at);
  table.rows = [...upper.rows, row, ...lower.rows];
}

/** Adds a column at the right, its texts row by row; rows beyond them get a blank cell. */
export function addColumn(table: DescribedTable, texts: (row: number) => string): void {
  table.rows.forEach((row, index) => void row.push({ text: texts(index) }));
  table.columns += 1;
  table.widths.push(10);
}

/** The table in two: rows from `at` on in the second, with blank cells where merged cells reached into it. */
export function splitTable(table: DescribedTable, at: number): [DescribedTable, DescribedTable] {
  const grid = layGrid(table);
  const half = (from: number, to: number): DescribedTable => ({
    ...table,
    rows: grid.slice(from, to).map((slots, index) =>
      slots.flatMap(({ cell, part, row, column }, slotColumn) => {
        const owns = part === 'own';
        const continues = part === 'below' && row < from && index === 0 && slotColumn === column;
        if (!owns && !continues) return [];
        const end = Math.min(row + (cell.rowSpan ?? 1), to);
        const rowSpan = end - Math.max(row, from);
        const { rowSpan: _, breaks, ...rest } = cell;
        const text = owns ? { ...rest, ...(breaks ? { breaks } : {}) } : { ...rest, text: '' };
        return [rowSpan > 1 ? { ...text, rowSpan } : text];
      }),
    ),
  });
  return [half(0, at), half(at, table.rows.length)];
}
