import { type FormRow, planTable, resultTable, sichuanResultTable } from './resultForms.ts';

/**
 * A small county that does not exist, in the real printed forms: plans of two years and what its units say became of them. Every state,
 * every check of self-evaluations and every way in which plan and self-evaluation can miss each other is among them.
 */

const [JIA, YI, GUAN] = ['演示县甲镇人民政府', '演示县乙镇人民政府', '演示县文化馆'];

/** 项目编码 of 21 characters; that of waste serves two units, and both live over two years. */
const ROADS = '1399900D0000000000001';
const WASTE = '1399900D0000000000002';
const HEATING = '1399900D0000000000003';
const LIGHTS = '1399900D0000000000004';
const BRIDGE = '1399900D0000000000005';

const CLASS: Readonly<Record<string, [string, string]>> = {
  数: ['产出指标', '数量指标'],
  质: ['产出指标', '质量指标'],
  时: ['产出指标', '时效指标'],
  本: ['产出指标', '成本指标'],
  社: ['效益指标', '社会效益指标'],
  满: ['满意度指标', '服务对象满意度指标'],
};

/** An indicator: class, name, target, what is reported, and the rest. */
const row = (
  shelf: keyof typeof CLASS & string,
  name: string,
  target: string,
  actual: string,
  parts: Partial<FormRow> = {},
): FormRow => {
  const [level1, level2] = CLASS[shelf] ?? ['', ''];
  return { level1, level2, name, target, actual, ...parts };
};

interface Entry {
  unit: string;
  year: number;
  name: string;
  code?: string;
  wan: string;
  purpose: string;
  rows: readonly FormRow[];
  /** what became of it: name where another is printed, money adjusted and executed with the printed rate, points */
  result?: {
    name?: string;
    planned?: string;
    fiscal?: readonly [string, string, string];
    adjusted: string;
    executed: string;
    rate: string;
    score: string;
    /** the sum of the points unless said */
    total?: string;
    achievement: string;
    rows?: readonly FormRow[];
  };
  /** no plan is disclosed */
  unplanned?: boolean;
}

const HEATING_ROWS = [
  row('数', '供暖面积', '≥1800平方米', '≥1800平方米'),
  row('质', '室温达标率', '≥95%', '≥95%'),
  row('时', '供暖时间', '11月至次年3月', '11月至次年3月'),
  row('本', '每平方米成本', '≤30元', '≤30元'),
  row('满', '老人满意度', '≥90%', '≥90%'),
];

const SHOW_ROWS = [
  row('数', '演出场次', '≥12场', '12场'),
  row('数', '观看人次', '≥2400人次', '3100人次'),
  row('质', '节目审查合格率', '100%', '100%'),
  row('时', '演出完成时间', '2023年10月底前', '已完成'),
  row('满', '观众满意度', '≥90%', '94%'),
];

const ENTRIES: readonly Entry[] = [
  {
    unit: JIA,
    year: 2022,
    name: '村道养护',
    code: ROADS,
    wan: '42',
    purpose: '村道的日常养护、坑槽修补和边沟清理。',
    rows: [
      row('数', '养护里程', '≥24公里', '24公里'),
      row('质', '路面完好率', '≥90%', '91%'),
      row('时', '完成时限', '2022年底前', '已完成'),
      row('本', '每公里成本', '≤1.8万元', '1.7万元'),
      row('满', '群众满意度', '≥88%', '87%', { score: '8', reason: '两个村的边沟清理晚了，雨季积过水' }),
    ],
    result: {
      adjusted: '42',
      executed: '40.8',
      rate: '97.14%',
      score: '9.7',
      achievement: '完成村道养护24公里。',
    },
  },
  {
    unit: JIA,
    year: 2022,
    name: '垃圾清运',
    code: WASTE,
    wan: '36',
    purpose: '镇区和各村生活垃圾的收集和清运。',
    rows: [
      row('数', '清运次数', '≥300次', '312次'),
      row('质', '日产日清率', '≥95%', '96%'),
      row('本', '清运成本', '≤36万元', '35.4万元'),
      row('满', '居民满意度', '≥90%', '91%'),
    ],
    result: {
      adjusted: '36',
      executed: '35.4',
      rate: '98.33%',
      score: '9.8',
      achievement: '全年清运312次。',
    },
  },
  {
    unit: JIA,
    year: 2023,
    name: '村道养护',
    code: ROADS,
    wan: '48',
    purpose: '村道的日常养护、坑槽修补和边沟清理。',
    rows: [
      row('数', '养护里程', '≥26公里', '27.5公里'),
      row('质', '路面完好率', '≥92%', '93%'),
      row('时', '完成时限', '2023年底前', '已完成'),
      row('本', '每公里成本', '≤1.8万元', '1.75万元'),
      row('社', '出行条件', '明显改善', '部分改善'),
      row('满', '群众满意度', '≥90%', '92%'),
    ],
    result: {
      adjusted: '46.5',
      executed: '46.5',
      rate: '100%',
      score: '9.5',
      achievement: '完成村道养护27.5公里。',
    },
  },
  {
    unit: JIA,
    year: 2023,
    name: '垃圾清运',
    code: WASTE,
    wan: '40',
    purpose: '镇区和各村生活垃圾的收集和清运。',
    rows: [
      row('数', '清运次数', '≥360次', '318次', {
        ownTarget: '≥310次',
        score: '8',
        reason: '下半年两台车辆大修，9月起改为隔日清运',
      }),
      row('质', '日产日清率', '≥95%', '90%', { score: '8', reason: '车辆大修期间有积存' }),
      row('数', '垃圾桶更新', '≥200个', '', { only: 'plan' }),
      row('数', '清运人员培训', '≥4次', '4次', { only: 'result' }),
      row('本', '清运成本', '≤40万元', '33.1万元'),
      row('满', '居民满意度', '≥90%', '90%'),
    ],
    result: {
      adjusted: '40',
      executed: '33.1',
      rate: '82.75%',
      score: '8.3',
      achievement: '全年清运318次，车辆大修期间改为隔日清运。',
    },
  },
  {
    unit: JIA,
    year: 2023,
    name: '敬老院供暖',
    code: HEATING,
    wan: '15',
    purpose: '敬老院取暖用煤、用电和设备维修。',
    rows: HEATING_ROWS,
    result: {
      adjusted: '15',
      executed: '14.2',
      rate: '94.67%',
      score: '9.4',
      achievement: '按时供暖，老人温暖过冬。',
    },
  },
  {
    unit: JIA,
    year: 2023,
    name: '路灯维护',
    code: LIGHTS,
    wan: '8',
    purpose: '路灯的检修、更换和电费。',
    rows: [
      row('数', '维修路灯', '≥60盏', '148盏'),
      row('质', '亮灯率', '≥95%', '97%'),
      row('时', '故障修复时间', '≤3天', '2天'),
      row('满', '居民满意度', '≥90%', '93%'),
    ],
    result: {
      name: '路灯亮化维护',
      adjusted: '8',
      executed: '9.6',
      rate: '100%',
      score: '10',
      achievement: '维修路灯148盏，其中大风灾后抢修70盏。',
    },
  },
  {
    unit: JIA,
    year: 2023,
    name: '农技培训',
    wan: '6',
    purpose: '请农技员到村讲课、印发资料。',
    rows: [
      row('数', '培训人次', '≥400人次', '365人次'),
      row('数', '培训期数', '=8期', '8期'),
      row('质', '考核合格率', '≥85%', '88%'),
      row('时', '完成时间', '2023年11月底前', '2023年12月'),
      row('满', '学员满意度', '≥90%', '95%'),
    ],
    result: {
      name: '2023年农技培训',
      adjusted: '6',
      executed: '6',
      rate: '100%',
      score: '10',
      total: '98',
      achievement: '举办培训8期。',
    },
  },
  {
    unit: JIA,
    year: 2023,
    name: '村级图书室开放',
    wan: '4',
    purpose: '管理员补助和图书更新。',
    rows: [
      row('数', '开放天数', '≥240天', ''),
      row('数', '更新图书', '≥600册', ''),
      row('满', '读者满意度', '≥90%', ''),
    ],
  },
  {
    unit: JIA,
    year: 2023,
    name: '水渠清淤',
    wan: '12',
    purpose: '灌溉水渠清淤和闸门维修。',
    rows: [
      row('数', '清淤长度', '≥5公里', '3公里'),
      row('质', '过水能力', '满足灌溉', '满足灌溉'),
      row('满', '用水户满意度', '≥90%', '91%'),
    ],
    result: {
      name: '水渠清淤（一标段）',
      adjusted: '7',
      executed: '7',
      rate: '100%',
      score: '10',
      achievement: '一标段3公里完工，二标段另行招标。',
    },
  },
  {
    unit: YI,
    year: 2023,
    name: '垃圾清运',
    code: WASTE,
    wan: '30',
    purpose: '镇区和各村生活垃圾的收集和清运。',
    rows: [
      row('数', '清运量', '≥1500吨', '1624吨'),
      row('质', '日产日清率', '≥95%', '96百分比'),
      row('时', '清运及时率', '100%', '100%'),
      row('满', '居民满意度', '≥90%', '92%'),
    ],
    result: {
      adjusted: '31.5',
      executed: '31.5',
      rate: '100%',
      score: '10',
      achievement: '全年清运1624吨。',
    },
  },
  {
    unit: YI,
    year: 2023,
    name: '护林巡查',
    wan: '9',
    purpose: '护林员补助和巡查装备。',
    rows: [
      row('数', '巡查里程', '≥4000公里', '4180公里'),
      row('数', '护林员', '12人', '12人'),
      row('质', '火情处置率', '100%', '100%'),
      row('满', '群众满意度', '≥90%', '90%'),
    ],
    result: {
      name: '生态护林员补助',
      adjusted: '9',
      executed: '9',
      rate: '100%',
      score: '9',
      achievement: '12名护林员全年在岗。',
    },
  },
  {
    unit: YI,
    year: 2023,
    name: '危桥改造',
    code: BRIDGE,
    wan: '55',
    purpose: '一座农村危桥的加固和桥面铺装。',
    rows: [
      row('数', '改造桥梁', '1座', ''),
      row('质', '验收合格率', '100%', ''),
      row('时', '完工时间', '2023年10月底前', ''),
      row('本', '工程造价', '≤55万元', ''),
      row('满', '过往群众满意度', '≥90%', ''),
    ],
    result: {
      adjusted: '60',
      executed: '54.6',
      rate: '99.27%',
      score: '9',
      achievement: '桥梁加固完工并通车。',
      rows: SHOW_ROWS,
    },
  },
  {
    unit: YI,
    year: 2023,
    name: '文化下乡演出',
    wan: '10',
    purpose: '到各村演出和场地布置。',
    rows: SHOW_ROWS,
    result: {
      adjusted: '10',
      executed: '9.9',
      rate: '99%',
      score: '9.9',
      achievement: '演出12场，观看3100人次。',
    },
  },
  {
    unit: YI,
    year: 2023,
    name: '防汛物资储备',
    wan: '3',
    purpose: '',
    unplanned: true,
    rows: [row('数', '编织袋', '≥5000条', '5200条'), row('质', '物资完好率', '≥98%', '99%')],
    result: {
      planned: '0',
      fiscal: ['0', '2', '2'],
      adjusted: '3',
      executed: '3',
      rate: '100%',
      score: '10',
      achievement: '汛前储备到位。',
    },
  },
  {
    unit: GUAN,
    year: 2023,
    name: '免费开放',
    wan: '25',
    purpose: '场馆水电、保安保洁和活动材料。',
    rows: [
      row('数', '开放天数', '≥300天', '311'),
      row('数', '公益课', '≥120课时', '96', { score: '7' }),
      row('质', '安全事故', '=0起', '0'),
      row('满', '参加者满意度', '≥90%', '95'),
    ],
    result: {
      adjusted: '25',
      executed: '24.1',
      rate: '96.40%',
      score: '9.6',
      achievement: '开放311天；公益课因场馆维修停了两个月。',
    },
  },
];

const UNITS: readonly (readonly [string, string])[] = [
  [JIA, 'jia'],
  [YI, 'yi'],
  [GUAN, 'guan'],
];

/** The points of a self-evaluation added up, in tenths so that the arithmetic is exact. */
const sumOf = (money: string, rows: readonly FormRow[]): string => {
  const points = [money, ...rows.filter(({ only }) => only !== 'plan').map(({ score = '10' }) => score)];
  return String(points.reduce((tenths, each) => tenths + Math.round(Number(each) * 10), 0) / 10);
};

const heading = (unit: string, year: number, what: string) => `演示数据：${unit}${year}年${what}`;

/** The documents of the county, file name → text; every one says in its first line that it is 演示数据. */
export function demoDocuments(): Record<string, string> {
  const documents: Record<string, string> = {};
  for (const [unit, short] of UNITS) {
    for (const year of [2022, 2023]) {
      const own = ENTRIES.filter((entry) => entry.unit === unit && entry.year === year);
      const plans = own
        .filter(({ unplanned }) => !unplanned)
        .map((entry) => planTable({ ...entry, code: entry.code ?? '' }));
      const results = own.flatMap(({ result, rows, ...entry }) => {
        if (!result) return [];
        const write = unit === GUAN ? sichuanResultTable : resultTable;
        const printed = result.rows ?? rows;
        const money = { total: sumOf(result.score, printed), ...result, planned: result.planned ?? entry.wan };
        const name = result.name ?? entry.name;
        const { achievement } = result;
        return [
          write({
            ...entry,
            name,
            code: entry.code ?? '',
            rows: printed,
            money,
            objective: entry.purpose || '汛前备足物资。',
            achievement,
          }),
        ];
      });
      if (plans.length > 0)
        documents[`demo-${short}-${year}-plan.txt`] = text(heading(unit, year, '预算项目绩效文本'), plans);
      if (results.length > 0)
        documents[`demo-${short}-${year}-result.txt`] = text(heading(unit, year, '项目支出绩效自评材料'), results);
    }
  }
  return documents;
}

const text = (title: string, tables: readonly string[]) => `${title}\n\n${tables.join('\n\n')}\n`;
