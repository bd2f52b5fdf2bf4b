import type { DocumentTables, ReadDocumentTables } from '../model/documentTables.ts';
import type { PersonalDataDecision } from '../model/personalData.ts';
import { decidePersonalData } from './decidePersonalData.ts';
import { PersonalDataError } from './personalDataError.ts';

/**
 * All documents of a folder through the gate, before anything is written of them.
 * @param decisionOf what the office decided about a document
 * @throws PersonalDataError that lists every place about which nobody decided
 */
export function passGate(
  documents: readonly ReadDocumentTables[],
  decisionOf: (document: DocumentTables) => PersonalDataDecision | undefined,
): DocumentTables[] {
  const decided = documents.map((document) =>
    isKept(document) ? { tables: document, refused: [] } : decidePersonalData(document, decisionOf(document)),
  );
  const refused = decided.filter((document) => document.refused.length > 0);
  if (refused.length > 0) throw new PersonalDataError(refused);
  return decided.map(({ tables }) => tables);
}

/** Derived tables that were kept passed the gate when they were made; those handed in as JSON have no source and did not. */
const isKept = ({ source, personalData }: DocumentTables) => source !== null && personalData !== undefined;

/** Whether tables kept from an earlier build stand under the decision of today; without personal data every decision is the same. */
export const sameDecision = (
  { personalData }: Pick<DocumentTables, 'personalData'>,
  decision: PersonalDataDecision | undefined,
): boolean => personalData === undefined || JSON.stringify(personalData.decision) === JSON.stringify(decision);
