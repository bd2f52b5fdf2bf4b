import type { PrintedIndicator } from '../../model/documentTables.ts';
import { compactText } from '../../values/compactText.ts';

/** Class, name and value of an indicator in one line: `质量指标 验收合格率 ≥95 %`, `时效指标 完成时间 date`. */
const said = ({ level2, name, target }: PrintedIndicator): string => {
  const { kind, comparator, number, numberUpper, measurementUnit } = target;
  const value = kind === 'number' ? `${comparator ?? ''}${numberUpper ?? number} ${measurementUnit}` : kind;
  return `${level2.text} ${name.text} ${value}`;
};

/** Names whose values can be of one kind only, and a value of another: 满意度 `21个`, 验收合格率 `30天`, 完成时间 `3500户`, `12.5人`. */
const MISFITS: readonly RegExp[] = [
  /(?:(?<![频效功汇税利])率|满意度?|占比|比例)(?:[(（]\S*)? \S+ (?!%|百分|[分倍‰]$)(?:\S{1,3}|\S*元\S*|平方千?米)$/,
  /^(?!时效).*(?:率|满意度?|占比) date$|满意度 date$/,
  /(?:时间|时限|日期|期限|^时效指标 \S+) \S+ (?:[个人户家只台套名件项亩米村]|公里|万?元)$/,
  /^成本指标 (?!\S*(?:时间|工期|周期|时限|期限|天数)).* [天日]$|(?:(?<!时间)成本|费用|金额|总额) (?:date|\S+ (?:[天日人户次]|个月))$/,
  /^(?!.*[均每平比]).* \S*\.0*[1-9]\d* [个人户次村辆台套名]$/,
  /(?<!不)满意度? [≤<]/,
];

/** What office workers write now and then; four sorts of it in one table are values in the rows of others. */
const UNUSUAL: readonly RegExp[] = [
  /^数量指标 .* (?:date|\S+ (?:%|百分比))$/,
  /^成本指标 .* (?:date|qualitative|\S+ (?:%|百分比))$/,
  /^(?!时效).* date$/,
  /^(?!成本|数量|经济).* \S+ \S*元\S*$/,
  /满意度指标 .* qualitative$/,
  / blank$/,
];
const SORTS = 4;
/** A number for what is told in words, and words for what is counted, in one table: as much as two sorts. */
const CROSSED: readonly RegExp[] = [
  /(?:情况|程度|水平|机制) \S*\d\S* /,
  /(?:里程|[人个次件]数|数量|[率本额]|标准) qualitative$/,
];
/** One value that is none of its name tells more. */
const MISFIT = 3;

/** No day of any year. */
const NO_DAY = /(?<!\d)(?:1[3-9]|[2-9]\d|00?|0?2(?=月30))月|月(?:3[2-9]|[4-9]\d|00?)[日号]/;

/** `村民小组21个`, `满意度≥95%`; 报销比例63% may be what is done well in so many cases. */
const COUNTED = /^(?!.*[每第]).*\D(\d+)([个人户次]|(?<=[≥≤]\d+)%)$/;

/** 满意度 among what is produced, and no word of it in its own class: names, or classes, stand in the rows of others. */
const MOVED: readonly RegExp[] = [
  /^(?:数量|质量|时效|成本)指标 \S*满意度 /,
  /^\S*满意度指标 (?!\S*(?:满意|认[可同]|评价|投诉|支持|感|好评|对象|[人群]))/,
];

/** Whether a value is none of its name: of another kind, another number than the name says, or a day that no year has. */
export function misfit(indicator: PrintedIndicator): boolean {
  const { name, target } = indicator;
  const [, number = target.number, unit] = COUNTED.exec(name.text) ?? [];
  const isOther = unit === target.measurementUnit && number !== target.number;
  const isNoDay = target.kind === 'date' && NO_DAY.test(compactText(target.printed));
  const line = said(indicator);
  return isOther || isNoDay || MISFITS.some((pattern) => pattern.test(line));
}

/** What stands in the way of reading a table whose values, names or classes stand in the rows of others: sorted, slid, or pasted from another table. */
export function slid(indicators: readonly PrintedIndicator[]): string[] {
  const lines = indicators.map(said);
  const fitting = indicators.filter((indicator) => !misfit(indicator)).map(said);
  const sorts = UNUSUAL.filter((pattern) => fitting.some((line) => pattern.test(line)));
  const hasAll = (patterns: readonly RegExp[]) => patterns.every((pattern) => lines.some((line) => pattern.test(line)));
  const crossed = hasAll(CROSSED) ? CROSSED.length : 0;
  const isSlid = (lines.length - fitting.length) * MISFIT + sorts.length + crossed >= SORTS || hasAll(MOVED);
  return isSlid ? ['指标值'] : [];
}
