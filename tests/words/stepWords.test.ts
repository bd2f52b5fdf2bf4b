import { expect, it } from 'vitest';
import { stepWord } from '../../src/words/stepWords.ts';

const amount = { printed: '', yuan: null, places: [] };

it('what the year had is called adjusted only beside what was planned when it began', () => {
  expect(stepWord({ planned: amount }, 'adjusted')).toBe('全年预算（调整后）');
  expect(stepWord({}, 'adjusted')).toBe('全年预算');
  expect(stepWord({}, 'executed')).toBe('全年执行');
});
