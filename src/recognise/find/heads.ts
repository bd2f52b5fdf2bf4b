import { compactText } from '../../values/compactText.ts';
import { yearInDigits } from '../../values/yearInDigits.ts';
import type { HeadRule } from '../template.ts';

/** Whether a text without white space is a head of this kind, filled in or as the blank form prints it. */
export const isHeadBy = ({ pattern, blank }: HeadRule, text: string): boolean =>
  pattern.test(yearInDigits(text)) || (blank !== undefined && compactText(blank) === text);

/** What an office prints beside the name of a unit or a title, in one line with it: the year, the unit of money, who filled it in when. */
const BESIDE =
  /[(（]?20\d\d年度?[)）]?|[(（]?(?:金额|货币)?单位[:：]?[(（]?[百千]?[万萬亿]?[元圆][)）]*|(?:填[报表]|编制)?(?:日期|时间)[:：][\d年月日./-]*|公开\d+表/
    .source;
const ASIDE = new RegExp(`^(?:${BESIDE})+|(?:${BESIDE})+$`, 'g');

/** A head without what stands beside it in its line; as it is where nothing else stands there. */
export const withoutAside = (text: string): string => text.replace(ASIDE, '') || text;

/** Whether a line holds nothing but what stands beside a head, or such beside a label with its value: `（2024年度）填报日期：2024年1月5日`. */
export const isAside = (text: string): boolean => {
  const rest = text.replace(ASIDE, '');
  return rest === '' || (rest !== text && /[:：]/.test(rest));
};

/** Heads that every form prints in the same way. */
export const YEAR_HEAD: HeadRule = {
  pattern: /^[(（]?(?<value>\d{4})年度?[)）]?$/,
  field: 'fiscalYear',
  blank: '（        年度）',
};
export const CURRENCY_HEAD: HeadRule = {
  pattern: /^[(（]?(?:金额)?单位[:：]?(?<value>[万亿]?元)[)）]?$/,
  field: 'currencyUnit',
  blank: '单位：',
};
export const TITLE_HEAD: HeadRule = { pattern: /绩效目标(?:申报|公开|批复)?表$/ };
/** The title of a self-evaluation; the year may stand behind it. */
export const RESULT_TITLE_HEAD: HeadRule = { pattern: /绩效(?:目标)?自评(?:价)?表(?:[(（]\d{4}年度?[)）])?$/ };
