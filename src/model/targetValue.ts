import { z } from 'zod';
import { Decimal, Withheld } from './printed.ts';

export const Comparator = z.enum(['≥', '≤', '>', '<', '=', 'range', 'approx']);
export type Comparator = z.infer<typeof Comparator>;

/** What kind of promise a 指标值 is: a number, a date or deadline, words only, nothing, or one of which the print leaves a doubt. */
export const TargetKind = z.enum(['number', 'date', 'qualitative', 'blank', 'withheld']);

/** A 指标值 taken apart. `number` and `numberUpper` are the printed numbers, unscaled: 4.5万 → 4.5 and 万. */
export const TargetValue = z.strictObject({
  printed: z.string(),
  kind: TargetKind,
  comparator: Comparator.nullable(),
  number: Decimal.nullable(),
  numberUpper: Decimal.nullable().describe('upper end of a range'),
  measurementUnit: z.string().describe('计量单位 as printed after the number; empty where none'),
  withheld: Withheld,
});
export type TargetValue = z.infer<typeof TargetValue>;
