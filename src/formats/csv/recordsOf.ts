import Papa from 'papaparse';
import { InputError } from '../../model/inputError.ts';
import type { Delimiter } from './scanFields.ts';

/**
 * A text of separated fields (RFC 4180) → its records, blank lines among them.
 * @param text with `\n` line ends
 * @throws InputError for quotes that do not close, or stand where none may
 */
export function recordsOf(text: string, delimiter: Delimiter, file: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (!broken) return data;
  const place = broken.row === undefined ? file : `${file} 第 ${broken.row + 1} 条记录`;
  throw new InputError(place, '引号不成对', '引号成对的表格', '用 Excel 或 WPS 打开核对，另存为 .xlsx 后放入');
}
