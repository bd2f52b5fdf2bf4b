import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Comparator } from '../../src/model/targetValue.ts';
import { formatTargetValue, parseTargetValue, percentOf, yuanOf } from '../../src/values/targetValue.ts';
import { runs } from '../support/runs.ts';

const MEASURED: [printed: string, comparator: string | null, number: string, upper: string | null, unit: string][] = [
  ['≥95%', '≥', '95', null, '%'],
  ['≥95%*', '≥', '95', null, '%'],
  ['95%①', null, '95', null, '%'],
  ['≥3个[2]', '≥', '3', null, '个'],
  ['≥ 95%', '≥', '95', null, '%'],
  ['“≥95%”', '≥', '95', null, '%'],
  ["'100%", null, '100', null, '%'],
  ['250方', null, '250', null, '方'],
  ['≧ >90%', '≥', '90', null, '%'],
  [' =100%', '=', '100', null, '%'],
  ['100%', null, '100', null, '%'],
  ['=100.00(%)', '=', '100.00', null, '%'],
  ['≥90.00（%）', '≥', '90.00', null, '%'],
  ['≥95百分比', '≥', '95', null, '百分比'],
  ['＞９０％', '>', '90', null, '%'],
  ['10-20', 'range', '10', '20', ''],
  ['5-8次', 'range', '5', '8', '次'],
  ['2-10个', 'range', '2', '10', '个'],
  ['2000 元-5000 元/人', 'range', '2000', '5000', '元/人'],
  ['20000 元-50000 元', 'range', '20000', '50000', '元'],
  ['2 万元/个-5 万元/个', 'range', '2', '5', '万元/个'],
  ['1-2万元/个', 'range', '1', '2', '万元/个'],
  ['5200元左右', 'approx', '5200', null, '元'],
  ['约30户', 'approx', '30', null, '户'],
  ['补助金额 ≥ 400 万元', '≥', '400', null, '万元'],
  ['》=95%', '≥', '95', null, '%'],
  ['《=5天', '≤', '5', null, '天'],
  ['不低于90%', '≥', '90', null, '%'],
  ['不得低于90%', '≥', '90', null, '%'],
  ['高于或等于90%', '≥', '90', null, '%'],
  ['低于或等于67.54万元', '≤', '67.54', null, '万元'],
  ['不得超过5次', '≤', '5', null, '次'],
  ['95%以上', '≥', '95', null, '%'],
  ['≤67.54万元', '≤', '67.54', null, '万元'],
  ['1.5万立方米/日', null, '1.5', null, '万立方米/日'],
  ['2060.86平方千米', null, '2060.86', null, '平方千米'],
  ['3.43亿元', null, '3.43', null, '亿元'],
  ['1,257,552元', null, '1257552', null, '元'],
  ['12 个月', null, '12', null, '个月'],
  ['7个行政村', null, '7', null, '个行政村'],
  ['0起', null, '0', null, '起'],
  ['4.5万', null, '4.5', null, '万'],
  ['15 万/村', null, '15', null, '万/村'],
  ['2 次/年', null, '2', null, '次/年'],
  ['6000', null, '6000', null, ''],
  ['1000元/人（次）', null, '1000', null, '元/人（次）'],
  ['20-30(个)', 'range', '20', '30', '个'],
  ['5元/人·年', null, '5', null, '元/人·年'],
  ['>=530元/人*月', '≥', '530', null, '元/人*月'],
  ['═100%', '=', '100', null, '%'],
  ['300㎡', null, '300', null, '㎡'],
  ['5℃', null, '5', null, '℃'],
  ['95%（含）以上', '≥', '95', null, '%'],
  ['增长率≥5%', '≥', '5', null, '%'],
  ['比例≥95%', '≥', '95', null, '%'],
  ['1.2万余人', 'approx', '1.2', null, '万人'],
  ['10来个', 'approx', '10', null, '个'],
  ['20241131人', null, '20241131', null, '人'],
  ['95%；。', null, '95', null, '%'],
  ['“95%”', null, '95', null, '%'],
  ['100(个百分点)', null, '100', null, '个百分点'],
  ['≥1200.00(人次)', '≥', '1200.00', null, '人次'],
  ['=3.50（平方米）', '=', '3.50', null, '平方米'],
  ['≤12(个月)', '≤', '12', null, '个月'],
  ['5-5个', 'range', '5', '5', '个'],
  ['2024个', null, '2024', null, '个'],
  ['20个（含）以上', '≥', '20', null, '个'],
];

const DATES = [
  '2024 年 12 月 31 日',
  '2022年12月底之前',
  '2024年底',
  '2024年底前',
  '2024 年度',
  '2024年',
  '2024年全年',
  '2024年12月',
  '2024-12-31',
  '20241231',
  '2022-2024年',
  '2024-2026',
  '2024—2026',
  '2024至2026',
  '2023.07-2024.01',
  '2023.07-2024.01完工',
  '202307-202401',
];

const WORDS = [
  // A range turned round is none.
  '74%-1%',
  '吨',
  // Two signs that say opposite things, of a range or of a number.
  '≥95%以内',
  '≥3-5次',
  // Two units, neither of which is the beginning of the other.
  '5元-10次',
  '按“95%”执行',
  '20（含）个',
  // What stands in brackets may be of another time or number.
  '20(完成)',
  '20(上年)',
  '20(人次)以外',
  '20(10人次)',
  // Not yet settled, or of each and not of all.
  '暂定≥95%',
  '每村≤90万元',
  '户均≥3万元',
  '2024县级预算编制通知',
  // 万 and 千 as a scanner reads them.
  '≤90方元',
  '3方人',
  '5人*月',
  '2060.86平方干米',
  '有效提升',
  '合格及以上',
  '按编办文件规定的部门单位人员数据发放',
  '无',
  '全年',
  '设备正常运行',
  '持续改善',
];

describe('a target value keeps its printed form and gives what can be compared', () => {
  it.each(MEASURED)('%s', (printed, comparator, number, numberUpper, measurementUnit) => {
    expect(parseTargetValue(printed)).toEqual({
      printed: printed.trim(),
      kind: 'number',
      comparator,
      number,
      numberUpper,
      measurementUnit,
    });
  });

  it.each(DATES)('%s is a date, not a number', (printed) => {
    expect(parseTargetValue(printed)).toMatchObject({ printed, kind: 'date', comparator: null, number: null });
  });

  it.each(WORDS)('%s stays words', (printed) => {
    expect(parseTargetValue(printed)).toMatchObject({
      printed,
      kind: 'qualitative',
      number: null,
      measurementUnit: '',
    });
  });

  it('a blank is a blank', () => {
    expect(parseTargetValue('  ')).toMatchObject({ printed: '', kind: 'blank', number: null });
  });

  it('gives percentages and exact yuan for comparison, and none for rates', () => {
    expect(percentOf(parseTargetValue('≥95百分比'))).toBe('95');
    expect(percentOf(parseTargetValue('7个'))).toBeNull();
    expect(yuanOf(parseTargetValue('3.43亿元'))).toBe('343000000');
    expect(yuanOf(parseTargetValue('4.5万'))).toBe('45000');
    expect(yuanOf(parseTargetValue('2万元/村'))).toBeNull();
  });
});

describe('parse and format are inverse', () => {
  const decimal = fc
    .tuple(fc.nat(9_999_999), fc.nat(999))
    .map(([whole, part]) => (part === 0 ? `${whole}` : `${whole}.${String(part).replace(/0+$/, '')}`));
  const measurementUnit = fc.constantFrom(
    '',
    '%',
    '百分比',
    '个',
    '万元',
    '元/人',
    '次/年',
    '个行政村',
    '平方千米',
    '万立方米/日',
  );
  const target = fc
    .tuple(fc.option(fc.constantFrom(...Comparator.options)), decimal, decimal, measurementUnit)
    .map(([comparator, one, other, unit]) => ({ comparator, unit, ends: [one, other].sort((a, b) => +a - +b) }))
    .map(({ comparator, unit, ends: [lower = '', upper = ''] }) => ({
      printed: '',
      kind: 'number' as const,
      comparator,
      number: lower,
      numberUpper: comparator === 'range' ? upper : null,
      measurementUnit: unit,
    }));

  it('for every measured target', () => {
    fc.assert(
      fc.property(target, (value) => {
        const printed = formatTargetValue(value);
        // 2024年… is a date by design; the units above never make one.
        expect(parseTargetValue(printed)).toEqual({ ...value, printed });
      }),
      { numRuns: runs(400) },
    );
  });

  it('and nothing printed makes it fail or lose the printed form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (printed) => {
        const value = parseTargetValue(printed);
        expect(value.printed).toBe(printed.trim());
        if (value.number !== null) expect(value.number).toMatch(/^\d+(\.\d+)?$/);
      }),
      { numRuns: runs(600) },
    );
  });
});

it.each(['=≥95%', '=不超过5次', '＝约30人'])('%s is left as words: exactly it, and a bound', (printed) => {
  expect(parseTargetValue(printed)).toMatchObject({ kind: 'qualitative', comparator: null, number: null });
});

it.each(['不≥95%', '□=95%', '未达到≥95%'])(
  '%s is left as words: what stands before the sign may deny or change it',
  (printed) => {
    expect(parseTargetValue(printed)).toMatchObject({ kind: 'qualitative', comparator: null, number: null });
  },
);

it.each([
  ['a value of another time', '上年≥95%'],
  ['a result', '实际≥95%'],
  ['what was not reached', '未达到≥95%'],
  ['what became of it', '≥95%（未完成）'],
  ['signs that contradict each other', '低于≥95%'],
  ['a word that the sign cuts off from what it is said of', '前≥95%'],
  ['a letter among the digits', '≥9O%'],
  ['a nought before it, as of a code', '05件'],
  ['noughts alone', '00%'],
  ['noughts before a point', '00.5'],
  ['a group that begins with a nought', '0,000'],
  ['a range that ends in a code', '2-05'],
  ['a range of codes', '00-05'],
  ['a nought in full width before it', '≥０５％'],
  ['the number of a list before it', '5 100%'],
  ['two numbers', '24 365天'],
  ['the number of a list before a value', '1. 100%'],
  ['the same in full width', '１．　１００％'],
  ['what may be two numbers, or one in groups', '1 200人'],
  ['a growth', '同比增长≥5%'],
  ['a rise', '提升≥5%'],
  ['a saving', '节约≥5%'],
  ['an example', '例如≥95%'],
  ['what makes another sign of it', '大于95%（含）'],
  ['a digit that nobody filled in', '9X%'],
  ['a digit left blank', '9_%'],
  ['a letter that looks like a digit', '9З%'],
  ['two units', '5%‰'],
  ['half a kilometre more', '3公里半'],
  ['half a range', '3至'],
  ['beyond it', '3公里外'],
  ['a range in words', '3-5次之间'],
  ['a bound of a range', '≥3-5次'],
  ['a range and a bound behind it', '3-5次以上'],
  ['ten thousands by a letter', '1.2w人'],
  ['a day', '12.31前'],
  ['a day of a month', '11.30日前'],
  ['days', '12-31前'],
  ['a day by its number', '5号前'],
  ['a quarter', '4季度'],
  ['half a day more', '3天半'],
  ['half a month more', '1个半月'],
  ['a point and nothing behind it', '95.%'],
  ['what was done', '95%（已完成）'],
  ['what was done, in words', '95%完成'],
  ['what holds no more', '100（作废）'],
  ['what held before', '原≥95%'],
  ['the past', '95%（上期）'],
  ['a sum over years', '95%（三年累计）'],
  ['what is not reached', '95%不达标'],
  ['points', '95得分'],
  ['the name of the next project behind it', '≥95%乡村道路养护项目'],
  ['a stamp behind it', '95%（财政局章）'],
  ['brackets around it', '（95%）'],
  ['half a bracket behind it', '95%（'],
  ['a sign behind it', '95%+'],
  ['an arrow behind it', '95%↑'],
  ['an open range', '95%-'],
  ['all but it', '5公里以外'],
  ['a decrease', '下降≥5%'],
  ['signs before and behind it that contradict each other', '≥95%以下'],
  ['a bound in the midst of its unit', '10人次以上/年'],
  ['a value of the end of a plan of five years', '十四五末≥90%'],
  ['a value of the next year', '明年≥90%'],
  ['about a least value', '≥约19个'],
  ['a bound that is left out', '10人（不含）以上'],
])('reads no number out of %s: %s', (_, printed) => {
  expect(parseTargetValue(printed)).toMatchObject({ printed, kind: 'qualitative', comparator: null, number: null });
});

it.each([
  ['90万元及以内', '≤', '90', '万元'],
  ['95%及以上', '≥', '95', '%'],
])('%s: the bound behind the number is no part of its unit', (printed, comparator, number, measurementUnit) => {
  expect(parseTargetValue(printed)).toMatchObject({ kind: 'number', comparator, number, measurementUnit });
});

it('a unit that goes on with “and” is none', () => {
  expect(parseTargetValue('90万元及')).toMatchObject({ kind: 'qualitative', number: null });
});

it('takes no number that a program reading JSON would refuse, whatever digits, points and commas are printed', () => {
  const marks = ['0', '5', '.', ','];
  const texts = Array.from({ length: 4 ** 6 }, (_, index) =>
    Array.from({ length: 6 }, (_, place) => marks[(index >> (2 * place)) & 3]).join(''),
  );
  for (const text of [...texts, ...texts.map((each) => `5-${each}`), ...texts.map((each) => each.slice(3))]) {
    const { number, numberUpper } = parseTargetValue(text);
    for (const value of [number, numberUpper]) if (value !== null) expect(value).toBe(value.replace(/^0+(?=\d)/, ''));
  }
});

it.each(['基期≥95%', '参考值≥95%', '标准：95%', '全省平均≥90%', '下调≥90%'])(
  '%s is left as words: what it is measured by, of another place, or a change',
  (printed) => {
    expect(parseTargetValue(printed).kind).toBe('qualitative');
  },
);
it.each(['全县覆盖率≥95%', '标准化率≥95%'])('%s is a number with its name', (printed) => {
  expect(parseTargetValue(printed).kind).not.toBe('qualitative');
});
