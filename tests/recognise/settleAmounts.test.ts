import { describe, expect, it } from 'vitest';
import { settleAmounts } from '../../src/recognise/fields/readFields.ts';

const amount = (printed: string) => ({ printed, yuan: null, places: [] });

it('ten billion yuan for the whole project are withheld, as for its year: the unit of money is misprinted', () => {
  const { wholeLifeTotal, total } = settleAmounts(
    { wholeLifeTotal: amount('771325800'), total: amount('226145100万元') },
    '万元',
  );
  expect(wholeLifeTotal).toMatchObject({ yuan: null, withheld: '771325800' });
  expect(total).toMatchObject({ yuan: null, withheld: '226145100万元' });
  expect(settleAmounts({ wholeLifeTotal: amount('771325800') }, '元').wholeLifeTotal).toMatchObject({
    yuan: '771325800',
  });
});

it('a part that has lost its point is withheld where the others leave as much but for that, the others are read', () => {
  const funding = { total: amount('120.50'), fiscalAppropriation: amount('10000'), otherFunds: amount('20.50') };
  const settled = settleAmounts(funding, '万元');
  expect(settled.fiscalAppropriation).toMatchObject({ yuan: null, withheld: '10000' });
  expect(settled).toMatchObject({ total: { yuan: '1205000' }, otherFunds: { yuan: '205000' } });
  // A sum that differs otherwise is printed so.
  expect(settleAmounts({ ...funding, fiscalAppropriation: amount('90') }, '万元')).toMatchObject({
    fiscalAppropriation: { yuan: '900000' },
  });
});

const yuanOf = (
  funding: Parameters<typeof settleAmounts>[0],
  unit: string | null = '万元',
  broken: readonly string[] = [],
) =>
  Object.fromEntries(
    Object.entries(settleAmounts(funding, unit, ({ printed }) => broken.includes(printed))).map(
      ([key, { yuan, withheld }]) => [key, withheld === undefined ? yuan : `withheld ${withheld}`],
    ),
  );

describe('amounts of the year', () => {
  it('are all withheld where the total is their sum but for its point; those of the whole project are read', () => {
    const funding = {
      wholeLifeTotal: amount('300'),
      total: amount('6754'),
      fiscalAppropriation: amount('60.54'),
      otherFunds: amount('7'),
    };
    expect(yuanOf(funding)).toEqual({
      wholeLifeTotal: '3000000',
      total: 'withheld 6754',
      fiscalAppropriation: 'withheld 60.54',
      otherFunds: 'withheld 7',
    });
  });

  it('are all withheld where their total is blank, and read where that is left out or they are nothing', () => {
    const parts = { fiscalAppropriation: amount('60'), otherFunds: amount('7') };
    expect(yuanOf({ total: amount(''), ...parts })).toEqual({
      total: null,
      fiscalAppropriation: 'withheld 60',
      otherFunds: 'withheld 7',
    });
    expect(yuanOf(parts)).toEqual({ fiscalAppropriation: '600000', otherFunds: '70000' });
    expect(yuanOf({ total: amount(''), otherFunds: amount('0') })).toEqual({ total: null, otherFunds: '0' });
  });

  it('that a cell breaks into lines are withheld where they do not add up, and read where they do', () => {
    const funding = { total: amount('67.54'), fiscalAppropriation: amount('60.54'), otherFunds: amount('7') };
    expect(yuanOf(funding, '万元', ['60.54'])).toEqual({
      total: '675400',
      fiscalAppropriation: '605400',
      otherFunds: '70000',
    });
    expect(yuanOf({ ...funding, otherFunds: amount('9') }, '万元', ['60.54'])).toEqual({
      total: '675400',
      fiscalAppropriation: 'withheld 60.54',
      otherFunds: '90000',
    });
  });

  it.each([
    ['ten billion yuan', '1000000', '万元', null],
    ['nearly as much', '999999', '万元', '9999990000'],
    ['less than a hundred yuan', '99', '元', null],
    ['a hundred yuan', '100', '元', '100'],
    ['thousandths of a yuan below ten thousand', '125.755', '元', null],
    ['thousandths of a yuan above', '12500.755', '元', '12500.755'],
    ['nothing', '0', '元', '0'],
  ])('of %s in all: %s%s', (_, printed, unit, yuan) => {
    expect(yuanOf({ total: amount(printed) }, unit)).toEqual({ total: yuan ?? `withheld ${printed}` });
  });

  it('are not known where no unit of money is printed, and withheld where they are none in any', () => {
    expect(yuanOf({ total: amount('67.54') }, null)).toEqual({ total: null });
    expect(yuanOf({ total: amount('100改为80') }, null)).toEqual({ total: 'withheld 100改为80' });
    expect(yuanOf({ total: amount('100改为80') })).toEqual({ total: 'withheld 100改为80' });
  });
});
