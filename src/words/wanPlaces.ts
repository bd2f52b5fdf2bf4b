import { largestOf } from '../values/largestOf.ts';
import { yuanToWan } from './amount.ts';

/** How many decimals an amount has when it stands in 万元: 894.78 万元 has two. */
export function wanPlaces(yuan: string): number {
  return yuanToWan(yuan).split('.')[1]?.length ?? 0;
}

/** The most decimals that a column of amounts in 万元 has; amounts that are not there count for nothing. */
export function mostWanPlaces(column: readonly (string | null | undefined)[]): number {
  return largestOf(
    column.map((yuan) => (yuan ? wanPlaces(yuan) : 0)),
    0,
  );
}

/** What is missing behind an amount for its point to stand under those of its column: .0000, 00, or nothing. */
export function wanPad(yuan: string, places: number): string {
  const own = wanPlaces(yuan);
  return (own === 0 && places > 0 ? '.' : '') + '0'.repeat(Math.max(0, places - own));
}
