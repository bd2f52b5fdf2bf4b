import { expect, it } from 'vitest';
import { lookedUpOnce } from '../../src/values/lookedUpOnce.ts';

it('a text that comes again is looked up once, also where the answer is none; a long one each time', () => {
  const asked: string[] = [];
  const find = lookedUpOnce((text) => {
    asked.push(text);
    return text === '甲' ? null : text.length;
  }, 3);
  expect(['甲', '甲', '乙乙', '乙乙', '丙丙丙丙', '丙丙丙丙'].map(find)).toEqual([null, null, 2, 2, 4, 4]);
  expect(asked).toEqual(['甲', '乙乙', '丙丙丙丙', '丙丙丙丙']);
});
