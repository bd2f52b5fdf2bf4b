import type { DocumentTables } from '../model/documentTables.ts';
import type { PersonalDataDecision } from '../model/personalData.ts';
import type { Decided } from './decidePersonalData.ts';
import { PersonalDataError } from './personalDataError.ts';

/**
 * All documents of a folder through the gate, before anything is written of them.
 * @throws PersonalDataError that lists every place about which nobody decided
 */
export function passGate(decided: readonly Decided[]): DocumentTables[] {
  const refused = decided.filter((document) => document.refused.length > 0);
  if (refused.length > 0) throw new PersonalDataError(refused);
  return decided.map(({ tables }) => tables);
}

/** Whether tables kept from an earlier build stand under the decision of today; without personal data every decision is the same. */
export const sameDecision = (
  { personalData }: Pick<DocumentTables, 'personalData'>,
  decision: PersonalDataDecision | undefined,
): boolean => personalData === undefined || JSON.stringify(personalData.decision) === JSON.stringify(decision);
