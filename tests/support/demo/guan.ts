import { type Entry, row } from './entry.ts';

const GUAN = '演示县文化馆';

/** The one project of a house of culture. */
export const guan: readonly Entry[] = [
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
      row('质', '展品完好率', '', '95%', { only: 'result' }),
      row('满', '参加者满意度', '≥90%', '95'),
    ],
    result: {
      planned: '0.0025',
      adjusted: '25',
      executed: '24.1',
      rate: '96.40%',
      score: '9.6',
      achievement: '开放311天；公益课因场馆维修停了两个月。',
    },
  },
];
