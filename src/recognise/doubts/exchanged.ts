import type { PrintedIndicator } from '../../model/documentTables.ts';
import { parseTargetValue } from '../../values/targetValue.ts';
import { LETTER } from '../fields/printedText.ts';

/** `2024年底`, `2022年12月31日之前`, `23.07-24.01`; 2024年环境保护运行费 is a name. */
const ONLY_DATE = /^\d{2}(?:\d{2})?[年.](?!\d+$)[\d年月日号度份底末初前之以内季上中下半旬至到\-—~～.]*$/;

/** A value with its sign is no name; 3000人以下 may be one. */
const SIGNED = /^[≥≤≧≦><＞＜=＝═]+\s*(?:\d|$)/;

/** Nor is a share: `95%` beside another number. */
const SHARE = /^\d+(?:\.\d+)?(?:%|百分比)$/;

/** What is promised, and of nothing: `明显提升`, `有效保障`. */
export const QUALITY =
  /^(?:进一步|有所|效果|成效|明显|显著|有效|逐步|不断|持续|长期|稳步|基本|大幅|得到|按时)?(?:提[升高]|改[善变进]|促进|保障|增[强加长]|减少|降低|发展|实现|建立|(?:建立)?健全|完善|优化|扩大|供应|及时|良好|可控|明显|显著)$/;

/** How something is done for the name, and what is measured of it for the value: `严格执行相关制度规定` beside `经费支出合规性`. */
const MANNER = /^(?:严格|[按在]|符合|确保|有效|进一步|根据)\p{Script=Han}*(?<![率性度数额量])$/u;
const MEASURED =
  /^(?!.*(?:提[升高]|增[加强长]|降低|改[善进]|保[障证]|促进|加[强大快]|不))\p{Script=Han}+(?:[率性度额]|数量?|成本|费用|标准|里程|面积)$/u;

/** What a page prints at its foot is no end of a name, nor a head its beginning. */
const NO_NAME = /第\s*\d+\s*页|[-—–]\s*\d{1,3}\s*[-—–]$|^[一二三]级指标(?=\S*\p{Script=Han}{2})/u;

const TWO_NAMES = /\p{Script=Han}{2}[)）]?\s+\p{Script=Han}{2}/u;
export const TWO_VALUES =
  /^[≥≤≧≦><=\s]*\d\S*(?:\s\p{Script=Han}{1,3})?\s+[≥≤≧≦><=\s]*\d\S*(?:\s\p{Script=Han}{1,3})?$/u;

/** An amount of money beside words is no name. */
const MONEY = /^\d[\d.,]*万?元$/;

/** No name of an indicator is a date, or a number with a unit of two characters, or a rate: `2024年底`, `≥95%`, `1.5万亩`, `2次/年`. */
const LONGEST_UNIT = 2;
/** Nor a number with a point in it and a unit, `2060.86平方千米`. */
const LONGEST_BEHIND_POINT = 4;

/** What tells that a text is in the place of another: the name of an indicator in that of its value, or the words of one in that of the other. */
const RULES: readonly ((indicator: PrintedIndicator) => boolean | undefined)[] = [
  ({ name }) => [SIGNED, NO_NAME, /^\d+$/, SHARE].some((pattern) => pattern.test(name.text)),
  // `/` or `—` beside a promise: of what, is not said.
  ({ name, target }) => name.text !== '' && !LETTER.test(name.text) && target.number !== null,
  ({ name, target }) => MONEY.test(name.text) && target.number === null,
  // And what became of it in words: the heads of both columns exchanged.
  ({ name, actual }) => actual?.kind === 'qualitative' && isMeasure(name.text),
  ({ name, target }) => isWorded(target) && QUALITY.test(name.text) && !QUALITY.test(target.printed),
  ({ target, description, basis, standard }) =>
    isWorded(target) && [description, basis, standard].some((other) => isMeasure(other?.text ?? '')),
  // The points of a row that lost a cell, beside what it promises.
  ({ name, target }) => QUALITY.test(name.text) && target.measurementUnit === '' && /^\d+$/.test(target.printed),
  ({ name, target }) =>
    isWorded(target) && (name.text === '' || MANNER.test(name.text)) && MEASURED.test(target.printed),
  // A value twice, or a name, or the names and values of two rows in the cells of one.
  ({ name, target }) =>
    name.text === target.printed && [QUALITY, MANNER, MEASURED].some((pattern) => pattern.test(name.text)),
  ({ name, target }) => TWO_NAMES.test(name.printed) && isWorded(target) && TWO_VALUES.test(target.printed),
  // Words in the place of the value, or the points of a row that lost its class: one cell left of their column.
  ({ name, target, weight }) =>
    isMeasure(name.text) &&
    (isWorded(target) ||
      (target.kind === 'blank' && /^\d/.test(name.text)) ||
      (weight?.text === '' && /^\d+$/.test(target.printed))),
  // `12个月` beside `2022年全年`, a date beside points, the unit alone beside what is counted, points beside what is promised.
  ({ name, target }) => target.kind === 'date' && isMeasure(name.text) && !ONLY_DATE.test(name.text),
  ({ name, target }) => ONLY_DATE.test(name.text) && /^\d+$/.test(target.printed),
  ({ name, target }) => name.text.length === 1 && LETTER.test(name.text) && isWorded(target),
  ({ target, weight }) =>
    /^\d+$/.test(target.printed) && LETTER.test((weight?.text ?? '').replace(/^[\d.]+[分%]?/, '')),
];

const isWorded = ({ kind }: PrintedIndicator['target']): boolean => kind === 'qualitative';

/** 宁乡 prints nothing but numbers; with units beside them they are those of the rows. */
const isCalledByNumber = ({ name, target }: PrintedIndicator): boolean =>
  /^\d*$/.test(name.text) && target.measurementUnit === '';

/** The first indicator whose name and value are not those of one row: its name, in a list; empty where there is none. */
export function exchanged(indicators: readonly PrintedIndicator[]): string[] {
  if (indicators.every(isCalledByNumber)) return [];
  const found = indicators.find((indicator) => RULES.some((rule) => rule(indicator)));
  return found ? [found.name.text] : [];
}

/** Whether a text is a date, or a number with at most a short unit: the name of nothing. */
export function isMeasure(text: string): boolean {
  const { kind, measurementUnit } = parseTargetValue(text);
  return (
    ONLY_DATE.test(text) ||
    (kind === 'number' &&
      (measurementUnit.length <= (text.includes('.') ? LONGEST_BEHIND_POINT : LONGEST_UNIT) ||
        /\/|^百分/.test(measurementUnit)))
  );
}
