import type { DescribedCell, DescribedParagraph, DescribedTable } from '../../formats/writers/describe/described.ts';
import { layGrid } from '../../formats/writers/describe/layGrid.ts';

/** One printed form that a damage may change at will: it is a copy. */
export interface Form {
  /** Of which document or case it is. */
  name: string;
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

/** The line over a form that is its title; where the table begins with its own, that above it is of the whole document. */
export const titleOver = ({ above, tables }: Form): DescribedParagraph | undefined =>
  tables[0]?.rows[0]?.some(({ text }) => /表$/.test(text.trim()))
    ? undefined
    : above.findLast(({ text }) => /表$/.test(text.trim()));

/** The line over a form that is its year and nothing else. */
export const yearOf = ({ above }: Form): DescribedParagraph | undefined =>
  above.find(({ text }) => /^[(（]?\d{4}\s*年度?[)）]?$/.test(text.replace(/\s/g, '')));

/** It says what became of a plan. */
export const isResult = ({ name }: Form): boolean => name.startsWith('self-evaluation');

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

/** The first cell whose text, white space, colons and brackets aside, matches; of the objective the last one, below the label of its group. */
export const findCell = (form: Form, pattern: RegExp): FoundCell | undefined => {
  const found = cellsOf(form).filter(({ cell }) => pattern.test(plain(cell.text)));
  return pattern === OBJECTIVE ? found.at(-1) : found[0];
};

/** The cell that holds the value of a label: behind it, or below it where another label or nothing stands behind. */
export function valueBehind(form: Form, label: RegExp): DescribedCell | undefined {
  const found = findCell(form, label);
  if (!found) return undefined;
  const next = found.row[found.index + 1];
  const isList = found.row.some(({ text }) => NAME_HEAD.test(text));
  const isOver = OBJECTIVE.test(plain(found.cell.text)) && (!next?.text || /(?:目标|情况)$/.test(next.text));
  return isList || isOver ? (valueBelow(found, isList) ?? next) : next;
}

/** The cell below a label in its column: of a list, that of its first project. */
function valueBelow({ table, cell, rowIndex }: FoundCell, isList: boolean): DescribedCell | undefined {
  const column = columnOf(table, rowIndex, cell);
  const below = layGrid(table)
    .slice(rowIndex + 1)
    .map((slots) => slots[column]);
  const value = isList ? below.find((slot) => (slot?.cell.rowSpan ?? 1) > 2) : below[0];
  return value?.part === 'own' && (isList || value.cell.text !== '') ? value.cell : undefined;
}

/** The column, 0 for the first, in which a cell of a row begins; the first where it is not in that row. */
export const columnOf = (table: DescribedTable, row: number, cell: DescribedCell | undefined): number =>
  layGrid(table)[row]?.find((slot) => slot.cell === cell)?.column ?? 0;

/**
 * The cell under a head of a list of indicators, so many rows below the first that is filled in: lists print the unit of measurement in a
 * column of its own.
 */
export function cellOfList(form: Form, head: RegExp, below = 0): DescribedCell | undefined {
  const found = findCell(form, head);
  if (!found?.row.some(({ text }) => text === '度量单位')) return undefined;
  const column = columnOf(found.table, found.rowIndex, found.cell);
  const cells = layGrid(found.table)
    .slice(found.rowIndex + 1)
    .map((slots) => slots[column]?.cell);
  const first = cells.findIndex((cell) => cell?.text !== '');
  return first < 0 ? undefined : cells[first + below];
}

/** The labels of the money of the year, in all forms. */
export const TOTAL = /^(?:年度资金总额|资金总额|预算数|项目年度金额|年度资金申请总额|总额)(?:[万]?元)?$/;
export const OBJECTIVE =
  /^(?:年度总体目标|年度绩效目标|年度总体绩效目标|绩效目标|总体目标|年度目标|本年度绩效目标|预期目标|项目年度目标)$/;
export const TARGET_HEAD = /^(?:指标值|绩效值|年度指标值|年度\/项目指标值|指标值及单位)$/;
export const NAME_HEAD = /^(?:三级指标|指标内容)$/;

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
  // Heads as high as two rows stand beside those of the lower one.
  const row = [...new Set(layGrid(table)[head]?.map(({ cell }) => cell))];
  return row.length - 1 - row.findLastIndex(({ text }) => pattern.test(plain(text)));
}

/** The cell of a row so many cells from the right. */
export const atRight = (row: DescribedCell[] | undefined, distance: number): DescribedCell | undefined =>
  row?.[row.length - 1 - distance];

/** Comparator, value and unit of measurement stand in columns of their own. */
export const isApart = ({ table, head }: Block): boolean =>
  (table.rows[head] ?? []).some(({ text }) => text === '度量单位');

/** The columns stand once for the whole project and once for the year. */
export const isTwice = ({ table, head }: Block): boolean =>
  (table.rows[head] ?? []).filter(({ text }) => TARGET_HEAD.test(plain(text))).length > 1;

/** 宁乡 calls its indicators by numbers, so that nobody can tell a name from a value. */
export const isCalledByNumbers = (block: Block): boolean =>
  /^\d+$/.test(atRight(block.table.rows[block.first], fromRight(block, NAME_HEAD))?.text ?? '');

/** The rows of indicators. */
export const indicatorRows = ({ table, first }: Block): DescribedCell[][] => table.rows.slice(first);

/** Sets a text; where its lines broke means nothing then. */
export function setText(cell: DescribedCell, text: string): void {
  cell.text = text;
  delete cell.breaks;
}

/** Sets a text with line breaks in it. */
export function setShown(cell: DescribedCell, shown: string): void {
  const lines = shown.split('\n');
  setText(cell, lines.join(''));
  let at = 0;
  const breaks = lines.slice(0, -1).map((line) => {
    at += line.length;
    return at;
  });
  if (breaks.length > 0) cell.breaks = breaks;
}

/**
 * Exchanges the texts of two cells.
 * @returns false where one is missing or blank, or both say the same
 */
export function exchangeTexts(one: DescribedCell | undefined, other: DescribedCell | undefined): boolean {
  if (!one?.text || !other?.text || one.text === other.text) return false;
  const [first, second] = [one.text, other.text];
  setText(one, second);
  setText(other, first);
  return true;
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

/** Puts a row into a table, with a text in one column and blank cells in all others. */
export function insertText(table: DescribedTable, at: number, column: number, text: string): void {
  insertRow(
    table,
    at,
    Array.from({ length: table.columns }, (_, index) => (index === column ? text : '')),
  );
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
