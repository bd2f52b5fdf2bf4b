import { sha256Hex } from '../../identity/fingerprint.ts';
import type { Chart } from '../data/chart.ts';

/** The files a chart can be downloaded as, named by their content: equal charts share them. */
export interface ChartFile {
  hash: string;
  svg: string;
  csv: string;
}

/** Addresses of the files of a chart, or null where nothing is drawn and the table in the page is all there is. */
export function chartFile(
  { plot, finding, description, notes, source, table }: Chart,
  subject: string,
): ChartFile | null {
  if (plot === null) return null;
  const cells = table.rows.map((row) => row.cells);
  const content = JSON.stringify([subject, finding, description, notes, source, plot, table.columns, cells]);
  const hash = sha256Hex(content).slice(0, 16);
  return { hash, svg: `/charts/${hash}.svg`, csv: `/charts/${hash}.csv` };
}
