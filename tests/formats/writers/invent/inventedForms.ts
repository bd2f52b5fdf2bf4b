import type { DescribedParagraph } from '../describe/described.ts';

/** The wordings of one known form for generated documents. */
export interface InventedForm {
  template: string;
  documentTitle: string;
  above: (year: number, unit: string) => DescribedParagraph[];
  labels: Record<string, string>;
  heads: Record<string, string>;
  block?: string;
  /** First-level classes with their second-level ones, as the form prints them and as they are published. */
  classes: readonly { printed: string; text: string; level2: readonly [printed: string, text: string][] }[];
  currency: '元' | '万元';
  places: 0 | 2 | 6;
  /** 07-某室: a number and a name. */
  coded: boolean;
}

const paragraph = (set: DescribedParagraph['set'], text: string, gapAbove = false): DescribedParagraph => ({
  kind: 'paragraph',
  text,
  set,
  ...(gapAbove ? { gapAbove } : {}),
});

const plain = (names: readonly string[]): [string, string][] => names.map((name) => [name, name]);

const department: InventedForm = {
  template: 'department-project',
  documentTitle: '附件2：样例县部门项目支出预算绩效目标表',
  above: (year) => [paragraph('title', '部门项目支出预算绩效目标表', true), paragraph('year', `(${year}年度)`)],
  labels: {
    name: '项目名称',
    supervisingDepartment: '主管部门及代码',
    implementingUnit: '实施单位',
    attribute: '项目属性',
    period: '项目期',
    group: '项目资金（元）',
    total: '年度资金总额:',
    fiscalAppropriation: '其中: 财政拨款',
    otherFunds: '其他资金',
    objective: '年度总体目标',
  },
  heads: { block: '名称', level1: '一级指标', level2: '二级指标', name: '三级指标', target: '指标值' },
  block: '绩效指标',
  classes: [
    {
      printed: '产出指标',
      text: '产出指标',
      level2: [
        ['数量指标（必填硬性指标）', '数量指标'],
        ['质量指标（必填）', '质量指标'],
        ['时效指标（必填）', '时效指标'],
        ['成本指标（必填硬性指标）', '成本指标'],
      ],
    },
    {
      printed: '效益指标',
      text: '效益指标',
      level2: [
        ['经济效益', '经济效益指标'],
        ['社会效益指标（必填）', '社会效益指标'],
        ['生态效益', '生态效益指标'],
        ['可持续影响指标（必填）', '可持续影响指标'],
      ],
    },
    { printed: '满意度指标', text: '满意度指标', level2: [['服务对象满意度指标（必填）', '服务对象满意度指标']] },
  ],
  currency: '元',
  places: 0,
  coded: true,
};

const countyKey: InventedForm = {
  template: 'county-key-project',
  documentTitle: '2024年样例县本级预算重点项目绩效目标表',
  above: () => [paragraph('title', '部门项目支出预算绩效目标表', true), paragraph('currency', '单位：万元', true)],
  labels: {
    name: '项目名称',
    supervisingDepartment: '主管部门',
    implementingUnit: '实施单位',
    attribute: '项目属性',
    period: '项目期限',
    supervisingOffice: '项目主管处室',
    total: '项目年度金额',
    objective: '年度总体绩效目标',
  },
  heads: { level1: '一级指标', level2: '二级指标', name: '三级指标', target: '绩效值' },
  classes: [
    {
      printed: '1-产出指标',
      text: '产出指标',
      level2: [
        ['11-数量指标', '数量指标'],
        ['12-质量指标', '质量指标'],
        ['13-时效指标', '时效指标'],
        ['14-成本指标', '成本指标'],
      ],
    },
    {
      printed: '2-效益指标',
      text: '效益指标',
      level2: [
        ['21-经济效益', '经济效益指标'],
        ['22-社会效益', '社会效益指标'],
        ['23-生态效益', '生态效益指标'],
        ['24-可持续影响', '可持续影响指标'],
      ],
    },
    { printed: '3-满意度指标', text: '满意度指标', level2: [['31-服务对象满意度', '服务对象满意度指标']] },
  ],
  currency: '万元',
  places: 6,
  coded: false,
};

const CLASSES: InventedForm['classes'] = [
  { printed: '产出指标', text: '产出指标', level2: plain(['数量指标', '质量指标', '时效指标']) },
  {
    printed: '效益指标',
    text: '效益指标',
    level2: plain(['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标']),
  },
  { printed: '满意度指标', text: '满意度指标', level2: plain(['服务对象满意度指标']) },
];

const hebei: InventedForm = {
  template: 'hebei-project',
  documentTitle: '样例县甲镇人民政府2024年部门预算绩效文本',
  above: () => [],
  labels: {
    code: '项目编码',
    name: '项目名称',
    group: '预算规模及资金用途',
    total: '预算数',
    fiscalAppropriation: '其中：财政    资金',
    otherFunds: '其他资金',
    schedule: '资金支出计划（%）',
    'schedule.1': '3月底',
    'schedule.2': '6月底',
    'schedule.3': '10月底',
    'schedule.4': '12月底',
    objective: '绩效目标',
  },
  heads: {
    level1: '一级指标',
    level2: '二级指标',
    name: '三级指标',
    description: '绩效指标描述',
    target: '指标值',
    basis: '指标值确定依据',
  },
  classes: CLASSES,
  currency: '万元',
  places: 2,
  coded: false,
};

const central: InventedForm = {
  template: 'central-project',
  documentTitle: '样例部2024年项目支出绩效目标表',
  above: (year) => [paragraph('title', '项目支出绩效目标表', true), paragraph('year', `（${year}年度）`)],
  labels: {
    name: '项目名称',
    supervisingDepartment: '主管部门及代码',
    implementingUnit: '实施单位',
    attribute: '项目属性',
    period: '项目期',
    group: '项目资金（万元）',
    total: '年度资金总额',
    fiscalAppropriation: '其中：财政拨款',
    carriedOver: '上年结转资金',
    otherFunds: '其他资金',
    objective: '年度总体目标',
  },
  heads: {
    block: '绩效指标',
    level1: '一级指标',
    level2: '二级指标',
    name: '三级指标',
    target: '指标值',
    note: '分值权重（90）',
  },
  block: '绩效指标',
  classes: [
    {
      printed: '成本指标',
      text: '成本指标',
      level2: plain(['经济成本指标', '社会成本指标', '生态环境成本指标']),
    },
    ...CLASSES,
  ],
  currency: '万元',
  places: 2,
  coded: true,
};

/** The four known forms. */
export const inventedForms: readonly InventedForm[] = [department, countyKey, hebei, central];
