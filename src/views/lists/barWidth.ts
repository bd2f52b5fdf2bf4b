import Big from 'big.js';

/** The length of a bar in hundredths of the longest, to one decimal; 0 where nothing is printed. */
export function barWidth(yuan: string | null | undefined, longest: string): string {
  if (!yuan || new Big(longest).lte(0)) return '0';
  return new Big(yuan).times(100).div(longest).round(1).toString();
}
