import { shownText } from '../describe/cellLines.ts';
import type { DescribedDocument } from '../describe/described.ts';
import { encodeGbk } from '../encodeGbk.ts';
import { layOnSheet } from './layOnSheet.ts';

/**
 * A document as a Chinese Excel saves a sheet as CSV: a field for every cell of the sheet, covered cells blank, breaks inside quotes,
 * CRLF. In GBK; in UTF-8 with a byte-order mark where GBK lacks a character.
 */
export function writeCsv({ blocks }: DescribedDocument): Uint8Array {
  const { cells, rowCount, columnCount } = layOnSheet(blocks);
  const rows = Array.from({ length: rowCount }, () => new Array<string>(columnCount).fill(''));
  for (const { row, column, text } of cells) {
    const fields = rows[row];
    if (fields && text) fields[column] = quoted(shownText(text));
  }
  const csv = `${rows.map((fields) => fields.join(',')).join('\r\n')}\r\n`;
  let lacking = false;
  const bytes = encodeGbk(csv, () => {
    lacking = true;
    return '?';
  });
  return lacking ? new TextEncoder().encode(`\ufeff${csv}`) : bytes;
}

const quoted = (field: string) => (/[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);
