import { expect, it } from 'vitest';
import { proseAmounts } from '../../src/values/proseAmounts.ts';

it.each([
  [
    '总额120万元，其中：财政拨款：100万元（其中：上级财政资金：80万元；本级财政：20万元）；其他：20万元',
    { total: '120万元', fiscalAppropriation: '100万元', otherFunds: '20万元' },
  ],
  ['总额10.5万元\n一、财政拨款：10.5万元\n二、自有资金：0万元', { total: '10.5万元', fiscalAppropriation: '10.5万元' }],
  [
    '总额69.2万元\n财政拨款:69.2万元(其中:上级财政资金:69.2万\n元;本级\n财政:0万元)\n二、自有资金:0万元',
    { total: '69.2万元', fiscalAppropriation: '69.2万元' },
  ],
  ['资金总额：3000元', { total: '3000元' }],
  [
    '总额50.5万元 财政拨款:30.2万元(其中:上级财政资金:30.2万元;本级财政:0万元) 二、自有资金:0万元 三、其他:20.3万元',
    { total: '50.5万元', fiscalAppropriation: '30.2万元', otherFunds: '20.3万元' },
  ],
  ['总额10.5万元一、财政拨款：10.5万元', { total: '10.5万元', fiscalAppropriation: '10.5万元' }],
  ['总额3000元财政拨款3000元', { total: '3000元', fiscalAppropriation: '3000元' }],
  ['总额100万元，财政拨款100万元（中央80万元，省级20万元）', { total: '100万元', fiscalAppropriation: '100万元' }],
  ['总额120万元（', null],
  ['总额120万元，财政拨款120万元（其中：捐款20万元）', null],
  ['总额120万元，财政拨款120万元（若干）', null],
  ['总额120万元左右', null],
  ['总额120万元其中中央80万元', null],
  ['总额约120万元', null],
  ['总额120万元，其中中央80万元、追加40万元', null],
  ['财政拨款100万元', null],
  ['总额120万元；总额130万元', null],
  ['总额120万元，分三年安排', null],
  ['总额120', null],
  ['总额120万元（含上年结转20万元）', null],
  ['总额120万元；自有资金：20万元', null],
])('reads %s only where every piece is one named amount', (sentence, amounts) => {
  expect(proseAmounts(sentence)).toEqual(amounts);
});
