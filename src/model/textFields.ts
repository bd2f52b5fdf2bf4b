/** A text field that a form can print, with all that the schema, pages, comparisons, search and data say of it. */
export interface TextField {
  key: string;
  /** What it is called, Chinese. */
  label: string;
  /** Where and how it is printed, for the schema. */
  printedAs?: string;
  /** Running text of some length, which search and data set behind the money. */
  prose?: true;
  /** The id of the section of a project's page that shows it; without one it stands at the top of the page. */
  section?: 'source' | 'purpose' | 'objective' | 'whole-life-objective' | 'closing';
  /** Shown as absent in its section where a form has no such row; another field is shown only where it is printed. */
  always?: true;
  /** What search calls it, where its text can be found by itself. */
  searched?: string;
  /** The row of a comparison of projects that it stands in. */
  compared?: {
    row: string;
    /** Fields stand in this order, a row where its first field does. */
    order: number;
    /** The row is this field and needs no name for it. */
    alone?: true;
    /** Without it the row is left out where the form does not print the field. */
    always?: true;
  };
  /** The column of the project data that holds it. */
  column?: {
    name: string;
    description: string;
    /** What it holds; a text without it. */
    type?: 'integer';
    /** It came after the first publication and stands behind all older columns. */
    added?: true;
  };
}

const FIELDS = [
  {
    key: 'name',
    label: '项目名称',
    printedAs: '项目名称',
    column: { name: 'name', description: '原文所印的项目名称。' },
  },
  {
    key: 'code',
    label: '项目编码',
    printedAs: '项目编码',
    section: 'source',
    always: true,
    searched: '项目编码',
    column: { name: 'code', description: '原文所印的项目编码；表上没有这一栏时为空。' },
  },
  {
    key: 'fiscalYear',
    label: '年度',
    printedAs: '年度, as printed over the table',
    column: { name: 'fiscal_year', description: '预算年度。', type: 'integer' },
  },
  { key: 'currencyUnit', label: '金额单位' },
  {
    key: 'supervisingDepartment',
    label: '主管部门',
    printedAs: '主管部门',
    compared: { row: '谁来办', order: 2.5, always: true },
    column: { name: 'supervising_department', description: '主管部门名称，不含前面的编码。' },
  },
  {
    key: 'supervisingDepartmentCode',
    label: '主管部门代码',
    printedAs: 'the number printed before the department',
    column: { name: 'supervising_department_code', description: '主管部门名称前所印的编码。' },
  },
  {
    key: 'supervisingOffice',
    label: '项目主管处室',
    printedAs: '项目主管处室',
    searched: '项目主管处室',
    column: { name: 'supervising_office', description: '原文所印，含前面的编码。' },
  },
  {
    key: 'implementingUnit',
    label: '实施单位',
    printedAs: '实施单位, or the unit printed over the table',
    compared: { row: '谁来办', order: 2, always: true },
    column: { name: 'implementing_unit', description: '原文所印的实施单位。' },
  },
  {
    key: 'attribute',
    label: '项目属性',
    printedAs: '项目属性',
    section: 'source',
    always: true,
    column: { name: 'attribute', description: '原文所印，含前面的编码。' },
  },
  {
    key: 'period',
    label: '项目期',
    printedAs: '项目期',
    section: 'source',
    always: true,
    column: { name: 'period', description: '原文所印。' },
  },
  {
    key: 'purpose',
    label: '资金用途',
    printedAs: '资金用途',
    prose: true,
    section: 'purpose',
    searched: '资金用途',
    compared: { row: '资金用途', order: 3, alone: true },
    column: { name: 'purpose', description: '原文所印的资金用途；表上没有这一栏时为空。' },
  },
  {
    key: 'objective',
    label: '总体目标',
    printedAs: '年度总体目标 / 绩效目标',
    prose: true,
    section: 'objective',
    searched: '年度总体目标',
    compared: { row: '目标', order: 4, alone: true, always: true },
    column: { name: 'objective', description: '原文所印的年度总体目标（绩效目标）。' },
  },
  {
    key: 'wholeLifeObjective',
    label: '整个项目的目标',
    printedAs: '项目总目标 / 实施期目标',
    prose: true,
    section: 'whole-life-objective',
    searched: '项目总目标',
    column: {
      name: 'whole_life_objective',
      description: '原文所印的项目总目标（实施期目标），不是一年的目标；表上没有这一栏时为空。',
      added: true,
    },
  },
  {
    key: 'startDate',
    label: '计划开始日期',
    printedAs: '计划开始日期',
    section: 'source',
    column: { name: 'start_date', description: '原文所印的计划开始日期；表上没有这一栏时为空。', added: true },
  },
  {
    key: 'endDate',
    label: '计划完成日期',
    printedAs: '计划完成日期',
    section: 'source',
    column: { name: 'end_date', description: '原文所印的计划完成日期；表上没有这一栏时为空。', added: true },
  },
  {
    key: 'overview',
    label: '项目概况',
    printedAs: '项目概况',
    prose: true,
    section: 'source',
    searched: '项目概况',
  },
  {
    key: 'fundingSentence',
    label: '资金总额及构成',
    printedAs: '资金总额及构成, all money in one sentence',
    section: 'source',
    searched: '资金总额及构成',
  },
  // Of a self-evaluation alone.
  { key: 'achievement', label: '实际完成情况', printedAs: '实际完成情况 / 年度目标完成情况, of a self-evaluation' },
  { key: 'process', label: '项目实施内容及过程概述', printedAs: '项目实施内容及过程概述, of a self-evaluation' },
  { key: 'conclusion', label: '评价结论', printedAs: '评价结论, of a self-evaluation', section: 'closing' },
  { key: 'problems', label: '存在问题', printedAs: '存在问题, of a self-evaluation', section: 'closing' },
  { key: 'measures', label: '改进措施', printedAs: '改进措施, of a self-evaluation', section: 'closing' },
  { key: 'remarks', label: '说明', printedAs: '说明, of a self-evaluation', section: 'closing' },
] as const satisfies readonly TextField[];

export type TextFieldKey = (typeof FIELDS)[number]['key'];

/** Every text field, in the order of the data. A new one is one entry here and a label in the forms that print it. */
export const TEXT_FIELDS: readonly (TextField & { key: TextFieldKey })[] = FIELDS;
