import type { PersonalDataKind } from '../model/personalData.ts';

/** How a kind of personal data is called, how much of it stays readable, and whose rule says what it is. */
export interface KindRule {
  /** Chinese, for the report and the pages. */
  name: string;
  /** How many characters stay at the beginning and at the end of a number. */
  keep: readonly [beginning: number, end: number];
  /** How it is masked, in Chinese. */
  masked: string;
}

/**
 * Every kind. What stays readable follows the practice of open-government columns: 138****1234, ends of identity numbers only, so that
 * the date of birth goes, the last four digits of cards, addresses no finer than the township.
 */
export const PERSONAL_DATA_KINDS: Readonly<Record<PersonalDataKind, KindRule>> = {
  // 《电信网编号计划（2017年版）》: 11 digits from 1.
  'mobile-number': {
    name: '手机号码',
    keep: [3, 4],
    masked: '中间四位',
  },
  // 《电信网编号计划（2017年版）》: an area code from 0, 7 or 8 digits.
  'landline-number': {
    name: '个人的固定电话号码',
    keep: [0, 2],
    masked: '区号和末两位以外的数字',
  },
  // GB 11643-1999: 18 characters, the last a check; the 15 digits before it had none.
  'identity-number': {
    name: '公民身份号码',
    keep: [3, 4],
    masked: '前三位和后四位以外的数字',
  },
  // Letters and 7 to 10 digits, behind labels such as 护照, 通行证, 证件号码 alone.
  'travel-document': {
    name: '护照或通行证号码',
    keep: [0, 3],
    masked: '末三位以外的数字',
  },
  // ISO/IEC 7812-1: 16 to 19 digits, Luhn check; behind 一卡通账号, 惠农卡号, 社保卡号 of any length.
  'bank-card': {
    name: '银行卡号或个人账号',
    keep: [0, 4],
    masked: '末四位以外的数字',
  },
  // No 统一社会信用代码 (GB 32100-2015), and not beside a label of codes.
  'unknown-code': {
    name: '来历不明的 18 位号码',
    keep: [3, 4],
    masked: '前三位和后四位以外的数字',
  },
  // The practice of open government: no finer than the township.
  'home-address': {
    name: '家庭住址',
    keep: [0, 0],
    masked: '乡镇以下的部分',
  },
};
