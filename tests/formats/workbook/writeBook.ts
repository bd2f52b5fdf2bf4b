import * as XLSX from '@e965/xlsx';

/** A workbook of one sheet as another program writes it. */
export function writeBook(
  rows: readonly (readonly (string | number | boolean | null)[])[],
  bookType: 'xlsx' | 'biff8' | 'biff5',
  settle: (sheet: XLSX.WorkSheet) => void = () => undefined,
): Uint8Array {
  const sheet = XLSX.utils.aoa_to_sheet(rows.map((row) => [...row]));
  settle(sheet);
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, '附件2');
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType }) as ArrayBuffer);
}
