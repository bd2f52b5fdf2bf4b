import { describe, expect, it } from 'vitest';
import { process, publishedRows } from '../support/publish.ts';
import { USUAL_RESULT } from '../support/textForms.ts';
import { readForm } from './readForm.ts';

const PLAN = [
  '2024年项目支出绩效目标表',
  '单位：万元',
  '项目名称\t道路维修',
  '主管部门\t样例县农业农村局\t实施单位\t样例县甲镇人民政府',
  '项目资金\t年度资金总额\t120',
  '\t其中：财政拨款\t100',
  '\t其他资金\t20',
  '年度总体目标\t维修村道，方便出行。',
  '一级指标\t二级指标\t三级指标\t指标值',
  '产出指标\t数量指标\t维修村道里程\t≥6公里',
  '\t质量指标\t验收合格率\t≥95%',
  '效益指标\t社会效益指标\t受益群众覆盖率\t≥80%',
  '满意度指标\t服务对象满意度指标\t群众满意度\t≥85%',
];
const read = async (lines: readonly string[]) => {
  const published = await process({ 'form.txt': `${lines.join('\n')}\n` });
  return {
    projects: publishedRows(published, 'projects'),
    indicators: publishedRows(published, 'indicators'),
  };
};
const usual = await read(PLAN);

it('a name printed once more below the fields takes none of those from the table above', async () => {
  const { projects } = await read(PLAN.toSpliced(7, 0, PLAN[2] as string));
  expect(projects).toMatchObject([{ name: '道路维修', total_yuan: '', implementing_unit: '' }]);
});

describe('a form printed in another way is read as it is usually printed', () => {
  it.each([
    ['who runs the project stands before its name', PLAN.with(2, PLAN[3] as string).with(3, PLAN[2] as string)],
    [
      'the points of a class stand in brackets without a word',
      PLAN.map((line) => line.replace('产出指标', '产出指标 (50)')),
    ],
  ])('where %s', async (_, lines) => {
    const { projects, indicators } = await read(lines);
    expect(projects).toMatchObject(usual.projects.map(({ source_line, source_ref, ...project }) => project));
    expect(indicators).toHaveLength(4);
    expect(indicators).toMatchObject([{ level1: '产出指标' }, { level1: '产出指标' }, {}, {}]);
  });

  it('where a class of the first level is printed once more in each row of it', async () => {
    const more = ['产出指标\t\t优良率\t≥90%', '产出指标\t质量指标\t验收合格率\t≥95%'];
    const { indicators } = await read([...PLAN.slice(0, 10), ...more, ...PLAN.slice(11)]);
    expect(indicators.map(({ level2 }) => level2).slice(0, 3)).toEqual(['数量指标', '数量指标', '质量指标']);
  });

  it('where signs are the small ones of an old character set', async () => {
    const { indicators } = await read(PLAN.map((line) => line.replace('≥', '﹥﹦')));
    expect(indicators.map(({ comparator, number }) => `${comparator}${number}`)).toEqual(['≥6', '≥95', '≥80', '≥85']);
  });

  it('where the rest of it stands on the next page of a web page below 续表 and its heads', async () => {
    const table = (lines: readonly string[]) =>
      `<table>${lines
        .map(
          (line) =>
            `<tr>${line
              .split('\t')
              .map((cell, at, all) => `<td colspan="${at + 1 === all.length ? 5 - all.length : 1}">${cell}</td>`)
              .join('')}</tr>`,
        )
        .join('')}</table>`;
    const html = `<meta charset="utf-8"><p>${PLAN[0]}</p><p>${PLAN[1]}</p>${table(PLAN.slice(2, 11))}${table(['（续表）', PLAN[8] as string, ...PLAN.slice(11)])}`;
    const published = await process({ 'form.html': html });
    expect(publishedRows(published, 'indicators')).toHaveLength(4);
    expect(published.tables[0]?.tables).toHaveLength(1);
  });
});

it('the money of a self-evaluation is read by the heads that those of other provinces print', async () => {
  const heads = {
    年初预算数: '年初预算',
    全年预算数: '全年预算数（A）',
    全年执行数: '全年执行数（B）',
    执行率: '预算执行率',
  };
  const lines = Object.entries(heads).reduce(
    (form, [from, to]) => form.map((line) => line.replace(from, to)),
    USUAL_RESULT,
  );
  expect((await readForm(lines)).results).toMatchObject([
    { planned_yuan: '1000000', adjusted_yuan: '900000', executed_yuan: '899740', execution_rate_printed: '99.97%' },
  ]);
});
