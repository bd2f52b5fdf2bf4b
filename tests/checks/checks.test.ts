import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/checks.ts';
import { findAll } from '../../src/checks/findAll.ts';
import { countyRules } from '../support/county.ts';
import { countySite } from '../support/countySite.ts';
import { amount, indicators, project } from '../support/projectFixture.ts';

type Row = Parameters<typeof indicators>[0][number];

function findingsOf(rows: Row[], parts: { total?: string; unpaired?: boolean } = {}) {
  const printed = indicators(rows).map((indicator) => ({ ...indicator, unpaired: parts.unpaired ?? false }));
  const projects = [project({ funding: { total: amount(parts.total ?? '13') }, indicators: printed })];
  const site = { documents: [], units: [], projects, results: [], links: [], nearMisses: [] };
  return findAll({ site, tables: new Map(), topics: countyRules.topics });
}
const codesOf = (...input: Parameters<typeof findingsOf>) => findingsOf(...input).map(({ code }) => code);

describe('a value that may belong to another name', () => {
  const rows: Row[] = [
    ['满意度指标', '服务对象满意度指标', '村民满意度', '效果明显'],
    ['效益指标', '社会效益指标', '补助标准', '13万元'],
    ['产出指标', '质量指标', '受益人数', '2024年底'],
    ['产出指标', '数量指标', '村民', '95%'],
    ['产出指标', '时效指标', '完成时限', '2022年底'],
    ['产出指标', '数量指标', '服务人次', ''],
  ];

  it('is judged by nothing that judges a pair', () => {
    expect(new Set(codesOf(rows))).toEqual(
      new Set([
        'indicator/qualitative-satisfaction',
        'indicator/kind-unfit',
        'indicator/percent-for-count',
        'indicator/year-differs',
        'indicator/missing-target-value',
      ]),
    );
    expect(codesOf(rows, { unpaired: true })).toEqual(['project/unpaired-values']);
  });
});

describe('two comparing signs before one number', () => {
  const of = (target: string) =>
    findingsOf([['满意度指标', '服务对象满意度指标', '群众满意度', target]]).filter(
      ({ code }) => code === 'indicator/two-comparators',
    );

  it.each(['≧ >90%', '≥＞90%', '≥=95%', '>==95%'])('are pointed out: %s', (target) => {
    expect(of(target)).toMatchObject([{ severity: 'notice', printed: target }]);
  });

  it('are read as the first of them, and the finding says so', () => {
    expect(of('≧ >90%')[0]?.message).toBe('指标值“≧ >90%”印了两个比较符号，本站读作“≥90%”。');
  });

  it.each(['≥90%', '>=90%', '90%', '有效 >> 提升', '10-20%'])('are not seen in %s', (target) => {
    expect(of(target)).toEqual([]);
  });
});

describe('a year that is not the year of the table', () => {
  const years = (name: string, target = '80万元') =>
    codesOf([['产出指标', '成本指标', name, target]]).filter((code) => code === 'indicator/year-differs');

  it.each(['2022年经费', '2020年全年'])('is pointed out: %s', (name) => {
    expect(years(name)).toHaveLength(1);
  });

  it.each(['全县企业职工取暖费（2021年12月以前）', '2022年-2023年新退', '做实2018年职业年金', '补缴2021年社保'])(
    'is no surprise in %s',
    (name) => {
      expect(years(name)).toEqual([]);
    },
  );
});

describe('a row that looks shifted', () => {
  const elsewhere = (rows: Row[]) => findingsOf(rows).filter(({ code }) => code === 'indicator/satisfaction-elsewhere');
  const twice = (rows: Row[]) => findingsOf(rows).filter(({ code }) => code === 'indicator/in-two-classes');

  it('is pointed out where satisfaction in percent stands in another class, and nowhere else', () => {
    expect(elsewhere([['效益指标', '可持续影响指标', '群众满意度', '≥95%']])[0]?.message).toBe(
      '“群众满意度”的指标值是“≥95%”，印在可持续影响指标里，不在满意度指标里。',
    );
    expect(elsewhere([['满意度指标', '服务对象满意度指标', '群众满意度', '≥95%']])).toEqual([]);
    expect(elsewhere([['效益指标', '社会效益指标', '不断提升群众满意度', '有效提升']])).toEqual([]);
  });

  it('is pointed out where one name and number stand in two classes, and nowhere else', () => {
    const repeated: Row[] = [
      ['产出指标', '质量指标', '完成维修', '98%'],
      ['满意度指标', '服务对象满意度指标', '完成维修', '98%'],
    ];
    expect(twice(repeated).map(({ message }) => message)).toEqual([
      '“完成维修”“98%”印在质量指标里，又印在服务对象满意度指标里。',
    ]);
    expect(
      twice([
        ['效益指标', '经济效益指标', '保障民生', '效果明显'],
        ['效益指标', '社会效益指标', '保障民生', '效果明显'],
      ]),
    ).toEqual([]);
  });
});

describe('a name printed twice, once without a value', () => {
  it('is said to be that, with the value of the other line', () => {
    const found = findingsOf([
      ['产出指标', '数量指标', '人员数量', '36人'],
      ['产出指标', '数量指标', '人员数量', ''],
    ]).filter(({ code }) => code === 'indicator/missing-target-value');
    expect(found.map(({ message }) => message)).toEqual([
      '“人员数量”印了不止一次，这一行没有印指标值，另一行印着“36人”。',
    ]);
  });
});

describe('what does not add up', () => {
  it('is to be looked into, not a mere notice', () => {
    const found = findingsOf([['产出指标', '成本指标', '经费', '14万元']]);
    expect(found).toMatchObject([{ code: 'project/cost-exceeds-total', severity: 'warning' }]);
  });
});

describe('the words of a check', () => {
  it.each(checks.map((check) => [check.code, check] as const))('%s guess at no cause', (_, { title, explanation }) => {
    expect(`${title}${explanation}`).not.toMatch(/原因|可能|沿用|笔误|错了一行|写混|认为|口径|系统/);
  });
});

describe('the five documents', () => {
  const { findings } = countySite;

  it('raise these findings', () => {
    const counts = Object.fromEntries(
      [...Map.groupBy(findings, ({ code }) => code)].map(([code, of]) => [code, of.length]),
    );
    expect(counts).toEqual({
      'project/copied-indicators': 5,
      'project/uniform-target-values': 9,
      'project/foreign-indicators': 9,
      'project/cost-exceeds-total': 2,
      'project/unpaired-values': 1,
      'project/placeholder-objective': 9,
      'project/empty-class': 8,
      'indicator/missing-target-value': 2,
      'indicator/kind-unfit': 4,
      'indicator/percent-for-count': 3,
      'indicator/qualitative-satisfaction': 2,
      'indicator/satisfaction-elsewhere': 1,
      'indicator/in-two-classes': 1,
      'indicator/two-comparators': 3,
      'indicator/year-differs': 3,
      'indicator/duplicate': 2,
      'indicator/stated-none': 2,
      'indicator/cut-name': 9,
      'table/damaged-label': 1,
      'table/glued-label': 1,
      'table/label-below-row': 1,
    });
  });

  it('have 3 targets printed under two signs, all “≧ >90%”', () => {
    const two = findings.filter(({ code }) => code === 'indicator/two-comparators');
    expect(two.map(({ printed }) => printed)).toEqual(['≧ >90%', '≧ >90%', '≧ >90%']);
  });
});
