import { expect, it } from 'vitest';
import { settleAmounts } from '../../src/recognise/readFields.ts';

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
