import { describe, expect, it } from 'vitest';
import { process, publishedRows } from '../support/publish.ts';

const LEVELS = ['\t其中：中央\t60', '\t省级\t30', '\t市县\t10'];

const lines = (levels: readonly string[], below: '财政拨款' | '年度资金总额' | '其他资金' = '财政拨款') => [
  '2024年项目支出绩效目标表',
  '单位：万元',
  '项目名称\t衔接资金道路维修',
  '主管部门\t样例县农业农村局\t实施单位\t样例县甲镇人民政府',
  '项目资金\t年度资金总额\t120',
  ...(below === '年度资金总额' ? levels : []),
  '\t其中：财政拨款\t100',
  ...(below === '财政拨款' ? levels : []),
  '\t其他资金\t20',
  ...(below === '其他资金' ? levels : []),
  '年度总体目标\t维修村道，方便出行。',
  '一级指标\t二级指标\t三级指标\t指标值',
  '产出指标\t数量指标\t维修村道里程\t≥6公里',
];

const read = async (printed: readonly string[]) => {
  const { site } = await process({ 'form.txt': `${printed.join('\n')}\n` });
  return site.projects.map(({ funding }) =>
    Object.fromEntries(Object.entries(funding).map(([key, amount]) => [key, amount?.yuan])),
  );
};

describe('rows that part the fiscal money by the budget it comes from', () => {
  it('are read below 财政拨款', async () => {
    expect(await read(lines(LEVELS))).toEqual([
      {
        total: '1200000',
        fiscalAppropriation: '1000000',
        centralFunds: '600000',
        provincialFunds: '300000',
        localFunds: '100000',
        otherFunds: '200000',
      },
    ]);
  });

  it('may stand beside 财政拨款, in other words, or without an amount', async () => {
    const [found] = await read(lines(['\t其中：中央财政资金\t60\t自治区级资金\t40', '\t市级\t', '\t区县\t0']));
    expect(found).toMatchObject({
      centralFunds: '600000',
      provincialFunds: '400000',
      cityFunds: null,
      countyFunds: '0',
    });
  });

  it.each(['年度资金总额', '其他资金'] as const)('are not taken for parts of it below %s', async (below) => {
    expect(await read(lines(LEVELS, below))).toEqual([]);
  });

  it('are values where they stand as such', async () => {
    const [above, ...rest] = lines([]);
    expect(
      await read([above as string, ...rest.map((line) => line.replace('样例县甲镇人民政府', '市县'))]),
    ).toHaveLength(1);
  });

  it('have columns of their own in the data, empty where a form has none, and named where they are in doubt', async () => {
    const columns = ['central_yuan', 'provincial_yuan', 'city_yuan', 'county_yuan', 'local_yuan', 'withheld'];
    const rows = async (levels: readonly string[]) => {
      const published = await process({ 'form.txt': `${lines(levels).join('\n')}\n` });
      return publishedRows(published, 'projects').map((row) => columns.map((column) => row[column]));
    };
    expect(await rows(LEVELS)).toEqual([['600000', '300000', '', '', '100000', '']]);
    expect(await rows([])).toEqual([['', '', '', '', '', '']]);
    expect(await rows(['\t其中：中央\t约60', '\t市级\t30', '\t区县\t'])).toEqual([
      ['', '', '300000', '', '', 'central_yuan'],
    ]);
  });
});
