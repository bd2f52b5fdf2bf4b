import type { DocumentTables, PrintedTable, TableCell } from '../model/documentTables.ts';
import { partOf, type SourceRef } from '../model/sourceRef.ts';
import { lastLabel, OWNER } from './labels.ts';
import { plainText, withoutNoWidth } from './plainText.ts';

/** A text as it stands in one place, with what tells whose it is. Texts of neighbours are plain, see `plainText`. */
export interface PrintedPiece {
  kind: 'cell' | 'outside' | 'title' | 'note' | 'name';
  /** Null for what has no place of its own: the file name, a note on the whole document. */
  ref: SourceRef | null;
  /** As printed. */
  text: string;
  plain: string;
  /** Words that may be its label, the nearest first: of the cells to the left, or of the lines above. */
  before: () => readonly string[];
  /** Of a cell: what stands in the cell to its right. */
  after: () => string;
  /** Of a cell: the nearest words above it that hold no number but a year, the head of its column. */
  head: () => string | null;
  /** Of a cell: whether it is one of a list of names and telephones, three or more below each other. */
  listed: () => boolean;
  /** Of a cell in a list of persons: the head of the column to the left that holds the name of one in its row; null elsewhere. */
  person: () => string | null;
  /** Of a cell behind a label: whether its row or one above names a person as the owner, 户名 | 张三 above 账号 | …. */
  owned: () => boolean;
  /** Where it stands in its grid; null outside tables. */
  at: { table: number; row: number; column: number } | null;
  /** It was put together of texts from several places. */
  joined?: boolean;
}

/** What of a document can hold printed text. */
export type Printed = Pick<DocumentTables, 'title' | 'source' | 'outside' | 'notes'> & {
  tables: readonly Pick<PrintedTable, 'rows' | 'notes'>[];
};

const HAN = /\p{Script=Han}/u;

/** How many cells to the left may hold the label of a value: 负责人 | 张某 | 0731-… */
const LEFT = 3;

/** How many lines above may: 联系人：张某 / 电话：0731-… */
const LINES = 2;

/** The line of a text that stands in a line with others: 负责人 | 张某 | 电话 | 0731-… */
const lineOf = (ref: SourceRef): string => ref.replace(/ c\d+$/, '');

/** Every text of a document that is published: cells, texts outside tables, notes, the names of its file and its sheets. */
export function printedPieces(document: Printed): PrintedPiece[] {
  const cells = document.tables.flatMap(({ rows }, table) => {
    const wordsAbove = headsOf(rows);
    const lists = listsOf(rows);
    const headOf = (row: number, cell: TableCell) => {
      const heads = lists[row]?.heads.flatMap((cells) => at(cells, cell.column) ?? []) ?? [];
      return heads[0] ? wordsOf(heads[0].text) : wordsAbove(row, cell);
    };
    return rows.flatMap(({ cells }, row) =>
      cells.map((cell, index) =>
        piece('cell', cell.ref, cell.text, {
          at: { table, row, column: cell.column },
          before: () => words(cells.slice(Math.max(0, index - LEFT), index)),
          after: () => plainText(cells[index + 1]?.text ?? ''),
          head: () => headOf(row, cell),
          listed: () => isListed(rows, row, cell.column),
          person: () => {
            const names =
              lists[row]?.columns.flatMap((column) => at(cells, column) ?? []) ??
              cells.slice(0, index).filter(({ text }) => NAME.test(text) && lastLabel(wordsOf(text)) === null);
            const isOf = (head: string | null, { text }: TableCell) =>
              head !== null &&
              isOfPersons(head) &&
              !((head.includes('户名') || !NAME.test(text)) && ORGANISATION.test(text));
            const name = names.find((name) => name !== cell && isOf(headOf(row, name), name));
            return name ? headOf(row, name) : null;
          },
          owned: () => isOwned(rows, row, index),
        }),
      ),
    );
  });
  const outside = document.outside.map(({ ref, text }, index) =>
    piece('outside', ref, text, {
      before: () => {
        const above = document.outside.slice(Math.max(0, index - LEFT), index);
        return words(above.filter((other, at) => at >= above.length - LINES || lineOf(other.ref) === lineOf(ref)));
      },
    }),
  );
  const notes = [...document.notes, ...document.tables.flatMap((table) => table.notes)].flatMap(
    ({ ref, printed, expected }) => [printed, expected].map((text) => piece('note', ref, text)),
  );
  return [...cells, ...outside, piece('title', null, document.title), ...notes, ...namesOf(document)].filter(
    ({ text }) => text !== '',
  );
}

const piece = (
  kind: PrintedPiece['kind'],
  ref: SourceRef | null,
  text: string,
  {
    at = null,
    before = () => [],
    after = () => '',
    head = () => null,
    listed = () => false,
    person = () => null,
    owned = () => false,
  }: Partial<Pick<PrintedPiece, 'at' | 'before' | 'after' | 'head' | 'listed' | 'person' | 'owned'>> = {},
): PrintedPiece => ({ kind, ref, text, plain: plainText(text), at, before, after, head, listed, person, owned });

/** What offices and companies are called: 县教育局, 某镇人民政府. */
export const ORGANISATION = /(?:[局厅委办站所院校部处科库社司厂会]|政府|中心|大队|学|银行)\s*$/u;

/** Two to four characters, perhaps apart so that all names of a column are of one width: 张　三. */
const NAME = /^\s*\p{Script=Han}(?:[\s·]*\p{Script=Han}){1,3}\s*$/u;

/** Whose name is none of a person though it ends as no office does: 村集体, 预算专户, 三湖村. */
const OF_OFFICE = /户|集体|单位|儿园|[村乡镇县市区组店]\s*$/;

/** Whether a text is the name of a person as far as it tells: 张三, and neither 某县教育局 nor 国库 nor 账号. */
export const isPerson = (text: string): boolean =>
  NAME.test(text) && !ORGANISATION.test(text) && !OF_OFFICE.test(text) && lastLabel(wordsOf(text)) === null;

/** How many rows lie between the owner of an account and its number, 户名, 开户行, 账号, and how many cells. */
const ROWS = 4;
const CELLS = 6;

/** Whether the owner of the account whose number stands in a cell is a person: named before it in its row, or beside the same column above. */
function isOwned(rows: Printed['tables'][number]['rows'], row: number, index: number): boolean {
  const label = rows[row]?.cells[index - 1];
  if (!label || /单位|对公|专户/.test(label.text)) return false;
  for (let above = row; above >= Math.max(0, row - ROWS); above -= 1) {
    const cells = rows[above]?.cells ?? [];
    const near = above < row ? cells : cells.slice(Math.max(0, index - CELLS), index - 1);
    const owner = near.findLastIndex(
      ({ column, text }) => (above === row || column === label.column) && OWNER.test(text),
    );
    if (owner >= 0) return isPerson(near[owner + 1]?.text ?? '');
  }
  return false;
}

const isOfPersons = (head: string): boolean => lastLabel(head)?.meaning === 'person';

/** A text that may be a label, whatever stands unseen among its letters. */
const wordsOf = (text: string): string => withoutNoWidth(plainText(text));

const words = (texts: readonly { text: string }[]): string[] =>
  texts
    .filter(({ text }) => HAN.test(text))
    .map(({ text }) => wordsOf(text))
    .reverse();

/** Names that places are called by: the file, its path in an archive, its sheets. */
function namesOf({ source, tables, outside }: Printed): PrintedPiece[] {
  const refs = [...tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)), ...outside].map(({ ref }) => ref);
  const sheets = new Map(refs.filter((ref) => ref.includes("'")).map((ref) => [partOf(ref), ref]));
  return [
    ...(source ? [piece('name', null, source.file)] : []),
    ...[...sheets].map(([sheet, ref]) => piece('name', ref, sheet)),
  ];
}

/** The heads of columns, by row and cell. Asked for down a column, each looks no further up than the one before: a list of persons is long. */
function headsOf(rows: Printed['tables'][number]['rows']): (row: number, cell: TableCell) => string | null {
  const last = new Map<number, { row: number; head: string | null }>();
  return (row, { column }) => {
    const known = last.get(column);
    const seen = known && known.row <= row ? known : { row: 0, head: null };
    let { head } = seen;
    for (let above = row - 1; above >= seen.row; above -= 1) {
      const cells = rows[above]?.cells ?? [];
      const at = cells.findIndex((cell) => covers(cell, column));
      const cell = cells[at];
      if (!cell || !isHead(cell) || isOfRow(cells, at)) continue;
      head = wordsOf(cell.text);
      break;
    }
    last.set(column, { row, head });
    return head;
  };
}

const isHead = ({ text }: TableCell) =>
  (HAN.test(text) && !/\d/.test(text) && text.trim().length > 1) || YEAR.test(text);

/** A label with an amount, or nothing, at its right is that of its row, no head of a column: 其他资金 | 20. Years that are heads stand beside each other. */
function isOfRow(cells: readonly TableCell[], at: number): boolean {
  const [label, beside] = [cells[at]?.text ?? '', cells[at + 1]?.text];
  const isAlone = cells.every(({ text }, other) => other === at || text.trim() === '');
  // （2024年度） over a table is of all of it.
  if (YEAR.test(label)) return isAlone;
  const isInside = (cells[at]?.column ?? 1) > 1;
  return (isInside && isAlone) || (beside !== undefined && /^[\s\d.,%]*(?:[百千万亿]*元)?$/.test(beside));
}

/** What money of several years stands below: 2024年预算. */
export const YEAR = /^\D{0,9}(?:19|20)\d\d年?\D{0,9}$/;

/** How far from a row the two others of three may be. */
const WITH_TWO = [
  [-2, -1],
  [-1, 1],
  [1, 2],
];

const TELEPHONE = /^\s*(?:0\d\d\d?[ -]?)?[2-8]\d{6,7}\s*$/;

/** Whether a cell is one of three or more below each other with a telephone of one town behind the name of somebody. */
function isListed(rows: Printed['tables'][number]['rows'], row: number, column: number): boolean {
  const digits = (at: number): string => {
    const cells = rows[at]?.cells ?? [];
    const beside = cells.findIndex((cell) => cell.column === column) - 1;
    const [name, number] = [cells[beside]?.text ?? '', cells[beside + 1]?.text ?? ''];
    return NAME.test(name) && !ORGANISATION.test(name) && TELEPHONE.test(number) ? number.replace(/\D/g, '') : '';
  };
  const own = digits(row);
  const isLike = (at: number) => digits(at).length === own.length && digits(at)[0] === own[0];
  return own !== '' && WITH_TWO.some((others) => others.every((by) => isLike(row + by)));
}

/** A list of persons: the rows of its heads, the lowest first, and the columns with names. */
interface PersonList {
  heads: (readonly TableCell[])[];
  columns: number[];
}

/** The list of persons that each row is one of; null for others. Names and homes stand above names and homes, so that no words above tell the head. */
function listsOf(rows: Printed['tables'][number]['rows']): (PersonList | null)[] {
  let list: PersonList = { heads: [], columns: [] };
  let isBegun = false;
  return rows.map(({ cells }) => {
    const names = list.columns.flatMap((column) => at(cells, column) ?? []);
    if (names.some(({ text }) => HAN.test(text) && lastLabel(plainText(text)) === null)) {
      isBegun = true;
      return list;
    }
    const isWords = cells.length > 1 && cells.every(({ text }) => HAN.test(text) && !/\d{5}/.test(text));
    const persons = cells.filter(({ text }) => isWords && isOfPersons(plainText(text)));
    // The name of a householder stands once beside all of a family.
    if (isBegun && names.length === 0 && persons.length === 0) return list;
    if (persons.length > 0) {
      list = { heads: [cells], columns: persons.map(({ column }) => column) };
      isBegun = false;
    } else if (names.length > 0) {
      list = { heads: [], columns: [] };
      isBegun = false;
    } else if (isWords) list = { ...list, heads: [cells, ...list.heads] };
    return null;
  });
}

const at = (cells: readonly TableCell[], column: number) => cells.find((cell) => covers(cell, column));

const covers = ({ column, colSpan = 1 }: TableCell, wanted: number) => column <= wanted && wanted < column + colSpan;
