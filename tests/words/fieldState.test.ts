import { describe, expect, it } from 'vitest';
import { amountClass, amountState, textState } from '../../src/words/fieldState.ts';
import { amount, text } from '../support/projectFixture.ts';

describe('the four states of a field', () => {
  it.each([
    [amount('13'), 'value'],
    [amount('0'), 'zero'],
    [amount('0.00'), 'zero'],
    [amount(''), 'blank'],
    [amount('按实际'), 'withheld'],
    [undefined, 'absent'],
  ])('%j is %s', (field, state) => {
    expect(amountState(field)).toBe(state);
  });

  it.each([
    [text('1年'), 'value'],
    [text(''), 'blank'],
    [undefined, 'absent'],
  ])('%j is %s', (field, state) => {
    expect(textState(field)).toBe(state);
  });
});

it('figures of a column of money never break, and a sentence that stands in their place does', () => {
  expect([amount('13'), amount('0'), amount(''), undefined].map(amountClass)).toEqual(['num', 'num', 'num', 'num']);
  expect([amount('上级资金120万元，自筹30'), amount('/')].map(amountClass)).toEqual([undefined, undefined]);
});
