import type { Format } from '../format.ts';
import { isCompound, openCompound } from './xls/compoundStreams.ts';

/** Workbooks before Excel 2007: .xls (BIFF8, BIFF5) and WPS .et. Encrypted workbooks of any age lie in the same container. */
export const xlsFormat: Format = {
  id: 'xls',
  title: '旧版 Excel 或 WPS 工作簿（.xls、.et）',
  extensions: ['.xls', '.et'],
  matches(bytes) {
    if (!isCompound(bytes)) return false;
    try {
      const compound = openCompound(bytes);
      return ['Workbook', 'Book', 'EncryptedPackage'].some(compound.has);
    } catch {
      return false;
    }
  },
  load: async () => (await import('./xls/xlsReader.ts')).xlsReader,
};
