import { INDICATOR_TEXTS, type PrintedIndicator } from '../../model/documentTables.ts';
import { lineOf } from '../../model/sourceRef.ts';
import { boolean, integer, number, REMARK, SOURCE_REF, text } from '../columns.ts';
import type { DataTable } from '../dataTable.ts';
import { isCorrected } from './isCorrected.ts';

/** An indicator with the project that promises it. */
export type IndicatorRow = PrintedIndicator & { projectId: string };

const TARGET_COLUMNS = ['target_printed', 'comparator', 'number', 'number_upper', 'measurement_unit'];

const withheldOfIndicator = (indicator: IndicatorRow): string =>
  [
    ...(indicator.target.withheld === undefined ? [] : TARGET_COLUMNS),
    ...INDICATOR_TEXTS.filter((key) => indicator[key]?.withheld !== undefined),
  ].join(';');

const correctedOfIndicator = (indicator: IndicatorRow): string =>
  [
    ...(['level1', 'level2'] as const).filter((level) => indicator[level].corrected !== undefined),
    ...(isCorrected(indicator.name) ? ['name'] : []),
    ...(isCorrected(indicator.target) ? TARGET_COLUMNS : []),
    ...INDICATOR_TEXTS.filter((key) => isCorrected(indicator[key])),
  ].join(';');

/** One row an indicator, in the order of the print. */
export const indicatorsTable = (rows: readonly IndicatorRow[]): DataTable<IndicatorRow> => ({
  name: 'indicators',
  title: '指标',
  description: '每项绩效指标一行，按原文顺序。',
  primaryKey: ['project_id', 'position'],
  foreignKeys: { project_id: 'projects' },
  rows,
  columns: [
    text('project_id', '项目编号', ({ projectId }) => projectId, '指标所属的项目。'),
    integer('position', '序号', ({ position }) => position, '在项目中的顺序，从 1 数起。'),
    text('level1', '一级指标', ({ level1 }) => level1.text, '产出、效益、满意度或成本指标。'),
    text('level2', '二级指标', ({ level2 }) => level2.text, '数量、质量、时效等指标类别的标准名称。'),
    boolean(
      'required',
      '必填',
      ({ required }) => required,
      '表上给这一类印了“必填”为 true，给别的类印了而这一类没印为 false，都没印为空。',
    ),
    text('name', '指标名称', ({ name }) => name.text, '原文所印的三级指标；空白时为空。'),
    text(
      'description',
      '指标描述',
      ({ description }) => description?.text,
      '原文所印的绩效指标描述；表上没有这一栏时为空。',
    ),
    text('target_printed', '指标值（原文）', ({ target }) => target.printed, '原文所印的指标值。'),
    text(
      'comparator',
      '比较符',
      ({ target }) => target.comparator,
      '≥ ≤ > < = range（区间）approx（约）；没有印时为空。',
    ),
    number('number', '数值', ({ target }) => target.number, '所印的数，不换算；日期和文字目标为空。'),
    number('number_upper', '数值上限', ({ target }) => target.numberUpper, '区间的上限。'),
    text('measurement_unit', '计量单位', ({ target }) => target.measurementUnit, '数后面所印的单位。'),
    text('basis', '指标值确定依据', ({ basis }) => basis?.text, '原文所印；表上没有这一栏时为空。'),
    integer(
      'source_line',
      '原文行号',
      ({ place }) => lineOf(place.ref),
      '指标名称（没有名称时是指标值）在文本原文中的行号；其他格式为空。',
    ),
    text('source_ref', '原文位置', ({ place }) => place.ref, SOURCE_REF),
    text(
      'phase',
      '期间',
      ({ phase }) => (phase === undefined ? 'year' : phase),
      'year（本年度的指标）whole-life（整个项目或实施期的指标）；表样没有说是哪一种时为空。',
    ),
    text('nature', '性质', ({ nature }) => nature?.text, '原文所印的定性或定量；没有印时为空。'),
    text('weight', '权重', ({ weight }) => weight?.text, '原文所印的权重；表上没有这一栏时为空。'),
    text('direction', '方向', ({ direction }) => direction?.text, '原文所印的指标方向性；表上没有这一栏时为空。'),
    text('standard', '绩效标准', ({ standard }) => standard?.text, '原文所印的绩效标准；表上没有这一栏时为空。'),
    text(
      'explanation',
      '指标解释',
      ({ explanation }) => explanation?.text,
      '原文所印的指标解释；表上没有这一栏时为空。',
    ),
    text('withheld', '存疑未填的栏', withheldOfIndicator, '读不准而留空的栏，以分号相连。'),
    text('corrected', '更正过的栏', correctedOfIndicator, '按单位的更正读、与原文所印不同的栏，以分号相连。'),
    text('remark', '备注', ({ remark }) => remark?.text, REMARK),
  ],
});
