import { describe, expect, it } from 'vitest';
import { process, publishedRows } from '../support/publish.ts';
import { HEBEI_PLAN } from '../support/textForms.ts';

const HEAD = ['某镇2024年部门预算绩效文本', ''];
const FIRST = HEBEI_PLAN.findIndex((line) => line.startsWith('产出指标'));

/** The published rows of a plan whose indicators are these, each of its class, name and value. */
async function published(...rows: readonly (readonly [string, string, string])[]) {
  const level1 = (level2: string) =>
    /满意/.test(level2) ? '满意度指标' : /效益|影响/.test(level2) ? '效益指标' : '产出指标';
  const lines = rows.map(([level2, name, target]) =>
    [level1(level2), level2, name, name, target, '年初工作计划'].join('\t'),
  );
  const text = [...HEAD, ...HEBEI_PLAN.slice(0, FIRST), ...lines, ''].join('\n');
  return publishedRows(await process({ 'a.txt': text }), 'indicators');
}

const COUNT = ['数量指标', '村数量', '3个'] as const;
const QUALITY = ['质量指标', '验收合格率', '≥95%'] as const;
const TIME = ['时效指标', '项目完成时间', '2024年底'] as const;
const COST = ['成本指标', '项目总成本', '≤12万元'] as const;
const PEOPLE = ['服务对象满意度指标', '群众满意度', '≥90%'] as const;

describe('a value that is none of its name is withheld', () => {
  it.each([
    ['质量指标', '验收合格率', '21个'],
    ['质量指标', '验收合格率', '≤67.54万元'],
    ['质量指标', '验收合格率', '2024年12月底'],
    ['服务对象满意度指标', '群众满意度', '2060平方千米'],
    ['服务对象满意度指标', '群众满意度（%）', '30天'],
    ['服务对象满意度指标', '群众满意度', '≤95%'],
    ['时效指标', '项目完成时间', '3500户'],
    ['时效指标', '按时完成', '45000元'],
    ['时效指标', '项目完成时间', '2024年2月30日'],
    ['时效指标', '项目完成时间', '2024年13月'],
    ['成本指标', '项目总成本', '30天'],
    ['成本指标', '设备维护', '30天'],
    ['数量指标', '补助户数', '12.5户'],
    ['数量指标', '村民小组21个', '38个'],
    ['质量指标', '村民知晓度≥95%', '≥80%'],
  ])('%s %s %s', async (level2, name, target) => {
    const rows = await published(['数量指标', '村数量', '3个'], [level2, name, target]);
    expect(rows.at(-1)).toMatchObject({ name, number: '', withheld: expect.stringContaining('target_printed') });
    expect(rows[0]).toMatchObject({ number: '3', withheld: '' });
  });

  it.each([
    ['质量指标', '巡查频率', '12次'],
    ['质量指标', '规范化建设覆盖率', '7个行政村'],
    ['时效指标', '任务完成及时率', '2024年底'],
    ['服务对象满意度指标', '群众满意度', '≥90分'],
    ['服务对象满意度指标', '群众不满意率', '≤5%'],
    ['时效指标', '办结时限', '≤15个工作日'],
    ['时效指标', '项目完成时间', '2024年2月29日'],
    ['成本指标', '补助标准', '≤12万元'],
    ['成本指标', '时间成本', '≤30天'],
    ['数量指标', '平均每村户数', '12.5户'],
    ['数量指标', '受益人口', '12.5万人'],
    ['数量指标', '每村补助2户', '30户'],
    ['数量指标', '村民小组21个', '21个'],
    ['质量指标', '住院报销比例63%', '≥98%'],
  ])('%s %s %s may be', async (level2, name, target) => {
    const rows = await published(['数量指标', '村数量', '3个'], [level2, name, target]);
    expect(rows.at(-1)).toMatchObject({ name, target_printed: target, withheld: '' });
  });
});

describe('a table is not read where', () => {
  it('two of its values are none of their names', async () => {
    expect(await published(COUNT, QUALITY, TIME, COST, PEOPLE)).toHaveLength(5);
    expect(await published(COUNT, ['质量指标', '验收合格率', '30天'], TIME, PEOPLE)).toHaveLength(4);
    expect(await published(COUNT, ['质量指标', '验收合格率', '30天'], ['时效指标', '完成时间', '3个'], PEOPLE)).toEqual(
      [],
    );
  });

  it('one value is none of its name, and another of no usual kind: they were exchanged', async () => {
    const exchanged = [['数量指标', '村数量', '≥95%'] as const, ['质量指标', '验收合格率', '3个'] as const];
    expect(await published(...exchanged, TIME, COST)).toEqual([]);
  });

  it('numbers stand for words, words for numbers, and two values more are unusual', async () => {
    const rows = (...more: (readonly [string, string, string])[]) =>
      published(
        COUNT,
        QUALITY,
        ['社会效益指标', '出行改善情况', '917人'],
        ['社会效益指标', '受益人数', '明显改善'],
        ...more,
      );
    expect(await rows(PEOPLE)).toHaveLength(5);
    expect(await rows(['生态效益指标', '水质', ''], ['服务对象满意度指标', '群众满意度', '较高'])).toEqual([]);
  });

  it('its values are of four sorts that are unusual, one alone of which may well be', async () => {
    const odd: [string, string, string][] = [
      ['数量指标', '村组织', '≥95%'],
      ['质量指标', '验收情况', '2024年底'],
      ['社会效益指标', '村容整洁', '12万元'],
      ['服务对象满意度指标', '群众', '明显提升'],
    ];
    expect(await published(...odd)).toEqual([]);
    for (const [at] of odd.entries())
      expect(await published(...odd.toSpliced(at, 1, ['经济效益指标', '节约用水', '3吨']))).toHaveLength(4);
  });

  it('满意度 stands among what is produced, and something else in its class', async () => {
    const moved = ['数量指标', '群众满意度', '≥90%'] as const;
    expect(await published(moved, QUALITY, ['服务对象满意度指标', '养护里程', '95%'])).toEqual([]);
    expect(await published(moved, QUALITY, ['服务对象满意度指标', '培训对象', '95%'])).toHaveLength(3);
  });
});
