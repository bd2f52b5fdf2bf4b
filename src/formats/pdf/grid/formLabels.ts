import { labelKey } from '../../../values/labelKey.ts';

/**
 * What forms of this kind print in cells of their own, whole: a piece of one is no row, and two of them are no one cell. Not to find
 * fields by, only to tell where a row ends; a label that is missing here is just no help.
 */
const LABELS = new Set(
  (
    '项目名称 项目编码 项目代码 项目支出名称 主管部门 主管部门及代码 主管部门及编码 主管单位 预算部门 预算单位 实施单位 项目实施单位 项目单位 填报单位 项目属性 项目性质 项目类别 ' +
    '项目类型 项目分类 项目期 项目期限 项目周期 项目年限 项目支出实施期 项目主管处室 项目年度金额 项目负责人 项目负责人及电话 联系人 联系电话 起止时间 开始时间 结束时间 计划开始日期 计划完成日期 ' +
    '项目资金 项目资金元 项目资金万元 资金情况 资金情况万元 预算情况 预算规模及资金用途 资金支出计划 预算数 项目资金总额 年度资金总额 资金总额 年度资金申请总额 实施期资金总额 年度本级预算金额 ' +
    '该项目支出上级资金 其中财政拨款 财政拨款 其中财政资金 财政资金 其中本年财政拨款 本年财政拨款 其中当年财政拨款 当年财政拨款 上级资金 本级资金 上年结转 上年结转资金 其他资金 其它资金 单位资金 ' +
    '年初预算数 全年预算数 全年执行数 预算执行率 执行率 分值 权重 得分 总分 备注 项目概况 立项依据 实施方案 ' +
    '年度目标 总体目标 绩效目标 年度总体目标 年度绩效目标 年度总体绩效目标 本年度绩效目标 实施期目标 实施期绩效目标 项目绩效目标 项目总目标 中期目标 预期目标 实际完成情况 年度总体目标完成情况 ' +
    '绩效指标 年度绩效指标 本年度绩效指标 一级指标 二级指标 三级指标 指标名称 指标值 绩效值 目标值 年度指标值 实际完成值 指标值及单位 年度项目指标值 绩效标准 绩效指标描述 指标值确定依据 分值权重 ' +
    '偏差原因分析及改进措施 偏差原因 产出指标 效益指标 满意度指标 成本指标 数量指标 质量指标 时效指标 经济成本指标 社会成本指标 生态环境成本指标 ' +
    '经济效益指标 社会效益指标 生态效益指标 可持续影响指标 服务对象满意度指标 社会公众或服务对象满意度指标'
  ).split(' '),
);

/** Classes are numbered: `21-经济效益指标`. */
const NUMBER = /^\d{1,2}(?=\D)/;

/** What forms write behind a class: its points, `产出指标（50分）`, or that a project must have it, `质量指标（必填）`. */
const REMARK = /[(（](?:\d{1,3}分?|必填.{0,6})[)）]$/;

/** What no label ends with: `…，提升耕地 ⏎ 质量。` is a sentence. */
const SENTENCE = /[。，；、]$/;

const keyOf = (text: string): string => labelKey(text.replace(/\s/g, '').replace(REMARK, ''));

/** Whether a cell that says just this has a label of a form, whole; a numbered class also without 指标: `24-可持续影响`. */
export function isFormLabel(text: string): boolean {
  const key = keyOf(text);
  const bare = key.replace(NUMBER, '');
  return !SENTENCE.test(text.trim()) && (LABELS.has(bare) || (bare !== key && LABELS.has(`${bare}指标`)));
}

/** Whether a cell that says just this may be a class of indicators, which is merged over those that belong to it. */
export function isClass(text: string): boolean {
  const bare = keyOf(text).replace(NUMBER, '');
  return bare.endsWith('指标') || LABELS.has(`${bare}指标`);
}
