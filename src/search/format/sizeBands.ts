/** The bands of funding size a reader can choose, from small to large: upper end in yuan, exclusive. */
export const SIZE_BANDS: readonly { name: string; below: number }[] = [
  { name: '不到5万元', below: 50_000 },
  { name: '5万—20万元', below: 200_000 },
  { name: '20万—100万元', below: 1_000_000 },
  { name: '100万—1000万元', below: 10_000_000 },
  { name: '1000万元及以上', below: Number.POSITIVE_INFINITY },
];
export const SIZE_UNKNOWN = '未写金额';

/** The band of an amount in yuan. */
export function sizeBandOf(yuan: string | null): string {
  if (yuan === null) return SIZE_UNKNOWN;
  return SIZE_BANDS.find((band) => Number(yuan) < band.below)?.name ?? SIZE_UNKNOWN;
}
