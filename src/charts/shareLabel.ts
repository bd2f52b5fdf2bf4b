import Big from 'big.js';

/** A share in words for a sentence: 占 60%, 约占 61%, 占不到 1%, 占 99% 以上. The whole is not zero. */
export function shareLabel(part: string, whole: string): string {
  const share = new Big(part).times(100).div(whole);
  if (share.gt(0) && share.lt(1)) return '占不到 1%';
  if (share.gt(99) && share.lt(100)) return '占 99% 以上';
  const rounded = share.round(0);
  return `${exactly(part, whole, rounded) ? '占' : '约占'} ${rounded.toFixed()}%`;
}

function exactly(part: string, whole: string, percent: Big): boolean {
  return new Big(part).times(100).eq(percent.times(whole));
}
