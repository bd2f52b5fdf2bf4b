import { expect, test } from 'vitest';
import { restAfter } from '../../../src/formats/pdf/pages/restAfter.ts';

test.each([
  ['≥76%', '69个'],
  ['≧ >76%', '69个'],
  ['12~24人', '≥ 3万元/村'],
  ['约33户', '合格及以上'],
  ['指标2：', '……'],
])('%s above %s are hardly one value', (upper, lower) => {
  expect(restAfter(upper, lower)).toBeLessThan(0.1);
});

test('a whole value above one that begins with its sign is hardly ever one with it', () => {
  expect(restAfter('≥69%', '≧ >74%')).toBeLessThan(0.01);
});

test.each([
  ['2024年', '12月底前'],
  ['≧ >', '76%'],
  ['69个', '行政村'],
  ['项目验收', '合格及以上'],
])('%s above %s may be one value', (upper, lower) => {
  expect(restAfter(upper, lower)).toBe(1);
});
