import Big from 'big.js';

/** The shortest bar that is seen, in hundredths of the longest. */
const LEAST = '0.1';

/** The length of a bar in hundredths of the longest, to one decimal; 0 where nothing is printed, or 0, and nowhere else. */
export function barWidth(yuan: string | null | undefined, longest: string): string {
  if (!yuan || new Big(yuan).lte(0) || new Big(longest).lte(0)) return '0';
  const width = new Big(yuan).times(100).div(longest).round(1);
  return width.lt(LEAST) ? LEAST : width.toString();
}
