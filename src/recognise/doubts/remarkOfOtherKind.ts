import type { TableKind } from '../../model/documentTables.ts';
import { anyOf } from '../../values/anyOf.ts';
import { compactText } from '../../values/compactText.ts';
import { foldWidth } from '../../values/foldWidth.ts';
import { plainMoney } from '../../values/plainMoney.ts';
import { moneyNamed } from '../fields/moneyNamed.ts';
import { BELOW_TABLE, type DocumentRows, type TableSpan } from '../find/findTables.ts';

/** A remark has so many lines at most. */
const MOST_ROWS = 4;

/** What a remark says of the table above it, `以上`, `本表`; what it says of the reports that follow, it says of them. */
const OF_TABLE = /(?:[本此]表|项目|以上|上述|上表|表中|所列|所填|指标值?|完成值|资金|金额|预算数|数据)/;
/** What begins so below it is of it, whether or not it is called a remark. */
const ON_ABOVE = /^(?:以上|上述|上表|表中)/;
/** That the figures of a table of any kind are not whole, not settled, or none: `资金总额不含结转`, `以上数据有误`. */
const NO_FIGURES = /(?:总额|资金|金额)不[含包]|供参考|未定稿|初步测算|非本(?:单位|项目)|应(?:[为是]|扣)|有误|虚拟/;
/** That its figures are of another time, or what became of them, or no figures at all. */
const OTHER: Partial<Record<TableKind, RegExp>> = {
  target: anyOf(
    // 以上为实际完成数, 金额为三年合计
    /(?:[为是]|(?<!联)系)(?!.*不)[^。；，]{0,12}(?:执行数|决算数|完成[值数]|申[请报][数额]|实际|调整[前后]|上年|示例|样例)/,
    /(?:[为是]|(?<!联)系)(?!.*不)[^。；，]{0,12}(?:[两三二四五]年|(?<!\d)[2-5]年|\d{4}[-—至]\d{4}年|实施期|[中长]期|总投资|累计)/,
    // 本项目已于六月取消
    /已(?:于[^。；，]{0,12})?(?:调[整增减]|取消|终止|撤销|停止)|待调整|[以按]调整后/,
    // 资金总额调整为100万元, 本项目当年未安排预算, 时效指标不再考核
    /(?:调[整增减]|更正|变更|核[减增定]|改)[为至到]\d|(?:项目|年)未安排(?:预算|资金)|不再(?:考核|实施|执行|开展)/,
    NO_FIGURES,
  ),
  'self-evaluation': anyOf(
    /(?:[为是]|(?<!联)系)[^。；，]{0,12}(?:示例|样例|上年|累计|总投资|[两三二四五]年|\d{4}[-—至]\d{4}年|\d{1,2}月)/,
    /(?:调整|更正)为\d|已调[增减]|以调整后/,
    // 完成值截至2024年9月30日
    /截[至止](?:\d{4}年)?(?:[1-9]|1[01])月/,
    NO_FIGURES,
  ),
};
const YEAR = /(?:本表|以上|上表|数据|金额|资金|指标值)[^。；，]{0,6}[为系是](20\d\d)年/;
/** A plan is of the year that a remark says its figures to be of, `为2024年预算数`. */
const OF_YEAR = /(?:[为是]|(?<!联)系)(?!.*不)[^。；，]{0,12}?(?<!\d)(20\d\d)年/;
const CURRENCY =
  /(?:(?:单位|[个部]别|其[中余他])(?:均?[为是]|[:：])[“"]?(?:人民币)?|[以按](?=[^。；，]{1,3}[为计]))((?:[百千]?[万亿]|[百千美欧日港])?元)/g;

/** That the table above is none, or no longer: no remark need say so. */
const VOID = anyOf(
  /^(?:注[:：])?[(（]?(?:[本此上]表|以上|本项目)(?!.*不).{0,8}(?:作废|废止|样[表例]|示例|草稿|供参考|往年|勿(?:使)?用|[已被](?:取消|终止|撤销|调整|并入)|[被由].{0,6}(?:替代|取代))/,
  // 此表填写错误, 本表为调整前数据
  /^(?:注[:：])?[(（]?(?:[本此上]表|以上)(?!.*不).{0,8}(?:调整前|(?:填写|填报)错误)/,
  // 以上指标本年不考核, 本表金额为三年合计
  /^(?:注[:：])?[(（]?(?:以上指标.{0,4}不(?:再|予)?考核|本表.{0,4}[为系是].{0,2}(?:[两三四五]年|累计))/,
  /^(?:注[:：])?[(（]?[样示]例[,，].{0,2}参考/,
);
/** What says so right below its last row: a heading of what follows may say it as well. */
const VOID_ROW = /^[(（]?(?:已?作废|样表|示例|草稿)[)）]?$/;
/** The next table is this one, corrected, or as it was before: of the two nobody knows which counts. */
const OF_TWO = /^[(（]?(?:(?:调整[前后]|更正如下)(?!.*金额)|(?:更正|勘误)[:：])/;

/**
 * A remark below a table that changes what its figures mean: `注：以上资金均为三年总数`, or another unit of money, or year, than the table
 * itself names.
 * @returns its text; null where no remark says so
 */
export function remarkOfOtherKind(
  { rows }: DocumentRows,
  { to }: Pick<TableSpan, 'to'>,
  kind: TableKind,
  currencyUnit: string | null | undefined,
  fiscalYear: string | number | null,
): string | null {
  let isRemark = false;
  const isLast = rows.slice(to).every(({ cells }) => cells.length === 1);
  for (const row of rows.slice(to, to + MOST_ROWS)) {
    const text = plainMoney(foldWidth(compactText(row.cells.map((cell) => cell.text).join(''))));
    const named = moneyNamed(text);
    // The last row of the table itself, its foot, may name its unit as well; behind the last table no other can be meant.
    const isFoot = named.length > 0 && ((!row.gapAbove && !row.startsBlock) || isLast);
    // What stands behind a gap and is no remark is another text: the heads of the next table.
    isRemark = isFoot || BELOW_TABLE.test(text) || (isRemark && !row.gapAbove);
    if (row.cells.length > 2) return null;
    const units = new Set([...named, ...Array.from(text.matchAll(CURRENCY), ([, unit]) => unit)]);
    const otherUnit =
      units.size > 1 ||
      (units.size === 1 && (currencyUnit ? !units.has(currencyUnit) : /[美欧日港]/.test([...units][0] ?? '')));
    const isRightBelow = row === rows[to] && !row.gapAbove && !row.startsBlock;
    if (VOID.test(text) || OF_TWO.test(text) || (isRightBelow && VOID_ROW.test(text))) return text;
    const isOnAbove = row === rows[to] && ON_ABOVE.test(text);
    const ownYear = isOnAbove ? YEAR.exec(text)?.[1] : undefined;
    if ((ownYear && ownYear !== String(fiscalYear)) || (isOnAbove && OTHER[kind]?.test(text))) return text;
    if (!isRemark) return null;
    const isOfTable = OF_TABLE.test(text);
    const year = YEAR.exec(text)?.[1] ?? (kind === 'target' && isOfTable ? OF_YEAR.exec(text)?.[1] : undefined);
    if (otherUnit || (year && year !== String(fiscalYear)) || (isOfTable && OTHER[kind]?.test(text))) return text;
  }
  return null;
}
