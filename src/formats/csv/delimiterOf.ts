import { type Delimiter, type ScannedField, scanFields } from './scanFields.ts';

/** `1,257,552.00` in a text has commas and no fields. */
const GROUPED_NUMBER = /\d,\d{3}(?!\d)/;
/** What makes a program put a cell between tabs in quotes: any does so for quotes and breaks, Excel for commas too, Gnumeric for spaces, some for anything. */
const QUOTED_FOR: readonly RegExp[] = [/["\n\t]/, /["\n\t,]/, /["\n\t, ]/, /./];

/** Characters looked at: enough lines to tell. */
const LOOKED_AT = 131072;

/** The share of lines that say how many fields a line has; the others are titles and remarks. */
const NEARLY_ALL = 0.8;

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];

/**
 * The delimiter of a text of separated fields, where it is sure: nearly all its lines have the same number of fields, none has
 * more, or as many as the line above or below (tables of several widths); its commas are not those of grouped numbers or sentences. Tabs count only where a program
 * quoted cells between them by its rule, then with lines of any length; any other text with tabs is plain text.
 * @param text with `\n` line ends
 * @returns null for any other text
 */
export function delimiterOf(text: string): Delimiter | null {
  const head = text.length > LOOKED_AT ? text.slice(0, endOfRecordBefore(text, LOOKED_AT)) : text;
  const sure = (titled: boolean) =>
    DELIMITERS.filter((delimiter) => head.includes(delimiter) && isTable(head, delimiter, titled));
  const [delimiter, ...others] = [sure(false), sure(true)].find(({ length }) => length > 0) ?? [];
  return delimiter !== undefined && others.length === 0 ? delimiter : null;
}

/** @param titled whether the first line may be the title of a list: 低保户名单 */
function isTable(text: string, delimiter: Delimiter, titled: boolean): boolean {
  const { records, isSound } = scanFields(text, delimiter);
  if (!isSound) return false;
  const printed = records.filter((fields) => fields.some((field) => field.text.trim() !== ''));
  if (delimiter === '\t') return isQuotedByRule(printed);
  const width = printed.reduce((widest, fields) => Math.max(widest, fields.length), 0);
  const full = printed.filter((fields) => fields.length === width);
  // `1,234.00` without quotes, or a comma in a name: its row alone has a field more than any other.
  if (full.length === 1 && printed.length > 2) return false;
  // A title in quotes is a field, and no line of plain text.
  const lines = printed.filter(
    ([first, ...others], at) => others.length > 0 || !(first?.isQuoted || (titled && at === 0)),
  ).length;
  const rows = full.length < lines * NEARLY_ALL ? likeTheirNeighbours(printed) : full;
  if (rows.length < 2 || width < 2 || rows.length < lines * (width === 2 ? 1 : NEARLY_ALL)) return false;
  return rows.filter((fields) => isProse(fields, delimiter)).length <= rows.length / 2 && !hasTabs(printed);
}

/** Whether all cells in quotes, and no others, hold what a program quotes cells for. Quotes around several lines, with tabs in them or alone, are of no cell. */
function isQuotedByRule(records: readonly ScannedField[][]): boolean {
  const fields = records.flat().filter(({ text }) => text.trim() !== '');
  const quoted = fields.filter(({ isQuoted }) => isQuoted);
  const besideOthers = new Set(records.filter(({ length }) => length > 1).flat());
  const isOfOneCell = (field: ScannedField) =>
    !field.text.includes('\n') || (besideOthers.has(field) && !field.text.includes('\t'));
  if (quoted.length === 0 || !quoted.every(isOfOneCell)) return false;
  return QUOTED_FOR.some((characters) => fields.every(({ text, isQuoted }) => isQuoted === characters.test(text)));
}

/** Lines of three fields or more, as many as the line above or below has: a program that fills lines up only as far as their table goes. */
const likeTheirNeighbours = (records: readonly ScannedField[][]): ScannedField[][] =>
  records.filter(
    ({ length }, at) => length > 2 && (length === records[at - 1]?.length || length === records[at + 1]?.length),
  );

/** A line whose fields are parts of grouped numbers, or of a sentence: a space follows each comma. */
function isProse(fields: readonly ScannedField[], delimiter: Delimiter): boolean {
  const after = fields.slice(1);
  const isGrouped = after.every(({ text }, index) => GROUPED_NUMBER.test(`${fields[index]?.text},${text}`));
  return (delimiter === ',' && isGrouped) || after.every(({ text }) => text.startsWith(' '));
}

/** Cells between tabs, in which commas are part of the text. */
const hasTabs = (records: readonly ScannedField[][]): boolean =>
  records.filter((fields) => fields.some(({ text }) => text.trim().includes('\t'))).length > records.length / 4;

/** The last line end before a place that has an even number of quotes before it. */
function endOfRecordBefore(text: string, place: number): number {
  let end = place;
  let quotes = quotesIn(text.slice(0, place));
  do {
    const start = Math.max(text.lastIndexOf('\n', end - 1), 0);
    quotes -= quotesIn(text.slice(start, end));
    end = start;
  } while (quotes % 2 === 1 && end > 0);
  return end;
}

const quotesIn = (text: string): number => text.split('"').length - 1;
