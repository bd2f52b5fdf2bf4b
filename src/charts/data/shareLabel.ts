import { sayShare } from '../../words/amount.ts';

/** A share in words for a sentence: 占 60%, 占 61.3%, 占不到 0.1%, 占 99.9% 以上. The whole is not zero. */
export function shareLabel(part: string, whole: string): string {
  const share = sayShare(part, whole);
  return /^\d/.test(share) ? `占 ${share}` : `占${share}`;
}
