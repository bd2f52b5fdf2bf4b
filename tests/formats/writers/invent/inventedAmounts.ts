import type { SeededRandom } from './seededRandom.ts';

/** An amount of money as printed in the currency unit of its table, and exactly in yuan. */
export interface InventedAmount {
  text: string;
  yuan: string;
}

/** The year's money of a project: the total, and its parts. A part of nothing is a blank cell. */
export interface InventedFunding {
  total: InventedAmount;
  fiscal: InventedAmount;
  other: InventedAmount;
}

/** No project costs less: a total below this is withheld, as one in the wrong unit of money. */
const LEAST_YUAN = 100;

/**
 * Whole yuan in both units of money.
 * @param places decimals printed in 万元; 0 leaves zeros out
 */
export function inventFunding(random: SeededRandom, unit: '元' | '万元', places: 0 | 2 | 6): InventedFunding {
  const step = places === 2 ? 100 : 1;
  const fiscal = Math.max(LEAST_YUAN, random.whole(1, random.pick([90, 9000, 900000])) * step * random.pick([1, 100]));
  const other = random.chance(0.25) ? random.whole(1, 5000) * step : 0;
  const printed = (yuan: number): InventedAmount =>
    yuan === 0
      ? { text: '', yuan: '' }
      : { text: unit === '元' ? inYuan(yuan, random) : inWan(yuan, places), yuan: `${yuan}` };
  return { total: printed(fiscal + other), fiscal: printed(fiscal), other: printed(other) };
}

const inYuan = (yuan: number, random: SeededRandom) =>
  random.chance(0.2) ? String(yuan).replace(/\B(?=(\d{3})+$)/g, ',') : String(yuan);

function inWan(yuan: number, places: 0 | 2 | 6): string {
  const decimals = String(yuan % 10000).padStart(4, '0');
  const whole = String(Math.floor(yuan / 10000));
  const shown = places === 0 ? decimals.replace(/0+$/, '') : places === 2 ? decimals.slice(0, 2) : `${decimals}00`;
  return shown === '' ? whole : `${whole}.${shown}`;
}
