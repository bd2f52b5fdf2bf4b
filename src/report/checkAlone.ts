import { assembleSite } from '../assemble/assembleSite.ts';
import { findAll } from '../checks/findAll.ts';
import type { DocumentTables } from '../model/documentTables.ts';
import type { InferenceRules } from '../model/settings.ts';
import { decidePersonalData } from '../privacy/decidePersonalData.ts';
import type { ReportInput } from './publicationReport.ts';

/**
 * One document by itself, as the report takes it: through the gate with everything masked, so that the report holds no personal data,
 * and through the checks, which then know of no other document.
 * @param document as read, nothing masked
 */
export function checkAlone(file: string, document: DocumentTables, rules: InferenceRules): ReportInput {
  const { tables } = decidePersonalData(document, 'mask');
  const site = assembleSite([{ tables, origin: {} }], rules);
  return { file, tables, findings: findAll({ site, tables: new Map([[tables.id, tables]]), topics: rules.topics }) };
}
