import { dataTables } from '../exports/dataTables.ts';
import { openSha256, type RunningDigest } from '../identity/fingerprint.ts';
import type { DataHistory } from '../model/history.ts';
import type { SiteData } from '../model/site.ts';
import { currentRows } from './dataRows.ts';
import { nextHistory, type Published } from './nextHistory.ts';

/**
 * The history that is published with what the documents say now.
 * @param openDigest SHA-256, by whichever library is the fastest where this runs
 */
export function historyOf(
  site: Omit<SiteData, 'nearMisses'>,
  before: Published | null,
  openDigest: () => RunningDigest = openSha256,
): DataHistory {
  const days = site.documents.flatMap(({ published, retrieved }) =>
    [published, retrieved].filter((day) => day !== null),
  );
  const personal = new Set(site.documents.filter(({ personalData }) => personalData !== null).map(({ id }) => id));
  return nextHistory(currentRows(dataTables(site, []), openDigest), days.sort().at(-1) ?? '', personal, before);
}
