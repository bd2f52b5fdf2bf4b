import { describe, expect, it } from 'vitest';
import { readForm } from './readForm.ts';

const plan = (total: string, fiscal: string, over = '（2024年度）') => [
  '项目支出绩效目标表',
  over,
  '项目名称\t修路项目',
  '主管部门\t某县交通局\t实施单位\t某镇人民政府',
  total,
  fiscal,
  '年度总体目标\t修路6公里。',
  '一级指标\t二级指标\t三级指标\t指标值',
  '产出指标\t数量指标\t修路里程\t6公里',
  '\t质量指标\t验收合格率\t≥95%',
  '满意度指标\t服务对象满意度指标\t村民满意度\t≥90%',
];

describe('an amount in the cell of its label', () => {
  it.each([
    ['项目资金（万元）\t年度资金总额：120万元', '\t其中：财政拨款：120'],
    ['项目资金（万元）\t年度资金总额：120', '\t其中：财政拨款120'],
    ['项目资金（万元）\t年度资金总额120', '\t其中 ：财政拨款 120万元'],
  ])('is read behind a colon, and right behind it: %s %s', async (total, fiscal) => {
    const { projects } = await readForm(plan(total, fiscal));
    expect(projects).toMatchObject([{ total_yuan: '1200000', fiscal_yuan: '1200000' }]);
  });

  it('may stand beside whose money it is', async () => {
    const { projects } = await readForm(
      plan('项目资金（万元）\t年度资金总额：120万\t中央补助资金120', '\t其中：财政拨款\t120'),
    );
    expect(projects).toMatchObject([{ total_yuan: '1200000', fiscal_yuan: '1200000' }]);
  });

  it('is withheld under units of money that contradict each other, whatever its own is', async () => {
    const [fiscal, over] = ['\t其中：财政拨款\t', '（2024年度）\n单位：美元'];
    const read = async (total: string) =>
      (await readForm(plan(`项目资金（万元）\t年度资金总额：${total}`, fiscal, over))).projects;
    for (const total of ['120万', '120万元', '120']) {
      expect((await read(total)).map(({ total_yuan }) => total_yuan).join('')).toBe('');
    }
  });

  it.each([
    ['another amount', '年度资金总额：120万\t中央补助资金100'],
    ['the end of another amount', '年度资金总额：20万\t中央补助资金120'],
    ['a text', '年度资金总额：120万\t调整后'],
  ])('is not read beside %s', async (_, total) => {
    const { projects, unread } = await readForm(plan(`项目资金（万元）\t${total}`, '\t其中：财政拨款\t120'));
    expect(projects).toEqual([]);
    expect(unread).toHaveLength(1);
  });
});

describe('the line of who answers for a project and who stamps it', () => {
  it('keeps the year above it away from no table', async () => {
    const over = '（2024年度）\n项目责任人：张三\t单位（盖章）：';
    const { projects } = await readForm(plan('项目资金（万元）\t年度资金总额\t120', '\t其中：财政拨款\t120', over));
    expect(projects).toMatchObject([{ fiscal_year: '2024', total_yuan: '1200000' }]);
  });
});
