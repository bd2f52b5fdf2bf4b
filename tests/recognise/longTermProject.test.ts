import { expect, it } from 'vitest';
import { readForm } from './readForm.ts';

const HEADS = '一级指标\t二级指标(长期)\t三级指标(长期)\t指标值(长期)\t二级指标(年度)\t三级指标(年度)\t指标值(年度)';
const FORM = [
  '项目支出绩效目标表',
  '(2024年度)',
  '项目名称\t校舍维修',
  '主管部门及编码\t[015]样例县教育局\t实施单位\t样例县教育局',
  '项目属性\t修缮类\t项目起止时间\t2024-2026',
  '项目资金\t资金总额\t300万元\t当年资金总额\t100万元',
  '\t其中:财政拨款\t300万元\t其中:当年财政拨款\t100万元',
  '\t其他资金\t\t当年其他资金\t',
  '总体目标\t中期目标\t年度目标',
  '\t维修校舍九处。\t维修校舍三处。',
  '绩效项目指标表',
  HEADS,
  '产出指标\t数量指标\t维修校舍\t9处\t数量指标\t维修校舍\t3处',
  '满意度指标\t服务对象满意度指标\t师生满意度\t≥95%\t服务对象满意度指标\t师生满意度\t≥90%',
];
const headed = (heads: string) => FORM.map((line) => (line === HEADS ? heads : line));

it('a plan whose heads say 长期 and 年度 has the money and targets of each', async () => {
  const { projects, unread } = await readForm(FORM);
  expect(unread).toEqual([]);
  expect(projects).toMatchObject([
    { total_yuan: '1000000', whole_life_total_yuan: '3000000', objective: '维修校舍三处。', fiscal_year: '2024' },
  ]);
});

it.each([
  ['exchanged', HEADS.replaceAll('长期', '×').replaceAll('年度', '长期').replaceAll('×', '年度')],
  ['exchanged over the targets', HEADS.replace('指标值(长期)', '指标值(年度)')],
  ['exchanged over the names', HEADS.replace('三级指标(长期)', '三级指标(年度)')],
])('it is not read where its heads are %s', async (_, heads) => {
  const { projects, unread } = await readForm(headed(heads));
  expect(projects).toEqual([]);
  expect(unread).toHaveLength(1);
});

it('it is read where nobody filled in what is of the whole project, with classes printed short as well', async () => {
  const unfilled = FORM.map((line) => line.replace('维修校舍\t9处', '\t').replace('师生满意度\t≥95%', '\t'));
  const short = unfilled.map((line) => (/^(?:产出|满意度)指标/.test(line) ? line.replaceAll('指标', '') : line));
  for (const lines of [unfilled, short]) expect((await readForm(lines)).projects).toHaveLength(1);
});
