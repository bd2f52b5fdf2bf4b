import type { TargetValue } from '../model/targetValue.ts';
import { ABSENT } from '../values/absent.ts';

/** What kind of promise a target value is, in the words of the page. It judges the form of the value, not its merit. */
export interface Verifiability {
  mark: string;
  /** What a villager would call it. */
  plain: string;
  meaning: string;
}

const BY_KIND: Readonly<Record<TargetValue['kind'], Verifiability>> = {
  number: { mark: '可量化', plain: '有数字', meaning: '指标值是数字' },
  date: { mark: '可核验', plain: '有期限', meaning: '指标值是时间，到期能对照' },
  qualitative: { mark: '只有定性表述', plain: '只有文字', meaning: '指标值只有文字，没有数字或时间' },
  blank: { mark: '未填指标值', plain: '没有填', meaning: '这一格是空白' },
  withheld: { mark: ABSENT.withheld, plain: '看不准印的是什么', meaning: '这一格印了字，看不准是一个什么值，原样放着' },
};

/** The order in which the kinds are counted and listed. */
export const KINDS = [
  'number',
  'date',
  'qualitative',
  'blank',
  'withheld',
] as const satisfies readonly TargetValue['kind'][];

/** The mark of a kind of target value. */
export function verifiability(kind: TargetValue['kind']): Verifiability {
  return BY_KIND[kind];
}
