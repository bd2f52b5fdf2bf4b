import { expect, it } from 'vitest';
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
