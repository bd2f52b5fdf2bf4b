import type { TableKind } from '../../model/documentTables.ts';
import { anyOf } from '../../values/anyOf.ts';

/** What a remark says of its table, `以上`, `本表`; what it says of the reports that follow, it says of them. */
const OF_TABLE = /(?:[本此]表|项目|以上|上述|上表|表中|所列|所填|指标值?|完成值|资金|金额|预算数|数据)/;
/** That the figures of a table of any kind are not whole, not settled, or none: `资金总额不含结转`, `完成值截至2024年9月30日`. */
const NO_FIGURES =
  /(?:总额|资金|金额)不[含包]|供参考|未定稿|初步测算|非本(?:单位|项目)|应(?:[为是]|扣)|有误|虚拟|截[至止](?:\d{4}年)?(?:[1-9]|1[01])月/;
/** That its figures are of another time, or what became of them, or no figures at all. */
const OTHER: Partial<Record<TableKind, RegExp>> = {
  target: anyOf(
    // 以上为实际完成数, 金额为三年合计
    /(?:(?<!不)[为是]|(?<!联)系)(?![^。;,]*不)[^。;,]{0,12}(?:执行数|决算数|完成[值数]|申[请报][数额]|实际|调整[前后]|上年|示例|样例)/,
    /(?:(?<!不)[为是]|(?<!联)系)(?![^。;,]*不)[^。;,]{0,12}(?:[两三二四五]年|(?<!\d)[2-5]年|\d{4}[-—至]\d{4}年|实施期|[中长]期|总投资|累计)/,
    // 本项目已于六月取消
    /已(?:于[^。;,]{0,12})?(?:调[整增减]|取消|终止|撤销|停止)|待调整|[以按]调整后/,
    // 资金总额调整为100万元, 本项目当年未安排预算, 时效指标不再考核
    /(?:调[整增减]|更正|变更|核[减增定]|改)[为至到]\d|(?:项目|年)未安排(?:预算|资金)|不再(?:考核|实施|执行|开展)/,
    NO_FIGURES,
  ),
  'self-evaluation': anyOf(
    /(?:[为是]|(?<!联)系)[^。;,]{0,12}(?:示例|样例|上年|累计|总投资|[两三二四五]年|\d{4}[-—至]\d{4}年|\d{1,2}月)/,
    /(?:调整|更正)为\d|已调[增减]|以调整后/,
    NO_FIGURES,
  ),
};
const YEAR = /(?:本表|以上|上表|数据|金额|资金|指标值)[^。;,]{0,6}[为系是](20\d\d)年/;
/** A plan is of the year that a remark says its figures to be of, `为2024年预算数`. */
const OF_YEAR = /(?:[为是]|(?<!联)系)(?!.*不)[^。;,]{0,12}?(?<!\d)(20\d\d)年/;

/** That the table above is none, or no longer: no remark need say so. */
const VOID = anyOf(
  /^(?:注[:：])?[(（]?(?:[本此上]表|以上|本项目)(?!.*不).{0,8}(?:作废|废止|样[表例]|示例|草稿|供参考|往年|勿(?:使)?用|[已被](?:取消|终止|撤销|调整|并入)|[被由].{0,6}(?:替代|取代))/,
  // 此表填写错误, 本表为调整前数据
  /^(?:注[:：])?[(（]?(?:[本此上]表|以上)(?!.*不).{0,8}(?:调整前|(?:填写|填报)错误)/,
  // 以上指标本年不考核, 本表金额为三年合计
  /^(?:注[:：])?[(（]?(?:以上指标.{0,4}不(?:再|予)?考核|本表.{0,4}[为系是].{0,2}(?:[两三四五]年|累计))/,
  /^(?:注[:：])?[(（]?[样示]例[,，].{0,2}参考/,
  // 此表以附件2为准
  /^(?:注[:：])?[(（]?(?:[本此上]表|以上)(?!.*不).{0,6}以.{1,12}为准/,
);

/**
 * Whether a remark of a table says that its figures are of another year, of what became of them, not whole, not settled, or none:
 * `注：以上资金均为三年总数`, `年度资金总额应为80万元`.
 *
 * @param text without white space, in half width; what stands above its table says 以上 for 以下
 */
export function saysOtherFigures(text: string, kind: TableKind, fiscalYear: string | number | null): boolean {
  const isOfTable = OF_TABLE.test(text);
  const year = YEAR.exec(text)?.[1] ?? (kind === 'target' && isOfTable ? OF_YEAR.exec(text)?.[1] : undefined);
  return (year !== undefined && year !== String(fiscalYear)) || (isOfTable && OTHER[kind]?.test(text) === true);
}

/** Whether a line says of its table that it is none, or no longer: `本表作废`, `（本项目已取消）`. No remark need say so. */
export const isCalledOff = (text: string): boolean => VOID.test(text);
