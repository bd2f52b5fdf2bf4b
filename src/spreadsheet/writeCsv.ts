import { spreadsheetCsv } from '../downloads/spreadsheetCsv.ts';
import { type Sheet, textOfCell } from './sheet.ts';

/** Tables as one CSV for a spreadsheet: one as it stands; of several, all columns, and before them the name of the table. */
export function writeCsv(sheets: readonly Sheet[]): string {
  const [first, ...others] = sheets;
  if (first && others.length === 0)
    return spreadsheetCsv([first.heads, ...first.rows.map((row) => row.map(textOfCell))]);
  const heads = [...new Set(sheets.flatMap((sheet) => sheet.heads))];
  const rows = sheets.flatMap((sheet) =>
    sheet.rows.map((row) => [
      sheet.name,
      ...heads.map((head) => {
        const at = sheet.heads.indexOf(head);
        return at === -1 ? '' : textOfCell(row[at] ?? '');
      }),
    ]),
  );
  return spreadsheetCsv([['表', ...heads], ...rows]);
}
