import { expect, it } from 'vitest';
import { barWidth } from '../../../src/views/lists/barWidth.ts';

it('a bar is as long as its money, seen where there is the least of it, and none where there is none', () => {
  const widths = ['500', '1000', '1', '0', null, undefined].map((yuan) => barWidth(yuan, '1000000'));
  expect(widths).toEqual(['0.1', '0.1', '0.1', '0', '0', '0']);
  expect(barWidth('250000', '1000000')).toBe('25');
  expect(barWidth('0', '0')).toBe('0');
});
