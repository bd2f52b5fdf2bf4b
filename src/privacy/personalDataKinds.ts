import type { PersonalDataKind } from '../model/personalData.ts';

/** How a kind of personal data is called, how much of it stays readable, and whose rule says what it is. */
export interface KindRule {
  /** Chinese, for the report and the pages. */
  name: string;
  /** How many characters stay at the beginning and at the end of a number. */
  keep: readonly [beginning: number, end: number];
  /** How it is masked, in Chinese. */
  masked: string;
  source: string;
}

/**
 * Every kind. What stays readable follows the practice of open-government columns: 138****1234, ends of identity numbers only, so that
 * the date of birth goes, the last four digits of cards, addresses no finer than the township.
 */
export const PERSONAL_DATA_KINDS: Readonly<Record<PersonalDataKind, KindRule>> = {
  'mobile-number': {
    name: '手机号码',
    keep: [3, 4],
    masked: '中间四位',
    source: '《电信网编号计划（2017年版）》：1 开头的 11 位',
  },
  'landline-number': {
    name: '个人的固定电话号码',
    keep: [0, 2],
    masked: '区号和末两位以外的数字',
    source: '《电信网编号计划（2017年版）》：0 开头的区号，7 至 8 位用户号码',
  },
  'identity-number': {
    name: '公民身份号码',
    keep: [3, 4],
    masked: '前三位和后四位以外的数字',
    source: 'GB 11643-1999：18 位，末位校验；原 15 位号码无校验',
  },
  'travel-document': {
    name: '护照或通行证号码',
    keep: [0, 3],
    masked: '末三位以外的数字',
    source: '字母和 7 至 10 位数字，只在护照、通行证、证件号码这样的栏名之后',
  },
  'bank-card': {
    name: '银行卡号或个人账号',
    keep: [0, 4],
    masked: '末四位以外的数字',
    source: 'ISO/IEC 7812-1：16 至 19 位，Luhn 校验；栏名写明是一卡通、惠农卡、社保卡账号的不问位数',
  },
  'unknown-code': {
    name: '来历不明的 18 位号码',
    keep: [3, 4],
    masked: '前三位和后四位以外的数字',
    source: '不合 GB 32100-2015（统一社会信用代码），也不在编码栏里',
  },
  'home-address': {
    name: '家庭住址',
    keep: [0, 0],
    masked: '乡镇以下的部分',
    source: '政府信息公开的做法：住址不细于乡镇、街道',
  },
};
