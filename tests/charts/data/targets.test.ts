import { describe, expect, it } from 'vitest';
import { costIndicators } from '../../../src/charts/data/costIndicators.ts';
import { satisfactionTargets } from '../../../src/charts/data/satisfactionTargets.ts';
import { spendingSchedule } from '../../../src/charts/data/spendingSchedule.ts';
import { costIndicatorsDrawing } from '../../../src/charts/drawings/costIndicators.ts';
import { inputOf } from '../../../src/charts/drawings/plot.ts';
import { satisfactionStripDrawing } from '../../../src/charts/drawings/satisfactionStrip.ts';
import type { Project } from '../../../src/model/site.ts';
import { amount, indicators, project } from '../../support/projectFixture.ts';

const satisfied = (id: string, ...targets: string[]) =>
  project({
    id,
    indicators: indicators(targets.map((target) => ['满意度指标', '服务对象满意度指标', '群众满意度', target])),
  });

describe('satisfaction targets', () => {
  const own = satisfied('a', '≥95%');
  const unit = [own, satisfied('b', '≧ >90%', '有效保障'), satisfied('c', '=95%')];
  const all = [...unit, satisfied('d', '≥95百分比'), satisfied('e', '98%', '')];

  it('sets a project against its unit and all others, each counted once', () => {
    const { finding, plot, table } = satisfactionTargets([
      { label: '本项目', projects: [own] },
      { label: '本单位其他项目', projects: unit, except: [own] },
      { label: '其他单位', projects: all, except: unit },
    ]);
    expect(finding).toBe('本项目的满意度目标是 ≥95%；本站收录的 5 项百分数目标里，3 项定在 95%');
    const strip = inputOf(plot, satisfactionStripDrawing);
    if (!strip) throw new Error('a strip is drawn');
    expect(strip.groups.map(({ values }) => values)).toEqual([
      [{ percent: '95', count: 1 }],
      [
        { percent: '90', count: 1 },
        { percent: '95', count: 1 },
      ],
      [
        { percent: '95', count: 1 },
        { percent: '98', count: 1 },
      ],
    ]);
    expect(strip.groups.map(({ withoutPercent }) => withoutPercent)).toEqual([0, 1, 1]);
    expect(table.rows.map(({ cells }) => cells.map(({ text }) => text)).slice(-2)).toEqual([
      ['本单位其他项目', '不是百分数', '1'],
      ['其他单位', '空白', '1'],
    ]);
  });

  it('leaves projects that are in no list where they are excepted', () => {
    const { plot } = satisfactionTargets([{ label: '其他', projects: [own, satisfied('z', '80%')], except: all }]);
    expect(plot).toBeNull();
  });

  it.each<[string, Project[], string]>([
    ['no target', [project()], '没有印出满意度目标'],
    ['words only', [satisfied('a', '有效保障', '明显')], '本单位的满意度目标不是百分数，共 2 项'],
    ['one', [satisfied('a', '≥95百分比')], '本单位的满意度目标是 ≥95%'],
    ['one without a sign', [satisfied('a', '95%')], '本单位的满意度目标是 95%'],
    ['equal ones under one sign', [satisfied('a', '≥95%', '≥ 95%')], '本单位 2 项满意度目标都是 ≥95%'],
    ['equal ones', [satisfied('a', '≥95%', '95.0%')], '本单位 2 项满意度目标都定在 95%'],
    ['a most common one', [satisfied('a', '≥95%', '95%', '98%')], '本单位 3 项满意度目标里，定在 95% 的最多，有 2 项'],
    ['words beside', [satisfied('a', '≥95%', '98%', '明显')], '本单位写成百分数的 2 项满意度目标，从 95% 到 98%'],
    ['a tie', [satisfied('a', '≥95%', '98%')], '本单位 2 项满意度目标，从 95% 到 98%'],
  ])('finds what is true of %s', (_, projects, finding) => {
    expect(satisfactionTargets([{ label: '本单位', projects }]).finding).toBe(finding);
  });

  it('can speak of all groups together', () => {
    const groups = [own, satisfied('b', '95%'), satisfied('c', '98%')].map((p) => ({ label: p.id, projects: [p] }));
    expect(satisfactionTargets(groups, '3 个单位').finding).toBe('3 个单位 3 项满意度目标里，定在 95% 的最多，有 2 项');
  });
});

describe('the signs before satisfaction targets', () => {
  const notes = (...targets: string[]) =>
    satisfactionTargets([{ label: '本单位', projects: [satisfied('a', ...targets)] }]).notes;

  it.each([
    [['≥95%', '≥ 98%', '95%'], '图上只标数，不标符号：2 项是“≥”（至少），1 项没有符号。'],
    [['≥95%', '≧98%'], '图上只标数，不标符号：都是“≥”（至少）。'],
    [['约95%', '98%', '98%'], '图上只标数，不标符号：2 项没有符号，1 项是大约数。'],
  ])('are counted for %j, because the drawing shows numbers alone', (targets, note) => {
    expect(notes(...targets)).toContain(note);
  });

  it('are not spoken of where there are none', () => {
    expect(notes('95%', '98%').join('')).not.toContain('图上只标');
  });
});

describe('satisfaction targets whose names and values cannot be matched', () => {
  const broken = (id: string, ...targets: string[]) => {
    const whole = satisfied(id, ...targets);
    return { ...whole, indicators: whole.indicators.map((indicator) => ({ ...indicator, unpaired: true })) };
  };
  const others = { label: '其他单位', projects: [satisfied('b', '≥90%', '≥95%')] };

  it('are neither drawn nor counted, and said to be left out', () => {
    const { finding, notes, plot, table } = satisfactionTargets([
      { label: '本单位', projects: [satisfied('a', '≥98%'), broken('c', '≥95%', '效果明显')] },
      others,
    ]);
    expect(finding).toBe('本单位的满意度目标是 ≥98%；本站收录的 3 项百分数目标里，1 项定在 98%');
    expect(notes).toContain('另有 2 项的名称与值对不上，没有算进来。');
    const strip = inputOf(plot, satisfactionStripDrawing);
    if (!strip) throw new Error('a strip is drawn');
    expect(strip.groups[0]).toMatchObject({ values: [{ percent: '98', count: 1 }], withoutPercent: 0 });
    expect(table.rows.map(({ cells }) => cells[2]?.text)).toEqual(['1', '1', '1']);
  });

  it('leave nothing to draw where a project has no other', () => {
    const { finding, plot } = satisfactionTargets([{ label: '本项目', projects: [broken('a', '≥95%')] }, others]);
    expect(finding).toBe('本项目的 1 项满意度目标，名称与值对不上，没有算进来');
    expect(plot).toBeNull();
  });

  it('are left out of what a row is set against', () => {
    const all = [broken('a', '≥95%'), satisfied('b', '≥95%'), satisfied('c', '≥98%')];
    const { finding } = satisfactionTargets([
      { label: '本项目', projects: all.slice(1, 2) },
      { label: '其他单位', projects: all, except: all.slice(1, 2) },
    ]);
    expect(finding).toBe('本项目的满意度目标是 ≥95%；本站收录的 2 项百分数目标里，1 项定在 95%');
  });
});

describe('cost indicators', () => {
  const costs = (total: string, ...rows: [name: string, target: string][]) =>
    costIndicators(
      project({
        funding: { total: amount(total) },
        indicators: indicators(rows.map(([name, target]) => ['产出指标', '成本指标', name, target])),
      }),
    );

  it('writes the sum out and finds it equal to the total', () => {
    const chart = costs(
      '800',
      ['灌溉用水及零星费用', '150万元'],
      ['绿化工工资', '3000000元'],
      ['苗木农药采购', '350万'],
    );
    expect(chart?.finding).toBe('3 项成本指标合计 800 万元，与年度资金总额相等');
    expect(chart?.notes).toEqual(['150 万元 + 300 万元 + 350 万元 = 800 万元']);
    expect(chart?.plot?.layout).toBe(costIndicatorsDrawing);
  });

  it.each([
    [['经费', '12 万元'], '成本指标写的是 12 万元，比年度资金总额少 3 万元'],
    [['经费', '17 万元'], '成本指标写的是 17 万元，比年度资金总额多 2 万元'],
    [['经费', '150000.0001元'], '成本指标写的是 15.00000001 万元，比年度资金总额多 0.0001 元'],
    [['社区工作者公积金（元）', '6000'], '成本指标写的是 6,000 元，比年度资金总额少 14.4 万元'],
    [['经费', '≤15万元'], '成本指标写的是 15 万元，与年度资金总额相等'],
  ] as [[string, string], string][])('reads %j', (row, finding) => {
    expect(costs('15', row)?.finding).toBe(finding);
  });

  it.each([
    ['标准', '2万元/村', '不是一笔金额'],
    ['补助', '2000 元-5000 元', '是一个范围'],
    ['公益性岗位人员岗位补贴人均标准/月', '2800元', '像是每人、每月或每件的数'],
    ['控制在预算内', '≥95百分比', '不是一笔金额'],
    ['费用', '按标准', '不是金额'],
    ['费用', '', '空白'],
  ])('does not add up %s %s', (name, target, why) => {
    const chart = costs('15', [name, target]);
    expect(chart?.finding).toBe('成本指标里没有可以相加的金额');
    expect(chart?.notes.join('')).toContain(`（${why}）`);
    expect(chart?.plot).toBeNull();
  });

  it('compares with nothing where no total is printed, and draws nothing where there is no cost', () => {
    expect(costs('', ['经费', '15万元'])?.finding).toBe('成本指标写的是 15 万元，没有印出年度资金总额');
    expect(costs('', ['经费', '15万元'])?.plot).toBeNull();
    expect(costs('15')).toBeNull();
    expect(costs('15', ['经费', '15万元'])?.plot).toBeNull();
  });
});

describe('the spending schedule', () => {
  const planned = (...steps: [label: string, percent: string | null][]) =>
    spendingSchedule(
      project({
        funding: { total: amount('67.54') },
        schedule: steps.map(([label, percent]) => ({
          label,
          percent,
          printed: percent === null ? '' : `${percent}%`,
          places: [],
        })),
      }),
    );

  it('says where it ends and how it begins, with exact yuan in the table', () => {
    const chart = planned(['3月底', '25'], ['12月底', '100']);
    expect(chart?.finding).toBe('计划累计支出：到3月底 25%，到12月底 100%');
    expect(chart?.table.rows.map(({ cells }) => cells[2]?.value)).toEqual(['168850', '675400']);
    expect(chart?.notes).toEqual(['只印了这几个时点，中间怎么花没有印。']);
  });

  it('is careful with an unfinished plan, a single step and blanks', () => {
    expect(planned(['6月底', '40'], ['12月底', '90'])?.finding).toBe('计划累计支出：到6月底 40%，到12月底 90%');
    expect(planned(['12月底', '100'])?.finding).toBe('计划累计支出：到12月底 100%');
    expect(planned(['12月底', '100'])?.plot).toBeNull();
    expect(planned(['12月底', null])?.finding).toBe('资金支出计划没有印出比例');
    expect(planned(['3月底', null], ['6月底', '50'], ['12月底', '100'])?.notes).toContain(
      '另有 1 个时间没有印出比例，不在图中。',
    );
    expect(planned()).toBeNull();
  });
});
