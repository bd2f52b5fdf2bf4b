/** A range of money in yuan. Exclusive ends where the reader typed > or <. */
export interface AmountRange {
  typed: string;
  from: number;
  to: number;
  fromExcluded: boolean;
  toExcluded: boolean;
}

const amount = String.raw`(\d+(?:\.\d+)?)\s*(亿|万|千)?(元)?`;
const scales: Readonly<Record<string, number>> = { 亿: 100_000_000, 万: 10_000, 千: 1_000 };

type Ends = Omit<AmountRange, 'typed'>;
const open: Ends = { from: 0, to: Number.POSITIVE_INFINITY, fromExcluded: false, toExcluded: false };

/** The manners in which an amount is asked for. ≥ and ≤ are not among them: they stand in printed indicator values. */
const manners: readonly [pattern: RegExp, ends: (parts: string[]) => Ends][] = [
  [new RegExp(`^(?:>=|不低于|不少于|至少)${amount}$`), (parts) => ({ ...open, from: yuan(parts) })],
  [new RegExp(`^(?:<=|不超过|不高于|至多)${amount}$`), (parts) => ({ ...open, to: yuan(parts) })],
  [new RegExp(`^(?:>|大于|高于|超过|多于)${amount}$`), (parts) => ({ ...open, from: yuan(parts), fromExcluded: true })],
  [new RegExp(`^(?:<|小于|低于|少于|不到)${amount}$`), (parts) => ({ ...open, to: yuan(parts), toExcluded: true })],
  [new RegExp(`^${amount}以上$`), (parts) => ({ ...open, from: yuan(parts) })],
  [new RegExp(`^${amount}(?:以下|以内)$`), (parts) => ({ ...open, to: yuan(parts) })],
  [
    new RegExp(`^${amount}[-~到至]${amount}$`),
    (parts) => {
      const upper = parts.slice(3);
      const lower = [parts[0] ?? '', parts[1] || (parts[2] ? '' : (upper[1] ?? ''))];
      return { ...open, from: yuan(lower), to: yuan(upper) };
    },
  ],
];

/**
 * Reads a word as an amount of money: >100万, 不到5000元, 50-100万元, 100万以上, >1000000. Null where it names no 万, 亿 or 元
 * and is no comparison with a long number.
 */
export function parseAmountRange(typed: string): AmountRange | null {
  const plain = typed.normalize('NFKC').replace(/[—–―]/g, '-');
  const named = /[亿万千元]/.test(plain) || /^[<>]=?\d{4,}$/.test(plain);
  if (plain.length > 40 || !named) return null;
  for (const [pattern, ends] of manners) {
    const match = pattern.exec(plain);
    if (match) return { typed, ...ends(match.slice(1).map((part) => part ?? '')) };
  }
  return null;
}

/** Whether an amount lies in a range. An unknown amount lies in none. */
export function withinRange(range: AmountRange, amountInYuan: number | null): boolean {
  if (amountInYuan === null) return false;
  const above = range.fromExcluded ? amountInYuan > range.from : amountInYuan >= range.from;
  const below = range.toExcluded ? amountInYuan < range.to : amountInYuan <= range.to;
  return above && below;
}

function yuan([digits = '0', scale = '']: string[]): number {
  return Math.round(Number(digits) * (scales[scale] ?? 1) * 100) / 100;
}
