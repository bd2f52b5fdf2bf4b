import type { Format } from '../format.ts';
import { zipNames } from '../zip/zipHolds.ts';

/** Workbooks since Excel 2007: .xlsx, .xlsm, and what WPS writes as .et or .ett in that form. */
export const xlsxFormat: Format = {
  id: 'xlsx',
  title: 'Excel 工作簿（.xlsx）',
  extensions: ['.xlsx', '.xlsm', '.et'],
  matches: (bytes) => zipNames(bytes)?.some((name) => /^xl\/workbook[^/]*$/i.test(name)) ?? false,
  load: async () => (await import('./xlsx/xlsxReader.ts')).xlsxReader,
};
