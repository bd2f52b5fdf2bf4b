import Papa from 'papaparse';
import type { DataColumn } from '../exports/dataTable.ts';
import { documentsTable } from '../exports/tables/documentsTable.ts';
import { indicatorsTable } from '../exports/tables/indicatorsTable.ts';
import { projectsTable } from '../exports/tables/projectsTable.ts';
import { unitsTable } from '../exports/tables/unitsTable.ts';
import { shownWhole } from '../values/oddCharacters.ts';
import { ShardError } from './shardError.ts';

/** The published files a portal is made from. Nothing else of a shard is read. */
export const SHARD_FILES = ['documents.csv', 'units.csv', 'projects.csv', 'indicators.csv'] as const;
export type ShardFile = (typeof SHARD_FILES)[number];

/** A row of a published file by column; what is not printed is empty. */
export type ShardRow = Readonly<Record<string, string>>;

/** The columns that are read, and what a value has to be like; those without a rule are texts of people. */
const COLUMNS: Readonly<Record<ShardFile, readonly string[]>> = {
  'documents.csv': ['id', 'title', 'county', 'issuing_unit', 'fiscal_year', 'printed_currency_unit'],
  'units.csv': ['id', 'name', 'county'],
  'projects.csv': ['id', 'document_id', 'unit_id', 'name', 'fiscal_year', 'total_printed', 'total_yuan', 'withheld'],
  'indicators.csv': ['project_id', 'position', 'level1', 'level2', 'name', 'target_printed', 'number', 'withheld'],
};

/** What each of these files publishes, by column: the type is what a value of it is held to, and stored as. */
const PUBLISHED: Readonly<Record<ShardFile, readonly Pick<DataColumn<unknown>, 'name' | 'type'>[]>> = {
  'documents.csv': documentsTable([]).columns,
  'units.csv': unitsTable([]).columns,
  'projects.csv': projectsTable([]).columns,
  'indicators.csv': indicatorsTable([]).columns,
};

interface Rule {
  rule: RegExp;
  expected: string;
  /** where an id may be shorter */
  longest?: number;
}
const ID: Rule = { rule: /^[a-z0-9]+(?:-[a-z0-9]+)*$/, expected: '小写字母、数字和短横线' };
/** Whoever has the data puts it behind the address of the county's site: it leads nowhere else, and runs nothing. */
const PATH: Rule = {
  rule: /^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*(?:[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)*)?$/,
  expected: '县里网站里的一个地址',
  longest: 300,
};
/** Texts have none. Each is as wide as a column of Parquet stores it. */
const BY_TYPE: Readonly<Partial<Record<DataColumn<unknown>['type'], Rule>>> = {
  integer: { rule: /^(?:0|[1-9]\d{0,8})?$/, expected: '整数' },
  number: { rule: /^(?:(?:0|[1-9]\d{0,17})(?:\.\d{1,18})?)?$/, expected: '不带符号的十进制数' },
  boolean: { rule: /^(?:true|false)?$/, expected: ' true 或 false' },
};

/** The rule of a column; none for one that a later version may have added. */
function ruleOf(file: ShardFile, head: string): Rule | undefined {
  if (/^(?:id|(?:document|unit|project)_id)$/.test(head)) return ID;
  if (/^(?:path|file)$/.test(head)) return PATH;
  const type = PUBLISHED[file].find(({ name }) => name === head)?.type;
  return type && BY_TYPE[type];
}

const LONGEST_ID = 100;
/** More than a cell of a workbook can hold, 32,767; the longest that was read so far has 3,000 characters. */
const LONGEST_TEXT = 100_000;

/** A county of 1,000 projects has some 9,000 rows and 0.2 million fields. */
const MOST_ROWS = 500_000;
const MOST_FIELDS = 10_000_000;

const END_OF_ROW = 0x0a;
const COMMA = 0x2c;

/** Counted before anything is taken apart: a file of nothing but ends of rows would take a hundred times its size. */
function checkLength(file: ShardFile, bytes: Uint8Array): void {
  let rows = 0;
  let commas = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] === END_OF_ROW) rows += 1;
    else if (bytes[at] === COMMA) commas += 1;
  }
  if (rows > MOST_ROWS) throw new ShardError('refused', `${file} 超过 ${MOST_ROWS} 行`);
  if (rows + commas > MOST_FIELDS) throw new ShardError('refused', `${file} 超过 ${MOST_FIELDS} 格`);
}

/**
 * The rows of a published file of a shard. What is written there is anybody's: ids are ids, numbers numbers, and no text is longer than
 * one of a form; characters that nobody sees, or that turn others round, are shown by their number, as on our own pages.
 * @throws ShardError in one Chinese sentence
 */
export function shardRows(file: ShardFile, bytes: Uint8Array): ShardRow[] {
  checkLength(file, bytes);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ShardError('refused', `${file} 不是 UTF-8 编码`);
  }
  // A field may hold a single end of line, a file of rows has one of ours.
  if (text.includes('\n') && !text.includes('\r\n'))
    throw new ShardError('refused', `${file} 的换行不是 CRLF，传的时候被改过`);
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n', skipEmptyLines: true });
  const [heads, ...lines] = data;
  if (!heads || errors.some(({ type }) => type === 'Quotes')) throw new ShardError('refused', `${file} 读不成 CSV`);
  const missing = COLUMNS[file].find((name) => !heads.includes(name));
  if (missing) throw new ShardError('refused', `${file} 没有 ${missing} 这一列`);
  // Of two columns of one name one would be checked and the other published.
  if (new Set(heads).size < heads.length) throw new ShardError('refused', `${file} 的表头里有两列同名`);
  const rules = heads.map((head) => ruleOf(file, head));
  return lines.map((line, number) => {
    const refuse = (head: string, expected: string) =>
      new ShardError('refused', `${file} 第 ${number + 2} 行的 ${head} 不是${expected}`);
    if (line.length !== heads.length) throw new ShardError('refused', `${file} 第 ${number + 2} 行的列数和表头不一样`);
    const row: Record<string, string> = Object.create(null);
    for (const [at, head] of heads.entries()) {
      const value = line[at] ?? '';
      const rule = rules[at];
      if (rule && !rule.rule.test(value)) throw refuse(head, rule.expected);
      if (value.length > (rule ? (rule.longest ?? LONGEST_ID) : LONGEST_TEXT))
        throw refuse(head, `不超过 ${LONGEST_TEXT} 字的文字`);
      row[head] = rule ? value : shownWhole(value);
    }
    return row;
  });
}
