import type { Sureness } from './sureness.ts';

const WORDS: Readonly<Record<string, string>> = { odd: '2n+1', even: '2n' };
const FORMULA = /^(?:([+-]?\d*)n)?\s*(?:([+-]?)\s*(\d+))?$/;

/** Whether a 1-based place is among those of `2n+1`, `odd`, `3` (CSS Syntax 3, 6); of `2 of .x` nobody says. */
export function matchesFormula(formula: string, place: number): Sureness {
  const plain = formula.trim().toLowerCase();
  const parts = FORMULA.exec(WORDS[plain] ?? plain);
  if (!parts || plain === '') return 1;
  const [, factor, sign, number = '0'] = parts;
  const step = factor === undefined ? 0 : Number(/\d/.test(factor) ? factor : `${factor}1`);
  const first = Number(`${sign ?? ''}${number}`);
  if (step === 0) return place === first ? 2 : 0;
  const times = (place - first) / step;
  return Number.isInteger(times) && times >= 0 ? 2 : 0;
}
