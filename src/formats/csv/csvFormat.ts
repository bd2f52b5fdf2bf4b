import type { Format } from '../format.ts';
import { looksLikeCsv } from './looksLikeCsv.ts';

/** Sheets saved as text with commas or semicolons between the cells; with tabs only where Excel quoted cells. */
export const csvFormat: Format = {
  id: 'csv',
  title: '逗号分隔的表格（.csv）',
  extensions: ['.csv'],
  matches: looksLikeCsv,
  load: async () => (await import('./csvReader.ts')).csvReader,
};
