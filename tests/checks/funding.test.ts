import { expect, it } from 'vitest';
import { missingTotal, partsDiffer, unreadableAmount, yearExceedsWholeLife } from '../../src/checks/funding.ts';
import type { Project } from '../../src/model/site.ts';
import { amount, project } from '../support/projectFixture.ts';

const found = (check: typeof missingTotal, funding: Project['funding']) =>
  check
    .find({
      site: { documents: [], units: [], projects: [project({ funding })], results: [], links: [], nearMisses: [] },
      tables: new Map(),
      topics: { topics: [] },
    })
    .map(({ message, printed, expected }) => ({ message, printed, expected }));

const printed = (text: string, yuan: string | null) => ({ ...amount('1'), printed: text, yuan });

it('a blank total and a form without one are told apart, and a doubtful one is neither', () => {
  expect(found(missingTotal, { total: printed('', null) })).toMatchObject([{ message: '总金额一栏是空白。' }]);
  expect(found(missingTotal, {})).toMatchObject([{ message: '表样没有年度总金额这一栏。', printed: '' }]);
  for (const total of [printed('13', '130000'), printed('约13', null), { ...printed('', null), withheld: '13①' }]) {
    expect(found(missingTotal, { total })).toEqual([]);
  }
});

it('of money in a sentence that was not parted it is not said that the form has no total', () => {
  const fields = { fundingSentence: { text: '总额120万元', places: [] } } as unknown as Project['fields'];
  const site = { documents: [], units: [], projects: [project({ fields })], results: [], links: [], nearMisses: [] };
  expect(missingTotal.find({ site, tables: new Map(), topics: { topics: [] } })).toMatchObject([
    { message: '钱写成一句话，看不准是不是一年的，没有拆成金额。' },
  ]);
});

it('an amount nobody can read is told as it is printed, a sign for nothing is none', () => {
  expect(found(unreadableAmount, { total: printed('约13', null), otherFunds: printed('—', null) })).toEqual([
    { message: '金额栏印作“约13”，读不准是多少元。', printed: '约13', expected: '一个数字和单位' },
  ]);
  expect(found(unreadableAmount, { total: { ...printed('', null), withheld: '13①' } })).toMatchObject([
    { printed: '13①' },
  ]);
});

it('an amount withheld for the blank total above it says so', () => {
  const under = (total: string) =>
    found(unreadableAmount, {
      total: printed(total, null),
      fiscalAppropriation: { ...printed('', null), withheld: '13' },
    }).map(({ message }) => message);
  expect(under('')).toEqual(['金额栏印作“13”，总金额一栏是空白，看不出各项金额有没有错行，读不准是多少元。']);
  expect(under('约13').at(-1)).toBe('金额栏印作“13”，读不准是多少元。');
});

it('a total is held against its parts where both are printed', () => {
  const total = printed('13', '130000');
  const parts = (fiscal: string | null, other: string | null) => ({
    total,
    fiscalAppropriation: printed('', fiscal),
    otherFunds: printed('', other),
  });
  expect(found(partsDiffer, parts('100000', '20000'))).toEqual([
    { message: '总额 13 万元，各项资金之和 12 万元。', printed: '130000', expected: '120000' },
  ]);
  expect(found(partsDiffer, parts('100000', '30000'))).toEqual([]);
  expect(found(partsDiffer, parts(null, null))).toEqual([]);
  expect(found(partsDiffer, { ...parts('100000', null), total: printed('', null) })).toEqual([]);
});

it('fiscal money is held against what the budgets above give of it', () => {
  const levels = (provincial: string) => ({
    total: printed('13', '130000'),
    fiscalAppropriation: printed('13', '130000'),
    centralFunds: printed('8', '80000'),
    provincialFunds: printed('5', provincial),
  });
  expect(found(partsDiffer, levels('50000'))).toEqual([]);
  expect(found(partsDiffer, levels('40000'))).toEqual([
    { message: '财政拨款 13 万元，各项资金之和 12 万元。', printed: '130000', expected: '120000' },
  ]);
  const { centralFunds: _, ...alone } = levels('50000');
  expect(found(partsDiffer, alone)).toEqual([]);
  expect(found(partsDiffer, { ...alone, provincialFunds: printed('14', '140000') })).toHaveLength(1);
});

it('the money of a year is held against that of the whole project, and that against its parts', () => {
  const money = (year: string, whole: string) => ({ total: printed('', year), wholeLifeTotal: printed('', whole) });
  expect(found(yearExceedsWholeLife, money('1000000', '300000'))).toEqual([
    { message: '年度总额 100 万元，整个项目的总额 30 万元。', printed: '1000000', expected: '不多于 300000' },
  ]);
  expect(found(yearExceedsWholeLife, money('300000', '300000'))).toEqual([]);
  expect(found(yearExceedsWholeLife, { total: printed('', '1000000') })).toEqual([]);
  const parts = { wholeLifeFiscal: printed('', '200000'), wholeLifeOther: printed('', '50000') };
  expect(found(partsDiffer, { ...money('300000', '300000'), ...parts })).toEqual([
    { message: '项目资金总额 30 万元，各项资金之和 25 万元。', printed: '300000', expected: '250000' },
  ]);
});
