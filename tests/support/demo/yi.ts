import { BRIDGE, type Entry, row, WASTE } from './entry.ts';

const YI = '演示县乙镇人民政府';

const SHOW_ROWS = [
  row('数', '演出场次', '≥12场', '12场'),
  row('数', '观看人次', '≥2400人次', '3100人次'),
  row('质', '节目审查合格率', '100%', '100%'),
  row('时', '演出完成时间', '2023年10月底前', '已完成'),
  row('满', '观众满意度', '≥90%', '94%'),
];

/** The projects of a second town. */
export const yi: readonly Entry[] = [
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
      rate: '#DIV/0!',
      score: '10',
      achievement: '汛前储备到位。',
    },
  },
];
