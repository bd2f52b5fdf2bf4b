import { describe, expect, it } from 'vitest';
import { USUAL_RESULT } from '../support/textForms.ts';
import { read } from './roadPlan.ts';

const HEAD = ['某镇2022年部门决算', ''];
const closed = async (...rows: string[]) => {
  const { results, resultIndicators, tables } = await read([...HEAD, ...USUAL_RESULT, ...rows]);
  const [table] = tables[0]?.tables ?? [];
  const last = (table?.rows ?? []).slice(-rows.length);
  return {
    score: results[0]?.total_score_printed,
    indicators: resultIndicators.length,
    cells: last.map(({ cells }) => cells.map(({ to, field }) => [to, field].filter(Boolean).join(' '))),
  };
};

describe('the row that adds up the points of a self-evaluation', () => {
  it('is no indicator; its points are read by their columns', async () => {
    expect(await closed('总分\t\t\t\t\t\t100\t92\t')).toEqual({
      score: '92',
      indicators: 3,
      cells: [['label sum', 'field sum.weight', 'field sum.score']],
    });
  });

  it('is read where its cells are not merged in a text: as many points as columns of them', async () => {
    expect(await closed('总分\t100\t92.5')).toMatchObject({
      score: '92.5',
      cells: [['label sum', 'field sum.weight', 'field sum.score']],
    });
  });

  it('leaves the table unread where fewer points than columns stand in none of them', async () => {
    const { results, tables } = await read([...HEAD, ...USUAL_RESULT, '总分\t92']);
    expect(results).toEqual([]);
    expect(tables[0]?.tables[0]?.unread).toMatchObject({ labels: ['92'] });
  });

  it('may say the grade beside its points', async () => {
    expect(await closed('总分\t\t\t\t\t\t100\t92\t优')).toMatchObject({
      score: '92',
      cells: [['label sum', 'field sum.weight', 'field sum.score', 'note sum']],
    });
  });
});

it('points added up in a form with one column of them are read with its heads left blank as well', async () => {
  const heads = ['年度绩效目标1（80分）', '一级指标', '二级指标', '三级指标', '年初目标值(A)', '实际完成值(B)', '得分'];
  const scores = (printed: readonly string[], sum: string) =>
    read([
      '2022年度道路维修项目自评表',
      '项目名称\t道路维修',
      '主管部门\t样例县交通局\t项目实施单位\t样例县交通局',
      '项目类别\t1、部门预算项目☑',
      '项目属性\t1、持续性项目☑',
      '项目类型\t1、常年性项目☑',
      '预算执行情况（万元）（20分）\t\t预算数(A)\t执行数(B)\t执行率(B/A)\t得分（20分*执行率）',
      '\t年度财政资金总额\t200\t195.5\t97.75%\t19.55',
      printed.join('\t'),
      '\t产出指标\t数量指标\t修路里程\t6公里\t6公里\t40',
      '\t满意度指标\t满意度指标\t群众满意度\t≥90%\t95%\t40',
      `总分\t\t\t\t\t\t${sum}`,
    ]).then(({ results }) => results.map(({ total_score_printed }) => total_score_printed));
  const blank = heads.map(() => '');
  expect(await scores(heads, '99.55分')).toEqual(['99.55分']);
  expect(await scores(blank, '99.55分')).toEqual(['99.55分']);
  expect(await scores(blank, '100分\t99.55分')).toEqual([]);
});
