import type { PrintedIndicator, PrintedTable } from '../../model/documentTables.ts';
import { classAbove, classPlace, INDICATOR_CLASSES } from '../../model/indicatorClasses.ts';
import { anyOf } from '../../values/anyOf.ts';
import { compactText } from '../../values/compactText.ts';
import { labelKey } from '../../values/labelKey.ts';
import { LETTER } from '../fields/printedText.ts';
import { BELOW_TABLE } from '../find/findTables.ts';
import { REMARKS } from '../indicators/indicatorRows.ts';
import { LEFT_OVER } from '../indicators/readIndicators.ts';
import { parseClassLabel } from '../labels/classLabel.ts';
import type { WorkCell, WorkTable } from '../workTable.ts';
import { doubtful } from './doubtful.ts';
import { isMeasure } from './exchanged.ts';
import { NO_PROJECT } from './noProject.ts';
import { isTakenBack } from './ofOtherTime.ts';
import { breaksBetween } from './rowsAgain.ts';
import { unclearResult } from './unclearResult.ts';

/** Heads of columns that change the meaning of no other: their cells are kept as printed. */
const KEPT_HEADS: ReadonlySet<string> = new Set([...REMARKS, '序号', '分值', '权重', '分值权重', '指标权重', '']);

/** Rows that count others: 合计 of points or money is no indicator. */
const SUMMARY =
  /^(?:(?:本[页表])?(?:[合总小]计|总分)|.{0,4}(?:[合总小共]计|总分)$|(?:(?:.{0,2}指标)?汇总|满分|[Tt]otal|累计|平均[值数分]?)$|综合得分|评[价审]结论|存在问题|改进措施)/;

/** What a stamp, a signature or a watermark leaves on a page: no indicator is called so. */
const STAMP =
  /[(（](?:公章|盖章|签章|签字|章|已?(?:删除?|取消|作废))[)）]$|(?:专用章|印章|(?:盖章|签字)处)$|^(?:内部资料|仅?供(?:参考|内部使用))\s*(?:注意保存)?$/;

/** What a page, a program or a blank form prints around a table: its address, how secret it is, its title, its unit of money, that it goes on. */
const AROUND = anyOf(
  /^(?:https?:|www\.)|^[秘机绝]密(?:[★☆*]|$)|扫描全能王/u,
  /^[(（]?(?:本表)?(?:结束|[续承接][上前]页?表?|[转过接][下次]页)[)）]?$/,
  /^(?:\d{4}年度?)?(?:部门)?(?:项目)?支出(?:预算)?绩效(?:自评|目标(?:申报|批复)?)表$|^(?:金额)?单位[:：](?:人民币)?[百千]?[万亿]?元$/,
  /^(?![按依据执根参符])\p{Script=Han}{1,8}〔\d{4}〕\d+号$/u,
  /^填(?:写|报|表)(?:说明|要求)|^[(（]?(?:各?单位)?可(?:根据|视|按).*增加?行|^[(（]?[本此该]行[已予应]?(?:删除|作废|取消)/,
);

/** What those who approve a table write below it: no promise of the project. */
const OPINION =
  /^\p{Script=Han}{0,10}(?:审核|审批|审查|审定|评审|部门|单位|科室|股室|领导|专家组?|负责人)意见(?:[:：].*)?$|^(?:批复|[核审]定|调整后)(?:金额|数额?)$|^其他需要说明/u;

/** A heading among the rows: what stands below it is of another time or another project. */
const HEADING =
  /^以[上下](?:[为系是]|指标)|^[一二三四五六七八九]、.*(?:情况|目标|指标)$|^[(（]?调整[前后][)）]?$|^(?:附|参[考照]|对[比照])[:：]|^[子分]项目[\d一二三四五六七八九十]*[:：]/;

/** Several cells of a row in one, which other commas part than those of its file. */
const CELLS_IN_ONE = /[,，]{2}.*\d/;

const NO_INDICATOR = [SUMMARY, BELOW_TABLE, STAMP, AROUND, OPINION, HEADING, CELLS_IN_ONE];

/** Whether a printed text is neither the name nor the value of an indicator: a sum, a stamp, an opinion, a heading, a whole row. */
export const isNoIndicator = (printed: string): boolean => NO_INDICATOR.some((pattern) => pattern.test(printed));

/** First-level classes that nearly every project prints in the one order; 成本指标, which may be of either level, stands anywhere. */
const IN_ORDER: ReadonlySet<string> = new Set(
  INDICATOR_CLASSES.filter(({ levels }) => !levels.includes(2)).map(({ name }) => name),
);

/** A comparing sign or a bare number: never the name of an indicator. */
const BARE_VALUE = /^(?:[≥≤><=＝═≧≦＞＜]|\d+(?:\.\d+)?[%％]?$)/;

/** A value, or the unit of one. */
const SIGNED_VALUE = /^[≥≤><＝=]{1,2}\s*\d|^(?:%|万?元(?:\/.*)?|[个人次亩户天])$/;

/** A name before its value in one cell. */
const NAMED_VALUE = /\p{Script=Han}\s*[≥≤]\s*\d/u;

/** What the blank form says to whoever fills it in: `（填写具体指标）`. */
const GUIDANCE = /^(?:如|例如?|示例|比如)[:：]|^[(（【][^()（）]*(?:填写|填列|请填|填报)[^()（）]*[)）】]$/;

/** What stands for a name and names nothing: of a list to choose from, of the blank form, of the row above, of those below; the letter or number of a column. */
export const NAMES_NOTHING =
  /^(?:请.{0,4}(?:选择|填|输入|录入).*|[〃"”″]+|[×○□]{2}.*|[(（【](?:示例|[样范]例|例)[)）】].*|[A-Z]|[(（]\d{1,2}[)）]|其中[:：]?|等等?|略|暂无|未填[报写]?|[保涉]密(?:项目|内容)?(?:不予?公开)?)$/;

/** What was made of a table: what the contract is checked on. */
export type TableReading = Pick<PrintedTable, 'fields' | 'funding' | 'indicators' | 'result'>;

/**
 * A form is a contract: it is adopted only where it explains the whole table. One text that could change a meaning (a second column of
 * money, another year, 完成, 执行, 实施期) makes a reading by it false.
 * @param inDoubt the cells whose values are doubtful
 * @param vocabulary the keys of the labels of all forms
 * @param titles the lines of the title of the document
 * @returns the texts that stand in the way, as printed, the first ones first; empty where every cell is explained
 */
export function unexplained(
  table: WorkTable,
  reading: TableReading,
  inDoubt: readonly WorkCell[],
  vocabulary: ReadonlySet<string>,
  titles: readonly string[] = [],
): string[] {
  const cells = table.rows.flatMap((row) => row.cells);
  const found = [
    ...cells.filter(({ to }) => to === 'unplaced'),
    ...cells.filter((cell) => isUnknownHead(cell) || isLabelAsValue(cell, vocabulary) || isSummary(cell)),
    ...headsTwice(cells),
  ].map(({ text }) => compactText(text));
  return [
    ...new Set([
      ...found,
      ...missingHeads(cells),
      ...doubtful(table, reading, inDoubt, titles),
      ...disorder(table, reading),
      ...missing(reading),
      ...unclearResult(table, reading, inDoubt),
    ]),
  ];
}

const isUnknownHead = ({ to, field, text }: WorkCell) =>
  to === 'label' && field === 'column' && (!KEPT_HEADS.has(labelKey(text)) || /^\p{P}+$/u.test(compactText(text)));

/** A label for a value, or behind one: `道路维修 年度总体目标`. */
const isLabelAsValue = ({ to, field = '', text, source }: WorkCell, vocabulary: ReadonlySet<string>) => {
  const [, behind = ''] = /^(?:implementingUnit|name)$/.test(field) ? (/\S\s+(\S{4,})$/.exec(source) ?? []) : [];
  const isValue = to === 'field' || (to === 'note' && field === 'kept');
  const glued = /^(?:implementingUnit|supervisingDepartment)$/.test(field) ? labelKey(text) : '';
  // 得分 in the column of values.
  const isHead = /\.target$/.test(field) && /^(?:得分|分值|权重|备注|序号)$/.test(labelKey(text));
  const endsSo = (label: string) =>
    label.length > 3 && glued.endsWith(label) && ANY_OFFICE.test(glued.slice(0, -label.length));
  const isLabel = [text, behind].some((label) => vocabulary.has(labelKey(label)));
  return isValue && (isHead || isLabel || (glued !== '' && [...vocabulary].some(endsSo)));
};

const isSummary = ({ to, field = '', text }: WorkCell) => {
  // A value in the column of notes stands right of its own.
  if (to === 'note' && field.startsWith('indicators.')) return SIGNED_VALUE.test(text.trim());
  if (to !== 'field' || !field.startsWith('indicators.')) return false;
  const printed = compactText(text);
  if (SUMMARY.test(printed)) return true;
  return /\.(?:name|target)$/.test(field) && isNoIndicator(printed);
};

/** `指标值 … 指标值`: two columns of one meaning are of two periods, and nobody says which is which. */
function headsTwice(cells: readonly WorkCell[]): WorkCell[] {
  const heads = cells.filter(({ to, field }) => to === 'label' && (field === 'name' || field === 'target'));
  const byRow = Map.groupBy(heads, ({ place, field }) => `${place.row} ${field}`);
  return [...byRow.values()].flatMap(([, ...more]) => more);
}

/** Column heads that do not say which column holds the names, or the values: what stands below them is anyone's guess. */
function missingHeads(cells: readonly WorkCell[]): string[] {
  const rows = Map.groupBy(
    cells.filter(({ to }) => to === 'label'),
    ({ place }) => place.row,
  );
  const roles = [...rows.values()].map((row) => row.map(({ field }) => field?.split('.')[0]));
  const count = (row: readonly (string | undefined)[], role: string) => row.filter((each) => each === role).length;
  const heads = roles.filter((row) => row.includes('level2') && (row.includes('name') || row.includes('target')));
  // Classes under heads that name no column of them, or one right of the names.
  const classless = roles.some((row) => /^(?!.*level2.*name)(?=.*target).*name/.test(row.join()));
  return [
    ...(classless && cells.some(({ field = '' }) => /\.level2$/.test(field)) ? ['没有“二级指标”一栏'] : []),
    // Another column between the sign, the number and the unit of one value.
    ...(roles.some((row) =>
      /^(?=.*comparator)(?=.*measurementUnit)(?!.*comparator,target,measurementUnit)/.test(row.join()),
    )
      ? ['没有“指标值”一栏']
      : []),
    ...(heads.every((row) => row.includes('name')) ? [] : ['没有“三级指标”一栏']),
    // Each of two periods side by side has its own.
    ...(heads.every((row) => count(row, 'target') >= Math.max(count(row, 'name'), 1)) ? [] : ['没有“指标值”一栏']),
  ];
}

/** `质量指标` of `质量指标验收合格率`. */
const classBefore = (name: string): string | undefined =>
  /指标./.test(name) ? parseClassLabel(name.replace(/指标.*/, '指标'))?.text : undefined;

/** A class of the first level too, and of the second under no other: a column of classes exchanged has it under 效益指标. */
const COST = new Map([['成本指标', '产出指标']]);

/** The head of a table lost with its page: its rows seem to be those of the project above, 产出指标 after 满意度指标. */
function disorder({ rows }: WorkTable, { indicators }: TableReading): string[] {
  const [again] = [...Map.groupBy(indicators, ({ phase }) => phase).values()].flatMap((ofOneTime) =>
    classAgain(rows, ofOneTime),
  );
  const misplaced = indicators.flatMap(({ level1: { text: above }, level2 }) => {
    const standard = level2.inherited ? undefined : (classAbove(level2.text) ?? COST.get(level2.text));
    const misplaced = above && standard !== undefined && ![standard, level2.text].includes(above);
    return misplaced ? [`${above}下的${level2.text}`] : [];
  });
  const guidance = indicators.find(
    ({ name, target }) =>
      [GUIDANCE, NAMES_NOTHING, LEFT_OVER].some((pattern) => pattern.test(name.text)) || GUIDANCE.test(target.printed),
  );
  // One cell left: what the values are taken from, 年初工作计划, in the place of a value.
  const bases = new Set(indicators.flatMap(({ basis, standard = basis }) => standard?.text || []));
  const misread = indicators.find(
    ({ name, level2, target, basis, standard = basis }) =>
      // One cell right of its column: 质量指标 in the place of the name, the name in that of the value.
      (/^\d+-|指标(?:[(（]|$)/.test(name.text) && parseClassLabel(name.text.replace(/[(（].*/, ''))) ||
      parseClassLabel(target.printed) ||
      (target.printed.endsWith('指标') && /\d/.test(target.printed)) ||
      // Its class in one cell with the name, below the rows of another one.
      ((level2.inherited || level2.text === '') && ![undefined, level2.text].includes(classBefore(name.text))) ||
      // A value in the place of the name, the name in that of the value, or with it in one cell.
      (name.text === '' && NAMED_VALUE.test(target.printed)) ||
      (target.number === null && (bases.has(compactText(target.printed)) || BARE_VALUE.test(name.text))) ||
      // What another value is taken from, behind this one in its cell.
      (standard?.text === '' && [...bases].some((other) => target.printed.endsWith(other))),
  );
  // A row above the heads of all of them.
  const heads = rows.findIndex(({ cells }) => cells.some(isTargetHead)) + 1;
  return [
    ...(indicators.some(({ place }) => place.row < heads) ? ['没有“指标值”一栏'] : []),
    ...(again === undefined ? [] : [`${again}（第二次）`]),
    ...misplaced.slice(0, 1),
    ...(guidance ? [guidance.name.text] : []),
    ...(misread ? [`${misread.name.text}${misread.target.printed}`] : []),
  ];
}

/**
 * The first class that begins a second time, or stands behind the end of a page and belongs before what stands above it. An office may print
 * its classes in any order on one page, each row with its own.
 */
function classAgain(rows: WorkTable['rows'], indicators: readonly PrintedIndicator[]): string[] {
  // Inherited classes too: the row that prints 产出指标 again may have neither name nor value.
  const ordered = indicators.filter(({ level1 }) => IN_ORDER.has(level1.text));
  const [first, last] = [ordered.at(0), ordered.at(-1)];
  const onOnePage = first && last && !breaksBetween(rows, first.place.row, last.place.row);
  const eachPrinted = ordered.every(({ level1, level2 }) => !level1.inherited && !level2.inherited);
  const seen = new Set<string>();
  return ordered.flatMap(({ level1, level2, name, place }, index) => {
    const { text } = level1;
    const above = ordered[index - 1];
    if (!above || above.level1.text === text) {
      seen.add(text);
      const same = level2.text === above?.level2.text;
      const goesOn = same && above && headsBetween(rows, above.place.row, place.row);
      const again =
        above &&
        !level1.inherited &&
        !level2.inherited &&
        (goesOn
          ? numberOf(name.text) === 1 && numberOf(above.name.text) > 0
          : same || classPlace(level2.text) < classPlace(above.level2.text));
      // `满意度指标` printed once more behind a gap, or 数量指标 below 成本指标: a row of another project, whose head is lost.
      return again && !eachPrinted && breaksBetween(rows, above.place.row, place.row) ? [text] : [];
    }
    const before = classPlace(text) < classPlace(above.level1.text);
    const wrong = seen.has(text)
      ? !(onOnePage && eachPrinted)
      : before && breaksBetween(rows, above.place.row, place.row);
    seen.add(text);
    return wrong ? [text] : [];
  });
}

/** Of `指标2：修桥数量`; `NaN` where its name has none. */
const numberOf = (name: string): number => Number(/^指标(\d{1,3})[:：]/.exec(name)?.[1] ?? Number.NaN);

/** Whether the heads are printed once more between two rows, by their numbers: the class below them goes on. */
const headsBetween = (rows: WorkTable['rows'], upper: number, lower: number): boolean =>
  rows.slice(upper, lower).some(({ cells }) => cells.some(isTargetHead));

const isTargetHead = ({ to, field }: WorkCell): boolean => to === 'label' && field === 'target';

/** Whether a text is the name of no project and of nobody who runs one; a blank is none that can be wrong. */
export const isNone = (name: string): boolean =>
  name !== '' && (NO_PROJECT.test(name) || !LETTER.test(name) || isMeasure(name) || isTakenBack(name));

/** Who runs a project, where its name stands, and what is none of them where they do. */
const ORGANISATION = /(?:政府|[局委院部室处]|委员会|部门|本级|中心|公司)$/;
const ANY_OFFICE = /[府局委院部室处所站队校馆办社厅会场司股科组厂园级门心镇乡村街道县区市](?:[(（].*[)）])?$/;

/** What no code has: a sign of what was left out, or a request for one. */
const NO_CODE = /…|\.{3}|^请|\dE\+/;

function missing({ fields, indicators }: TableReading): string[] {
  const by = [fields.implementingUnit, fields.supervisingDepartment].flatMap((field) => field?.text || []);
  const { name, code, period, attribute, implementingUnit } = fields;
  const time = compactText(period?.text ?? '');
  return [
    ...(name && ORGANISATION.test(name.text) && by.some((text) => !ANY_OFFICE.test(text)) ? [name.text] : []),
    ...(code && NO_CODE.test(code.text) ? [code.text] : []),
    // 经常性项目, and 99年 for what it is.
    ...(/项目$/.test(time) && /\d\s*年$/.test(attribute?.text ?? '') ? ['项目期'] : []),
    // An office for the time or the sort of a project, a project for who runs it: values of the fields beside them.
    ...[time, attribute?.text ?? ''].filter((text) => ANY_OFFICE.test(text) && !/[年月日期]|项目/.test(text)),
    ...(/项目$/.test(implementingUnit?.text ?? '') ? [implementingUnit?.text ?? ''] : []),
    ...(fields.name?.text ? [] : ['没有项目名称']),
    ...[name?.text ?? '', ...by].filter(isNone),
    // `某镇 联系电话：…`: the field beside it in its cell.
    ...by.filter((text) => /\p{Script=Han}[:：]/u.test(text)),
    // A sentence for the name, and none for the objective: each in the place of the other.
    ...(/。$/.test(name?.text ?? '') && !/[。；]$/.test(fields.objective?.text ?? '。') ? [name?.text ?? ''] : []),
    // Its indicators may stand in a piece of the table that was not read: a plan without promises would be a false one.
    ...(indicators.length > 0 ? [] : ['没有一项指标']),
  ];
}
