import type { Place } from '../model/printed.ts';
import { sayRef } from '../model/sourceRef.ts';
import { ABSENT } from '../values/absent.ts';
import { noValue } from '../values/noValue.ts';

/**
 * What is said of a cell whose value is withheld, in one sentence or two: what is printed there, and where the cell shows no value at all,
 * which cell of the file it is and what the office can do.
 * @param subject what the cell holds: `“实施单位”一栏`
 * @param doubt what nobody can tell: `读不准`
 */
export function sayWithheld(
  subject: string,
  withheld: string,
  places: readonly Place[],
  doubt: string = ABSENT.withheld,
): string {
  const unknown = noValue(withheld);
  if (!unknown) return `${subject}印作“${withheld}”，${doubt}。`;
  const [first] = places;
  return `${subject}${first ? `（${sayRef(first.ref)}）` : ''}${unknown.why}，${doubt}。${unknown.next}`;
}
