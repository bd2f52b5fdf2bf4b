import type { PrintedAmount, PrintedText } from '../model/printed.ts';
import { ABSENT } from '../values/absent.ts';

/** The four states of a field: 数值, 零, 空白, 原表未设此栏; `unreadable` is a printed amount that is no number. */
export type FieldState = 'value' | 'zero' | 'blank' | 'absent' | 'unreadable';

/** What a reader is told where there is no value to show. */
export const STATE_WORDS: Readonly<Record<'zero' | 'blank' | 'absent' | 'unreadable', string>> = {
  zero: '零',
  blank: ABSENT.blank,
  absent: ABSENT.row,
  unreadable: '印出的不是数字',
};

/** The state of an amount. */
export function amountState(amount: PrintedAmount | undefined): FieldState {
  if (amount === undefined) return 'absent';
  if (amount.yuan !== null) return /^0(\.0+)?$/.test(amount.yuan) ? 'zero' : 'value';
  return amount.printed === '' ? 'blank' : 'unreadable';
}

/** The state of a text field; a text has no zero. */
export function textState(field: PrintedText | undefined): Exclude<FieldState, 'zero' | 'unreadable'> {
  if (field === undefined) return 'absent';
  return field.text === '' ? 'blank' : 'value';
}
