import { assembleSite } from '../assemble/assembleSite.ts';
import { findAll } from '../checks/findAll.ts';
import type { DocumentTables, ReadDocumentTables } from '../model/documentTables.ts';
import type { Finding } from '../model/finding.ts';
import type { InferenceRules, OriginRecord } from '../model/settings.ts';
import type { SiteData } from '../model/site.ts';
import { decidePersonalData } from '../privacy/decidePersonalData.ts';

/** A document by itself, as a site of nothing else would have it. */
export interface CheckedDocument {
  file: string;
  /** What the gate left of it. */
  tables: DocumentTables;
  site: SiteData;
  findings: Finding[];
}

/**
 * One document by itself: through the gate, with everything masked unless its record allows it, so that what comes out holds no personal
 * data that nobody decided about, and through the checks, which then know of no other document.
 * @param document as read, nothing masked
 * @param origin what is known of where it came from; what it replaces is left aside, as it is not here
 */
export function checkAlone(
  file: string,
  document: ReadDocumentTables,
  rules: InferenceRules,
  { supersedes: _, ...origin }: OriginRecord = {},
): CheckedDocument {
  const { tables } = decidePersonalData(document, origin.personalData ?? 'mask');
  const site = assembleSite([{ tables, origin }], rules);
  return {
    file,
    tables,
    site,
    findings: findAll({ site, tables: new Map([[tables.id, tables]]), topics: rules.topics }),
  };
}
