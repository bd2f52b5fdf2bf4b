import { dataTables } from '../exports/dataTables.ts';
import type { DataHistory } from '../model/history.ts';
import type { SiteData } from '../model/site.ts';
import { comparedRows } from './dataRows.ts';
import { type Digest, nextHistory, type Published } from './nextHistory.ts';

/**
 * The history that is published with what the documents say now.
 * @param digest SHA-256 in hexadecimal, by whichever library is the fastest where this runs
 */
export function historyOf(site: Omit<SiteData, 'nearMisses'>, before: Published | null, digest?: Digest): DataHistory {
  const days = site.documents.flatMap(({ published, retrieved }) =>
    [published, retrieved].filter((day) => day !== null),
  );
  const personal = new Set(site.documents.filter(({ personalData }) => personalData !== null).map(({ id }) => id));
  return nextHistory(comparedRows(dataTables(site, [])), days.sort().at(-1) ?? '', personal, before, digest);
}
