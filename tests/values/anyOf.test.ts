import { expect, it } from 'vitest';
import { anyOf } from '../../src/values/anyOf.ts';

it('hears what any of its patterns hears, with the flags of the first', () => {
  const pattern = anyOf(/^作废|废止$/u, /\p{Script=Latin}/u);
  expect(['作废。', '已废止', 'XX', '已作废。', '12'].map((text) => pattern.test(text))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});
