import { labelKey } from '../values/labelKey.ts';
import { labelIndex } from './labelIndex.ts';
import type { Template } from './template.ts';

/**
 * Labels that other printed forms have and ours do not declare, and what they mean that ours do not: a second column of money, another
 * year, a result, the whole life of a project. A value that is one of them is no value: its own cell is blank and the label stands next.
 */
const OF_OTHER_FORMS: readonly string[] = [
  '项目资金总额',
  '年度资金申请总额',
  '实施期资金总额',
  '当年财政拨款',
  '本年财政拨款',
  '年初预算数',
  '全年预算数',
  '全年执行数',
  '调整后预算数',
  '预算执行数',
  '预算执行率',
  '执行率',
  '分值',
  '权重',
  '得分',
  '实施期目标',
  '实施期绩效目标',
  '总目标',
  '项目总目标',
  '长期目标',
  '年度目标',
  '预期目标',
  '实际完成情况',
  '年度总体目标完成情况',
  '完成情况',
  '实际完成值',
  '全年完成值',
  '完成值',
  '偏差原因分析及改进措施',
  '项目性质',
  '项目类别',
  '项目分类',
  '项目负责人',
  '联系电话',
  '项目负责人及电话',
  '起止时间',
  '计划开始日期',
  '计划完成日期',
  '建设周期',
  '项目概况',
  '项目单位',
  '单位名称',
  '主管部门编码',
  '指标性质',
  '度量单位',
  '计量单位',
  '指标方向性',
  '指标解释',
  '绩效标准',
  '评价标准',
  '评价结论',
];

const vocabularies = new WeakMap<readonly Template[], ReadonlySet<string>>();

/** The keys of every label of every form, by which a label that stands in the place of a value is known. */
export function labelVocabulary(templates: readonly Template[]): ReadonlySet<string> {
  const known = vocabularies.get(templates) ?? vocabularyOf(templates);
  vocabularies.set(templates, known);
  return known;
}

const vocabularyOf = (templates: readonly Template[]): ReadonlySet<string> =>
  new Set(
    [
      ...OF_OTHER_FORMS.map(labelKey),
      ...templates.flatMap((template) => labelIndex(template).rules.flatMap(({ keys }) => keys)),
    ].filter((key) => key.length > 2),
  );
