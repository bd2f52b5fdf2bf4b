import { groupBy } from '../corpus/corpus.ts';
import type { Unit } from '../model/site.ts';
import { compareDecimals } from '../words/amount.ts';

/** Units by county: those of the newest year first, and of one year the one with the most disclosed money in it. */
export function unitGroups(units: readonly Unit[]): { county: string; members: Unit[] }[] {
  return [...groupBy(units, (unit) => unit.county)].map(([county, members]) => ({
    county,
    members: [...members].sort((a, b) => newest(b) - newest(a) || compareDecimals(newestTotal(b), newestTotal(a))),
  }));
}

const newestTotal = ({ byYear: [newest] }: Unit): string => newest?.totalYuan ?? '0';
const newest = ({ years }: Unit): number => Math.max(0, ...years);
