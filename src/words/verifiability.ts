import type { TargetValue } from '../model/targetValue.ts';
import { ABSENT } from '../values/absent.ts';
import { percentOf } from '../values/targetValue.ts';

/** What of a target value a reader could check, in the words of the page. It says how the value is written, not whether it is good. */
export interface Verifiability {
  mark: string;
  /** What a villager would call it. */
  plain: string;
  /** what can be checked, or why it cannot */
  meaning: string;
}

/** How a value is written: a number with its unit, a percentage, a number alone, a time, words, nothing. */
export type Checkable = 'count' | 'share' | 'bare' | 'date' | 'qualitative' | 'blank' | 'withheld';

const BY_FORM: Readonly<Record<Checkable, Verifiability>> = {
  count: { mark: '能数', plain: '写了数和单位', meaning: '可以去数、去量' },
  date: { mark: '有期限', plain: '写了时间', meaning: '到期可以对照' },
  share: { mark: '百分比', plain: '是百分比', meaning: '表上没写怎么算、到哪里查' },
  bare: { mark: '无单位', plain: '只有一个数', meaning: '没写单位，不知道数的是什么' },
  qualitative: { mark: '只有文字', plain: '只有文字', meaning: '没写做到什么程度算数' },
  blank: { mark: '未填指标值', plain: '没有填', meaning: '这一格是空白' },
  withheld: { mark: ABSENT.withheld, plain: '看不准印的是什么', meaning: '这一格印了字，看不准是一个什么值，原样放着' },
};

/** The order in which they are counted and listed: what can be checked first. */
export const CHECKABLE = [
  'count',
  'date',
  'share',
  'bare',
  'qualitative',
  'blank',
  'withheld',
] as const satisfies readonly Checkable[];

/** How a target value is written. */
export function checkableOf(target: TargetValue): Checkable {
  if (target.kind !== 'number') return target.kind;
  if (percentOf(target) !== null) return 'share';
  return target.measurementUnit === '' ? 'bare' : 'count';
}

/** The words of a way of writing. */
export const verifiability = (form: Checkable): Verifiability => BY_FORM[form];

/** How many of some values are written in each way, those that occur, in that order. */
export function countCheckable(targets: readonly TargetValue[]): { form: Checkable; count: number }[] {
  const counts = Map.groupBy(targets, checkableOf);
  return CHECKABLE.flatMap((form) => {
    const count = counts.get(form)?.length ?? 0;
    return count > 0 ? [{ form, count }] : [];
  });
}
