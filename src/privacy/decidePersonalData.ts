import type { DocumentTables, ReadDocumentTables } from '../model/documentTables.ts';
import type { PersonalDataDecision } from '../model/personalData.ts';
import { findPersonalData } from './findPersonalData.ts';
import { findUnseen } from './findUnseen.ts';
import { maskPersonalData } from './maskPersonalData.ts';
import { plainForms } from './maskWherePrinted.ts';
import { numbersPrinted } from './numbersPrinted.ts';
import type { PersonalDataHit } from './personalDataHit.ts';

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
export function decidePersonalData(document: ReadDocumentTables, decision: PersonalDataDecision | undefined): Decided {
  // What somebody else found in tables handed in as JSON is found again, or is masked and none of our business.
  const { personalData: _, unseen = [], ...tables } = document;
  const hits = findPersonalData(tables);
  const all = [...hits, ...findUnseen(unseen)];
  if (all.length === 0) return { tables, refused: [] };
  if (decision === undefined) return { tables, refused: all };
  const found = all.map(({ kind, parts, excerpt, where }) => ({
    kind,
    ref: parts[0]?.ref ?? null,
    // What nobody sees is not published, not even around a masked number.
    excerpt: where === 'unseen' ? '（看不见的文字）' : excerpt,
  }));
  const personalData = { decision, found };
  if (decision !== 'mask') return { tables: { ...tables, personalData }, refused: [] };
  const masked = maskPersonalData(tables, hits);
  const again = findPersonalData(masked);
  // A number may still stand in a field that was made of its cell in a way nobody thought of.
  const numbers = hits.filter(({ kind, value }) => kind !== 'home-address' && value.length > 10);
  const printed = numbersPrinted(
    plainForms(JSON.stringify(masked).replaceAll('\\n', '\n')),
    numbers.map(({ value }) => value),
  );
  const left = numbers.filter(({ value }) => printed.has(value));
  return { tables: { ...masked, personalData }, refused: again.length > 0 ? again : left };
}
