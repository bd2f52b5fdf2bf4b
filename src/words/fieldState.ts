import type { PrintedAmount, PrintedText } from '../model/printed.ts';
import { ABSENT } from '../values/absent.ts';
import { isDoubtful } from '../values/amount.ts';

/** The five states of a field: 数值, 零, 空白, 原表未设此栏, 读不准; `none` is a dash in place of an amount. */
export type FieldState = 'value' | 'zero' | 'blank' | 'absent' | 'withheld' | 'none';

/** What a reader is told where there is no value to show. */
export const STATE_WORDS: Readonly<Record<Exclude<FieldState, 'value'>, string>> = {
  zero: '零',
  blank: ABSENT.blank,
  absent: ABSENT.row,
  withheld: ABSENT.withheld,
  none: '没有填数字',
};

/** The state of an amount. */
export function amountState(amount: PrintedAmount | undefined): FieldState {
  if (amount === undefined) return 'absent';
  if (amount.yuan !== null) return /^0(\.0+)?$/.test(amount.yuan) ? 'zero' : 'value';
  if (isDoubtful(amount)) return 'withheld';
  return amount.printed === '' ? 'blank' : 'none';
}

/** The state of a text field; a text has no zero. */
export function textState(field: PrintedText | undefined): Exclude<FieldState, 'zero' | 'none'> {
  if (field === undefined) return 'absent';
  if (field.withheld !== undefined) return 'withheld';
  return field.text === '' ? 'blank' : 'value';
}

const IN_WORDS: ReadonlySet<FieldState> = new Set(['withheld', 'none']);

/** The class of a cell with an amount: a figure never breaks, while what is printed in its place may be a sentence. */
export const amountClass = (amount: PrintedAmount | undefined): 'num' | undefined =>
  IN_WORDS.has(amountState(amount)) ? undefined : 'num';
