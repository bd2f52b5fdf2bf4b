import type { Place } from '../model/printed.ts';
import { sayRef } from '../model/sourceRef.ts';
import { ABSENT } from '../values/absent.ts';
import { noValue } from '../values/noValue.ts';
import type { FindingDraft } from './check.ts';

/**
 * What is said of a cell whose value is withheld, in one sentence or two: what is printed there, what the office reads it as where it
 * corrected it, and where the cell shows no value at all, which cell of the file it is and what the office can do.
 * @param subject what the cell holds: `“实施单位”一栏`
 * @param doubt what nobody can tell: `读不准`
 */
export function sayWithheld(
  subject: string,
  withheld: string,
  places: readonly Place[],
  doubt: string = ABSENT.withheld,
): Pick<FindingDraft, 'sourceRef' | 'printed' | 'message'> {
  const { ref: sourceRef = null, corrected } = places.find((place) => place.corrected) ?? places[0] ?? {};
  const printed = corrected?.trim() ?? withheld;
  const unknown = corrected ? null : noValue(withheld);
  const said = unknown
    ? `${sourceRef ? `（${sayRef(sourceRef)}）` : ''}${unknown.why}`
    : `印作“${printed}”${corrected ? `，更正为“${withheld}”` : ''}`;
  return { sourceRef, printed, message: `${subject}${said}，${doubt}。${unknown?.next ?? ''}` };
}
