import { describe, expect, it } from 'vitest';
import { amountState, textState } from '../../src/words/fieldState.ts';
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
