import type { PrintedTable } from '../../model/documentTables.ts';
import { anyOf } from '../../values/anyOf.ts';
import { compactText } from '../../values/compactText.ts';
import { labelKey } from '../../values/labelKey.ts';
import { PLACEHOLDER } from '../../values/placeholder.ts';
import type { WorkCell, WorkTable } from '../workTable.ts';

/** Labels that do not say of what time they are: of the year where the project lasts a year, else of nobody knows what. */
const SAY_NO_YEAR: ReadonlySet<string> = new Set(['资金总额', '总体目标', '绩效目标'].map(labelKey));

/** What the label over the money says holds for the parts of it as well. */
const MONEY: ReadonlySet<string> = new Set(['total', 'fiscalAppropriation', 'carriedOver', 'otherFunds']);

/** `3年`, `三年`, `2023年-2025年`, `2023-2025`, `长期`. */
const SEVERAL_YEARS = /(?<!\d)(?:[2-9]|[1-9]\d)个?年(?!\d)|[两二三四五六七八九十]年|长期/;
const YEARS = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;

/** An objective that names a time of its own beside the year's. */
const OF_OTHER_TIME = /(?:实施期|长期|中长期|中期|全周期|项目总|上年|[两三四五]年)(?:(?:总体)?(?:绩效)?目标|[:：])/;

/** The same, or one that says what was done. */
const OBJECTIVE = anyOf(OF_OTHER_TIME, /^(?:\d{4}年度?)?(?:本年度?|全年|截[至止]目前)?已(?!经?[建有成])/);

/** A target that names a time of its own, or says what was done: `实施期90公里`, `实际9100人`, `计划6公里，实际5公里`, `30公里（完成28公里）`. */
const TARGET = anyOf(
  /实施期|全周期|[(（][两三四五]年[)）]/,
  /(?:^|[，,；;])(?:已|实际)(?:完成|实现|达到?)?\d|[(（](?:已|实际)?完成[^()（）]*\d[^()（）]*[)）]/,
);

/** An indicator whose name says it is of several years. */
const NAME = /^(?:实施期|全周期|[两二三四五]年(?:累计|总|共|合计))/;

/**
 * That the row beside a remark is no longer so, or names another value for it: `改为≥60%`, `此行作废`, `误填`, `存疑`, `延至次年`, `以70%为准`; not 改造,
 * 误差.
 */
const REVISED = anyOf(
  // 改为≥60%, 更正, 误填
  /改(?![造善革进建扩良])|更正|误(?!差)|错(?!峰)|已(?:调整|变更|修订)/,
  // 此行作废, 不再实施, 停办
  /废(?!弃|水|气|物|品|旧)|撤销|不(?:再|予|[纳列]入)?(?:执行|实施|考核)|停[止用办]|[终中]止(?:实施|执行)|^已[终中]止|^.{0,4}(?:取消|删除)[。]?$/,
  // 存疑, 不计分, 仅供参考, 与核定数不符
  /存疑|划[掉去]|不作数|不计[分入算]|忽略|参考(?:值|数)?$|不符|不一致|口径.{0,2}[变改]/,
  // 延至次年, 暂缓, 待核实, 报批中
  /延[至期后]|推迟|顺延|暂[缓停不]|待(?:定|核实|确认)|报批|未[批定审]|去年|前年|[明次下]年/,
  // 以合同为准, 应为60, 按70%执行
  /以.{1,8}为准|[应实][为是][≥≤]?\d|\d\s*[%％](?!比例|补)/,
);

/** The same of a result, which may well say what was done. */
const REMARK_OF_RESULT = /上年|往年|调整[为至后]|(?:[两二三四五]|[2-5])年(?:累计|总|合计|共)|\d{4}年[为数值:：]/;

/** A remark that makes the value beside it one of another time: `此为三年累计值`, `调整为40公里`, `已完成98%`. */
const REMARK = anyOf(/(?:已|实际|共)完成|完成[值率]/, /调[增减]?[至为]|实施期|全周期/, REMARK_OF_RESULT);

/**
 * Cells of a plan whose value is, or may be, of another time than the year: nothing is said of them but what is printed.
 * @param reading what was made of the table
 */
export function cellsOfOtherTime(table: WorkTable, { fields }: Pick<PrintedTable, 'fields'>): WorkCell[] {
  const cells = table.rows.flatMap((row) => row.cells);
  const unsaid = lastsLonger(fields) ? labelsWithoutYear(cells) : new Set<string>();
  return [
    ...cells.filter(({ to, field = '', source }) => {
      if (to !== 'field') return false;
      if (unsaid.has(field) || (MONEY.has(field) && unsaid.has('total'))) return true;
      if (field !== 'objective' && !isTarget(field)) return false;
      const text = compactText(source);
      return (field === 'objective' ? OBJECTIVE : TARGET).test(text) || PLACEHOLDER.test(text);
    }),
    ...table.rows.flatMap(({ cells: row }) =>
      row.some(saysOtherTime) ? row.filter(({ field = '' }) => isTarget(field)) : [],
    ),
  ];
}

/** The remarks beside the indicators of a result, or behind their names, that make its values those of another time; an objective of two. */
export const remarksOnOtherTime = ({ rows }: WorkTable): WorkCell[] =>
  rows.flatMap(({ cells }) =>
    cells.filter(
      (cell) =>
        isRevised(cell) ||
        (isRemark(cell) && says(cell, REMARK_OF_RESULT, REVISED)) ||
        (cell.to === 'field' && cell.field === 'objective' && says(cell, OF_OTHER_TIME)),
    ),
  );

/** What stands in brackets, or behind a dash, at the end of a name: `覆盖率（上年指标）`, `覆盖率—删除`. */
const TAIL = /(?:[(（[【]([^()（）[\]【】]+)[)）\]】]|[-—–]+(\p{Script=Han}{2,4}))$/u;

/** In front of it: `（删除）覆盖率`. */
const FRONT =
  /^[(（[【](?:已?(?:删除?|取消|作废|撤销)|调整前|上年|不(?:再|予|[纳列]入)?考核)[^()（）[\]【】]{0,4}[)）\]】]/;

/** Whether the end of a name takes back what it is the name of, or its beginning does: `修路（已并入丙项目）`, `（调整前）修路`. */
export function isTakenBack(name: string): boolean {
  const text = compactText(name);
  const [, inBrackets, tail = inBrackets] = TAIL.exec(text) ?? [];
  const isBehind = tail !== undefined && [REVISED, /^已?删|并入|^上年/].some((pattern) => pattern.test(tail));
  return isBehind || FRONT.test(text);
}

const isRevised = ({ field = '', text }: WorkCell): boolean =>
  /^indicators\.\d+\.name$/.test(field) && isTakenBack(text);

const isRemark = ({ field = '' }: WorkCell): boolean => /^indicators\.\d+\.(?:note|remark)$/.test(field);

const isTarget = (field: string): boolean => /^indicators\.\d+\.target$/.test(field);

const saysOtherTime = (cell: WorkCell): boolean =>
  isRevised(cell) ||
  (/^indicators\.\d+\.name$/.test(cell.field ?? '') && says(cell, NAME)) ||
  (isRemark(cell) && says(cell, REMARK, REVISED));

const says = ({ text }: WorkCell, ...patterns: readonly RegExp[]): boolean =>
  patterns.some((pattern) => pattern.test(compactText(text)));

/** The fields of the year whose labels do not say so. */
const labelsWithoutYear = (cells: readonly WorkCell[]): Set<string> =>
  new Set(
    cells.flatMap(({ to, field, text }) =>
      to === 'label' && field && !field.startsWith('wholeLife') && SAY_NO_YEAR.has(labelKey(text)) ? [field] : [],
    ),
  );

/** Whether the project lasts longer than a year, or other years than one. */
function lastsLonger({ period, startDate, endDate }: PrintedTable['fields']): boolean {
  const text = compactText([period, startDate, endDate].map((said) => said?.text ?? '').join('-'));
  return SEVERAL_YEARS.test(text) || new Set(text.match(YEARS)).size > 1;
}
