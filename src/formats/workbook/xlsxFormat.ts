import type { Format } from '../format.ts';
import { hasRoot } from '../xml/hasRoot.ts';
import { zipNames } from '../zip/zipHolds.ts';

/**
 * Workbooks since Excel 2007: .xlsx, .xlsm, what WPS writes as .et or .ett in that form, and those in the XML of Excel 2003, which systems
 * name `.xls`.
 */
export const xlsxFormat: Format = {
  id: 'xlsx',
  title: 'Excel 工作簿（.xlsx）',
  extensions: ['.xlsx', '.xlsm', '.xltx', '.xltm', '.et', '.ett', '.xml'],
  matches: (bytes) =>
    zipNames(bytes)?.some((name) => /^xl\/workbook[^/]*$/i.test(name)) ??
    hasRoot(bytes, /^<(?:\w+:)?Workbook\s[^>]*:office:spreadsheet/),
  load: async () => (await import('./xlsx/xlsxReader.ts')).xlsxReader,
};
