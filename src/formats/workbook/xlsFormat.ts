import { compoundHolds } from '../compound/compoundHolds.ts';
import type { Format } from '../format.ts';

/** Workbooks before Excel 2007: .xls (BIFF8, BIFF5) and WPS .et. Encrypted workbooks of any age lie in the same container. */
export const xlsFormat: Format = {
  id: 'xls',
  title: '旧版 Excel 或 WPS 工作簿（.xls、.et）',
  extensions: ['.xls', '.et'],
  matches: (bytes) => compoundHolds(bytes, 'Workbook', 'Book', 'EncryptedPackage'),
  load: async () => (await import('./xls/xlsReader.ts')).xlsReader,
};
