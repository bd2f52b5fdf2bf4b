import { expect, it } from 'vitest';
import { process, publishedRows } from '../support/publish.ts';

const form = (rows: readonly string[]) =>
  [
    '部门项目支出预算绩效目标表',
    '（2024年度）',
    '项目名称\t村级水渠维修',
    '主管部门及代码\t055-样例县甲局\t实施单位\t样例县甲局',
    '项目属性\t0101-一年期项目\t项目期\t1年',
    '项目资金（万元）\t年度资金总额:\t28.7040',
    '\t其中: 财政拨款\t28.7040',
    '\t其他资金\t',
    '年度总体目标\t维修水渠',
    '名称\t一级指标\t二级指标\t三级指标\t指标值',
    '绩效指标\t产出指标\t数量指标（必填硬性指标）\t维修水渠\t13条',
    ...rows,
    '\t满意度指标\t服务对象满意度指标（必填）\t群众满意度\t≥95%',
  ].join('\n');

async function classesOf(rows: readonly string[]) {
  const published = await process({ 'form.txt': form(rows) });
  const found = publishedRows(published, 'findings').map(({ code }) => code);
  return {
    classes: publishedRows(published, 'indicators').map(({ name, level2 }) => `${level2} ${name}`),
    said: found.filter((code) => /label-below-row|class-without/.test(code ?? '')),
  };
}

it('an amount in the row above a class of costs that nothing stands behind is a cost', async () => {
  const { classes, said } = await classesOf(['\t\t\t维修经费\t287040 元', '\t\t成本指标（必填硬性指标）\t\t']);
  expect(classes).toContain('成本指标 维修经费');
  expect(said).toEqual(['table/label-below-row']);
});

it('any other class that nothing stands behind is left empty, below a class of several rows too', async () => {
  for (const empty of ['质量指标（必填）', '时效指标（必填）', '成本指标（必填硬性指标）']) {
    const { classes, said } = await classesOf(['\t\t\t培训人数\t30人', `\t\t${empty}\t\t`]);
    expect(classes).toContain('数量指标 培训人数');
    expect(said).not.toContain('table/label-below-row');
  }
});
