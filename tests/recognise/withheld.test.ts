import { describe, expect, it } from 'vitest';
import { targetInName, unlikely, withheldTarget } from '../../src/recognise/doubts/withhold.ts';
import { parseTargetValue } from '../../src/values/targetValue.ts';
import { process } from '../support/publish.ts';
import { page, plan, ROWS, read } from './roadPlan.ts';

const printed = (text: string) => ({ printed: text, text, places: [] });
const classOf = (text: string) => ({ printed: text, text, inherited: false });

function indicator(name: string, target: string, level2 = '数量指标') {
  return {
    position: 1,
    level1: classOf('产出指标'),
    level2: classOf(level2),
    required: null,
    name: printed(name),
    target: { ...parseTargetValue(target), places: [] },
    place: { ref: 'L1 c1', row: 1, column: 1 },
  };
}

describe('a target behind its name', () => {
  it.each([
    ['覆盖率≥', '95%', '≥95%'],
    ['覆盖率 =', '好', '=好'],
    ['覆盖率≥95%', '', '≥95%'],
    ['覆盖率≥95%', '10', '≥95%10'],
    ['覆盖率≥95%', '95', undefined],
    ['覆盖率≥95%', '95%', undefined],
    ['覆盖率≥95%', '10个', undefined],
    ['覆盖率≥95%', '明显', undefined],
    ['覆盖率', '', undefined],
    ['覆盖率', '10', undefined],
    ['覆盖率95%', '10', undefined],
  ])('%s beside %s: %s', (name, target, found) => {
    expect(targetInName(indicator(name, target))).toBe(found);
  });
});

describe('a value that nothing of its kind has', () => {
  it.each([
    ['合格率', '295%', '质量指标'],
    ['合格率', '≥9596', '质量指标'],
    ['合格率', '120', '质量指标'],
    ['合格率', '120%', '质量指标'],
    ['合格率', '120百分比', '质量指标'],
    ['合格率', '≥%', '质量指标'],
    ['合格率', '95‰', '质量指标'],
    ['任务完成', '959', '质量指标'],
    ['任务完成', '已完成', '质量指标'],
    ['完成时间', '45657', '时效指标'],
    ['完成时间', '12.31', '时效指标'],
  ])('%s %s is one', (name, target, level2) => {
    expect(unlikely(indicator(name, target, level2))).toBe(target);
  });

  it.each([
    ['合格率', '100%', '质量指标'],
    ['增长率', '120%', '质量指标'],
    ['增长率', '95‰', '质量指标'],
    ['合格人数', '120个', '质量指标'],
    ['培训人数', '959', '数量指标'],
    ['任务完成', '95个', '质量指标'],
    ['培训人数', '45657', '数量指标'],
    ['办结时限（天）', '12.31', '时效指标'],
    ['办结时限', '12.31天', '时效指标'],
    ['合格率', '明显提高', '质量指标'],
  ])('%s %s is none', (name, target, level2) => {
    expect(unlikely(indicator(name, target, level2))).toBeUndefined();
  });
});

it('of a target that is withheld nothing is said but what is printed, and where', () => {
  const places = [{ ref: 'L1 c1', row: 1, column: 1 }];
  expect(withheldTarget({ ...parseTargetValue('≥3-5个'), places }, '≥3-5个')).toEqual({
    ...{ printed: '', kind: 'withheld', comparator: null, number: null, numberUpper: null, measurementUnit: '' },
    ...{ places, withheld: '≥3-5个' },
  });
});

const [LENGTH = '', QUALITY = '', TIME = '', ...BENEFITS] = ROWS;
const kindsOf = async (lines: readonly string[]) => {
  const { tables } = await read(lines);
  return (tables[0]?.tables[0]?.indicators ?? []).map(({ target }) => target.kind);
};

describe('values that each are one more than that above', () => {
  const rows = (targets: readonly string[]) =>
    plan([
      LENGTH,
      ...targets.map((target, at) => `\t数量指标\t路段${'甲乙丙丁戊'[at]}路灯数量\t${target}`),
      TIME,
      ...BENEFITS,
    ]);

  it.each([
    ['four', ['≥92盏', '≥93盏', '≥94盏', '≥95盏'], 4],
    ['four below another', ['≥12盏', '≥92盏', '≥93盏', '≥94盏', '≥95盏'], 4],
    ['three', ['≥93盏', '≥94盏', '≥95盏'], 0],
    ['of other signs', ['≥92盏', '≤93盏', '≥94盏', '≤95盏'], 0],
    ['of other units', ['92盏', '93个', '94盏', '95个'], 0],
    ['with a gap', ['≥91盏', '≥92盏', '≥94盏', '≥95盏'], 0],
  ])('%s: those of a series of four or more are withheld', async (_, targets, count) => {
    const kinds = await kindsOf(rows(targets));
    expect(kinds.filter((kind) => kind === 'withheld')).toHaveLength(count);
    expect(kinds).toHaveLength(ROWS.length + targets.length - 1);
  });
});

it('what is printed in several lines of a cell is shown so where it is withheld', async () => {
  const lines = plan([LENGTH, QUALITY.replace('≥95%', '≥95%<br>3个'), TIME, ...BENEFITS]);
  const published = await process({ 'a.html': page(lines) });
  const targets = published.tables[0]?.tables[0]?.indicators.map(({ target }) => target.withheld ?? target.printed);
  expect(targets).toEqual(['≥6公里', '≥95%⏎3个', '≥90%', '≥80%', '≥85%']);
});

it.each([
  ['a number in its place', '120'],
  ['no letter in it', '2024-12'],
  ['the number of a page behind it', '维修村道，方便出行。 12'],
  ['the foot of a page behind it', '维修村道，方便出行。- 3 -'],
  ['heads of the table behind it', '维修村道，方便出行。一级指标二级指标'],
  ['who filled it in behind it', '维修村道，方便出行。填表人：某某'],
  ['a remark behind it', '维修村道，方便出行。注：不含桥梁'],
  ['what was done the year before', '维修村道。2023年度完成情况：已完成'],
])('an objective with %s is withheld, and shown as printed', async (_, objective) => {
  const lines = plan(ROWS).map((line) => line.replace('维修村道，方便出行。', objective));
  const { projects, tables } = await read(lines);
  expect(projects).toMatchObject([{ objective: '', withheld: expect.stringContaining('objective') }]);
  expect(tables[0]?.tables[0]?.fields.objective).toMatchObject({
    printed: '',
    text: '',
    withheld: expect.stringContaining(objective.slice(0, 3)),
  });
});

it('a sign without a number in the place of a value is withheld', async () => {
  const lines = plan([LENGTH, QUALITY.replace('≥95%', '≥'), TIME, ...BENEFITS]);
  expect(await kindsOf(lines)).toEqual(['number', 'withheld', 'number', 'number', 'number']);
});
