import type { DocumentTables } from '../model/documentTables.ts';
import type { PersonalDataDecision } from '../model/personalData.ts';
import { findPersonalData } from './findPersonalData.ts';
import { maskPersonalData } from './maskPersonalData.ts';
import type { PersonalDataHit } from './personalDataHit.ts';
import { plainText } from './plainText.ts';

/** A document after the gate. */
export interface Decided {
  /** What may be published of it. */
  tables: DocumentTables;
  /** What may not: nobody decided about it, or it stands where it cannot be masked. Then nothing may be published. */
  refused: PersonalDataHit[];
}

/**
 * The gate: finds the personal data of a document and does with them what the office decided.
 * @param decision of its origin record; undefined where it has none
 */
export function decidePersonalData(document: DocumentTables, decision: PersonalDataDecision | undefined): Decided {
  // What somebody else found in tables handed in as JSON is found again, or is masked and none of our business.
  const { personalData: _, ...tables } = document;
  const hits = findPersonalData(tables);
  if (hits.length === 0) return { tables, refused: [] };
  if (decision === undefined) return { tables, refused: hits };
  const found = hits.map(({ kind, parts, excerpt }) => ({ kind, ref: parts[0]?.ref ?? null, excerpt }));
  const personalData = { decision, found };
  if (decision !== 'mask') return { tables: { ...tables, personalData }, refused: [] };
  const masked = maskPersonalData(tables, hits);
  const again = findPersonalData(masked);
  const left = hits.filter(({ kind, value }) => kind !== 'home-address' && isPrinted(masked, value));
  return { tables: { ...masked, personalData }, refused: again.length > 0 ? again : left };
}

/** Whether a number still stands somewhere, in a field that was made of its cell in a way nobody thought of. */
const isPrinted = (document: DocumentTables, value: string): boolean =>
  value.length > 10 && new RegExp(`(?<!\\d)${value}(?!\\d)`, 'i').test(plainText(JSON.stringify(document)));
