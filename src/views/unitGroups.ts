import type { Unit } from '../model/site.ts';
import { compareDecimals } from '../text/amount.ts';
import { groupBy } from './corpus.ts';

/** Units by county, the one with the most disclosed money first. */
export function unitGroups(units: readonly Unit[]): { county: string; members: Unit[] }[] {
  return [...groupBy(units, (unit) => unit.county)].map(([county, members]) => ({
    county,
    members: [...members].sort((a, b) => compareDecimals(b.totalYuan, a.totalYuan)),
  }));
}
