import type { TableKind } from '../../model/documentTables.ts';
import { anyOf } from '../../values/anyOf.ts';
import type { DocumentRows, TableSpan } from '../find/findTables.ts';
import { headText } from '../find/headText.ts';

/** A title stands so many rows above the first row of the table proper at most. */
const MOST_ROWS = 6;
/** 公开14表 beside it is its number among the sheets of a book. */
const TITLE = /^(?!公开\d+表$).{0,56}表(?:模板|范本|样本|格式)?(?:(?:[(（][^()（）]{1,12}[)）]){1,3}|\d{4}年?度?)?$/;

/** What a title says that a table of each kind is not. A plan of single projects may be printed in a book on the 整体支出 of its department. */
const OTHER_KINDS: Partial<Record<TableKind, RegExp>> = {
  target: anyOf(
    /审[批核]表|评[估审]\p{Script=Han}{0,2}表|对[照比]表|整改(?:情况|表)|自评|评价|评分|绩效\p{Script=Han}{0,4}(?:跟踪|监测)/u,
    /监控|决算|执行情况|(?:完成|实现)(?:情况|表|结果)|上年(?!结转)|中期/u,
    /目标(?:调整|变更)|(?:调整|变更)\p{Script=Han}{0,4}表|追加|调剂|未(?:批复|批准|通过|获批)/u,
    // What a table of targets is called besides; of any other nobody knows what its values are.
    /绩效目标(?!表|(?:(?:申请?|填|编)报|报[送批]|公[开示]|批复|批准|下达|明细|情况|信息|备案|汇总|一览|设[定置]|管理|计划|任务|登记|录入|分解|细化|考核|指标)+表)\p{Script=Han}{1,8}表/u,
    /区域绩效目标|^(?!.*项目).*整体支出/u,
  ),
  'self-evaluation': anyOf(
    /监控|重点评价|财政评价|复[评核]|第三方|^(?!.*(?:自评|评分)).*评价/u,
    /^(?!.*(?:自评|评价|评分)).*绩效目标|^(?!.*项目).*整体支出/u,
  ),
};

/**
 * What says of a table of any kind that it is none, or behind its title that it was another or is of several years. `填表说明：本表一式三份。` is a
 * note below the table before.
 */
const VOID = anyOf(
  /作废|废止|样[表式本]|范本|格式$|示例|范例|模板|空表(?!表示)|填[报表]说明(?![:：].)/,
  /表[(（].*(?:调整|变更|执行|监控|中期|结项|验收|事后|终止|撤|取消|汇总|说明|不予|参考)/,
  /表[(（].*(?:[两三四五]年|\d年?[-—–~至]\d|[上往]年|历史|旧表)/,
  /(?:填写|填报)错误|^本项目已[^。；，]{0,4}(?:取消|终止|撤销)/,
);

/** A part of a year is watched on the way, neither planned nor evaluated: `（2024年1-6月）`, `2024年第三季度`, `上半年`. */
const PART_OF_YEAR =
  /(?<!\d)\d{1,2}月?(?:份?[-—–~～至到])\d{1,2}月|[上下]半年|[(（]半年[)）]|半年度|截[至止].*月|第?[一二三四1-4]季度/;
const LONGEST_HEAD = 40;

/** A line right above a table, no title, that says of what time it is, 长期绩效指标, or that it is none: 样表. */
const OTHER_TIME = new RegExp(
  `^(?=.{2,20}$).*(?:长期|中期|实施期|[上往]年|年[合累]计|[两三四五]年(?!度)|完成|执行情况|决算|^[(（]评价|调整|仅供参考|${VOID.source})`,
);

/**
 * The title right above a table where it names another kind of table than its form, 项目绩效目标执行监控表 over the labels of a plan, or says that
 * the table is none: 样表. Or the line there, where it names another time.
 * @returns its text; null where no title stands there, or none that contradicts the form
 */
export function titleOfOtherKind(
  { rows }: DocumentRows,
  { from, opening }: Pick<TableSpan, 'from' | 'opening'>,
  kind: TableKind,
): string | null {
  for (let index = opening - 1; index >= Math.max(0, opening - MOST_ROWS); index -= 1) {
    const cells = rows[index]?.cells ?? [];
    if (index < from && cells.length > 1) return null;
    const texts = cells.map((cell) => headText(cell));
    // A head of the table that has a label says nothing of it: `单位名称：示例镇人民政府`.
    const says = (text: string) => OTHER_TIME.test(text) && !TITLE.test(text) && (index < from || !/[:：]/.test(text));
    if (index >= from - 1 && texts.some(says)) return texts.join('');
    const part = texts.find((text) => text.length <= LONGEST_HEAD && PART_OF_YEAR.test(text));
    if (part) return part;
    const title = texts.find((text) => TITLE.test(text));
    if (title) return VOID.test(title) || OTHER_KINDS[kind]?.test(title) ? title : saidAbove(rows, index);
  }
  return null;
}

/** A remark over a title, no title of a book: `（调整前）`, `注：以下金额为三年合计。`. */
const REMARK = /^(?:[(（]|注[:：]|以下|本表)/;

/** Over the title of a table stand the number and the title of its part of the document, and who publishes it. */
const MOST_ABOVE = 4;

/** `填写示例：` in the line over a title, or over all titles a remark that names another time, or a title that says so of all: `目标表（作废）`. */
function saidAbove(rows: DocumentRows['rows'], title: number): string | null {
  for (let index = title - 1; index >= Math.max(0, title - MOST_ABOVE); index -= 1) {
    const [cell, ...more] = rows[index]?.cells ?? [];
    if (!cell || more.length > 0) return null;
    const text = headText(cell);
    const isVoid = (index === title - 1 && text.length <= 20) || TITLE.test(text);
    const isRemark = text.length <= 20 && REMARK.test(text) && OTHER_TIME.test(text);
    if ((isVoid && VOID.test(text)) || isRemark || (TITLE.test(text) && PART_OF_YEAR.test(text))) return text;
  }
  return null;
}
