import type { AmountLabels } from '../drawings/amountLabels.ts';

/** Says that amounts of a drawing are rounded, where they are. */
export function roundingNote({ rounds }: AmountLabels, amounts: readonly string[]): string[] {
  return amounts.some(rounds) ? ['图上的金额四舍五入，精确到元的在网页的“看数字”里。'] : [];
}
