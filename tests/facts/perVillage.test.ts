import { describe, expect, it } from 'vitest';
import { perVillage } from '../../src/facts/perVillage.ts';
import { nameCore } from '../../src/identity/nameCore.ts';
import { amount, indicators, project } from '../support/projectFixture.ts';

describe('the kind a project name tells', () => {
  it.each<[string, string, string | null]>([
    ['2024年村委会办公经费', '平罗县红崖子乡人民政府本级', '村委会办公'],
    ['村委会办公经费', '平罗县陶乐镇人民政府', '村委会办公'],
    ['官厅镇怀财字【2024】7号垃圾清运费', '怀来县官厅镇人民政府', '垃圾清运'],
    ['平罗县陶乐镇人民政府本级_社保缴费', '平罗县陶乐镇人民政府', null],
    ['2024年乡镇“两个中心”运行费', '平罗县红崖子乡人民政府本级', '乡镇两个中心运行'],
    ['工作经费', '平罗县财政局', null],
  ])('%s', (name, unit, core) => {
    expect(nameCore(name, unit)).toBe(core);
  });
});

describe('the rate printed beside the mean', () => {
  const rateOf = (name: string, target: string) =>
    perVillage(
      project({
        funding: { total: amount('23') },
        indicators: indicators([
          ['产出指标', '数量指标', '村委会个数', '5 个'],
          ['产出指标', '成本指标', name, target],
        ]),
      }),
    )?.printedRate;

  it.each([
    ['经费补助标准', '3 万元/个', '经费补助标准 3 万元/个'],
    ['办公经费', '3万元/村', '办公经费 3万元/村'],
    ['垃圾桶采购单价', '120元/个', null],
    ['经费', '23万元', null],
  ])('%s %s', (name, target, rate) => {
    expect(rateOf(name, target)).toBe(rate);
  });
});

describe('money for each village', () => {
  const villages = (total: string, rows: [string, string][]) =>
    perVillage(
      project({
        funding: { total: amount(total) },
        indicators: indicators(rows.map(([name, target]) => ['产出指标', '数量指标', name, target])),
      }),
    );

  it.each<[string, [string, string][], string | null]>([
    ['29', [['办公规范化覆盖率', '7个行政村']], '29 万元 ÷ 7个行政村 ≈ 平均每村 4.14 万元'],
    [
      '23',
      [
        ['村委会个数', '5 个'],
        ['培训', '31 人次'],
      ],
      '23 万元 ÷ 5个 = 平均每村 4.6 万元',
    ],
    ['23', [['村委会个数', '≥5 个']], null],
    [
      '23',
      [
        ['村委会个数', '5 个'],
        ['覆盖', '7个村'],
      ],
      null,
    ],
    ['23', [['培训人数', '5 个']], null],
    ['23', [['村委会个数', '0个']], null],
    ['', [['村委会个数', '5个']], null],
  ])('%s 万元 and %j', (total, rows, said) => {
    expect(villages(total, rows)?.said ?? null).toBe(said);
  });
});
