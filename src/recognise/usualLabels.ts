import type { FundingKey } from '../model/fundingRows.ts';

const LEVELS = {
  centralFunds: ['中央'],
  provincialFunds: ['省级', '自治区级'],
  cityFunds: ['市级'],
  countyFunds: ['县级', '区级', '区县', '县区', '区县级', '县区级'],
  localFunds: ['市县', '市县级'],
} as const satisfies Partial<Record<FundingKey, readonly string[]>>;

/** The rows below 财政拨款 that part it by the budget it comes from, 其中：中央 省级 市县: any form that prints 财政拨款 may have them. */
export const FISCAL_LEVELS = Object.entries(LEVELS).map(([field, words]) => ({
  labels: ['', '其中:'].flatMap((of) =>
    words.flatMap((word) => ['', '资金', '财政资金'].map((end) => of + word + end)),
  ),
  kind: 'amount' as const,
  field: field as FundingKey,
  within: 'fiscalAppropriation' as const,
}));

const OBJECTIVE_OF_YEAR = [
  '年度总体目标',
  '年度绩效目标',
  '年度目标',
  '本年度总体目标',
  '本年度绩效目标',
  '项目年度目标',
] as const;
const TARGET = [
  '指标值',
  '绩效值',
  '目标值',
  '绩效目标值',
  '绩效指标值',
  '指标目标值',
  '指标值(目标值)',
  '目标值(指标值)',
  '计划指标值',
  '预期指标值',
  '指标值及单位',
] as const;
const TARGET_OF_YEAR = [
  '年度指标值',
  '本年度指标值',
  '本年指标值',
  '年度绩效值',
  '年度目标值',
  '年度绩效指标值',
  '指标值(本年)',
  '指标值(当年)',
] as const;

/**
 * Wordings of one label in forms of one year, whatever county prints them, each list with one meaning. What may mean another time or only a
 * part, 项目总体目标 or 本级财政拨款, is in none.
 */
export const USUAL_LABELS = {
  implementingUnit: [
    '实施单位',
    '项目实施单位',
    '具体实施单位',
    '项目单位',
    '项目承担单位',
    '承担单位',
    '实施单位名称',
  ],
  supervisingDepartment: [
    '主管部门',
    '主管部门及代码',
    '主管部门及编码',
    '主管部门(代码)',
    '项目主管部门',
    '主管单位',
    '主管部门名称',
  ],
  period: ['项目期', '项目期限', '项目周期', '项目年限', '项目实施期限', '实施期限'],
  total: [
    '年度资金总额',
    '资金总额',
    '本年度资金总额',
    '年度预算总额',
    '年度预算资金总额',
    '年度资金合计',
    '年度预算金额',
    '项目年度金额',
    '项目年度资金总额',
  ],
  fiscalAppropriation: ['其中:财政拨款', '财政拨款', '财政资金', '其中:财政资金', '财政拨款资金', '财政性资金'],
  // Apart from what is left of the year before.
  fiscalOfYear: [
    '其中:当年财政拨款',
    '当年财政拨款',
    '其中:当年财政资金',
    '当年财政资金',
    '其中:本年财政拨款',
    '本年财政拨款',
  ],
  carriedOver: ['上年结转', '上年结转资金'],
  otherFunds: ['其他资金', '其它资金', '其他来源资金'],
  // Where 总体目标 is a heading over several.
  objectiveOfYear: OBJECTIVE_OF_YEAR,
  objective: [...OBJECTIVE_OF_YEAR, '总体目标', '年度总体绩效目标', '年度绩效总体目标', '绩效目标'],
  block: ['绩效指标', '年度绩效指标', '本年度绩效指标'],
  name: ['三级指标', '三级指标名称', '指标名称', '指标内容', '绩效指标名称', '具体指标'],
  target: [...TARGET, ...TARGET_OF_YEAR],
  // Where values of several times stand, those that name the year.
  targetOfYear: TARGET_OF_YEAR,
  // Or none.
  targetOfAnyTime: TARGET,
  // Of a self-evaluation: the columns of its money, and what became of a target, and why it was missed.
  planned: ['年初预算数', '年初预算'],
  adjusted: ['全年预算数', '全年预算数(A)', '调整后预算数'],
  executed: ['全年执行数', '全年执行数(B)', '预算执行数'],
  rate: ['执行率', '执行率(B/A)', '预算执行率', '预算执行率(B/A)'],
  points: ['分值', '权重'],
  score: ['得分', '自评得分'],
  funds: ['项目资金', '资金情况'],
  // The columns of classes, in whatever words.
  level1: ['一级指标', '一级指标名称'],
  level2: ['二级指标', '二级指标名称'],
  actual: [
    '实际完成值',
    '全年完成值',
    '全年实际完成值',
    '全年实际值',
    '完成值',
    '年度完成值',
    '年度实际完成值',
    '实际完成指标值',
  ],
  reason: [
    '偏差原因分析及改进措施',
    '偏差原因及改进措施',
    '偏差原因分析和改进措施',
    '偏差原因分析与改进措施',
    '偏差原因分析',
    '未完成原因分析',
    '未完成原因和改进措施',
    '未完成原因及改进措施',
    '未完成原因分析及改进措施',
    '未完成原因分析与改进措施',
    '未完成原因及拟采取的改进措施',
  ],
} as const;
