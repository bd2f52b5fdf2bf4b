import type { PrintedIndicator } from '../model/documentTables.ts';

/** From this many on, indicators that all print one value are remarkable. */
const SEVERAL = 4;

/** The first of several indicators that all print the same value, whatever they are about; null where they differ. */
export function sameValue(indicators: readonly PrintedIndicator[]): PrintedIndicator | null {
  const [first] = indicators;
  if (!first || first.target.kind === 'blank' || first.target.kind === 'withheld' || indicators.length < SEVERAL)
    return null;
  return indicators.every(({ target }) => target.printed === first.target.printed) ? first : null;
}
