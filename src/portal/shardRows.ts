import Papa from 'papaparse';
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

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const RULES: readonly { is: RegExp; rule: RegExp; expected: string }[] = [
  { is: /^(?:id|(?:document|unit|project)_id)$/, rule: ID, expected: '小写字母、数字和短横线' },
  { is: /^(?:\w+_yuan|number|number_upper)$/, rule: /^(?:\d{1,18}(?:\.\d{1,18})?)?$/, expected: '不带符号的十进制数' },
  { is: /^(?:fiscal_year|position)$/, rule: /^\d{0,6}$/, expected: '整数' },
];
const LONGEST_ID = 100;
/** No field that an office prints is longer; the longest read so far has 3,000 characters. */
const LONGEST_TEXT = 20_000;
export const MOST_ROWS = 2_000_000;

/**
 * The rows of a published file of a shard. What is written there is anybody's: ids are ids, numbers numbers, and no text is longer than
 * one of a form; characters that nobody sees, or that turn others round, are shown by their number, as on our own pages.
 * @throws ShardError in one Chinese sentence
 */
export function shardRows(file: ShardFile, bytes: Uint8Array): ShardRow[] {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ShardError('refused', `${file} 不是 UTF-8 编码`);
  }
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n', skipEmptyLines: true });
  const [heads, ...lines] = data;
  if (!heads || errors.some(({ type }) => type === 'Quotes')) throw new ShardError('refused', `${file} 读不成 CSV`);
  const missing = COLUMNS[file].find((name) => !heads.includes(name));
  if (missing) throw new ShardError('refused', `${file} 没有 ${missing} 这一列`);
  if (lines.length > MOST_ROWS) throw new ShardError('refused', `${file} 超过 ${MOST_ROWS} 行`);
  const rules = heads.map((head) => RULES.find(({ is }) => is.test(head)));
  return lines.map((line, number) => {
    const refuse = (head: string, expected: string) =>
      new ShardError('refused', `${file} 第 ${number + 2} 行的 ${head} 不是${expected}`);
    if (line.length !== heads.length) throw new ShardError('refused', `${file} 第 ${number + 2} 行的列数和表头不一样`);
    const row: Record<string, string> = Object.create(null);
    for (const [at, head] of heads.entries()) {
      const value = line[at] ?? '';
      const rule = rules[at];
      if (rule && !rule.rule.test(value)) throw refuse(head, rule.expected);
      if (value.length > (rule ? LONGEST_ID : LONGEST_TEXT)) throw refuse(head, `不超过 ${LONGEST_TEXT} 字的文字`);
      row[head] = rule ? value : shownWhole(value);
    }
    return row;
  });
}
