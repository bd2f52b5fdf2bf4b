import { expect, it } from 'vitest';
import { fewOf } from '../../src/values/fewOf.ts';

it('names all of a short list, and of a long one the first few and how many there are', () => {
  expect(fewOf(['甲', '乙'], '份')).toBe('甲、乙');
  expect(fewOf(['甲', '乙', '丙', '丁', '戊'], '份')).toBe('甲、乙、丙、丁、戊');
  expect(fewOf(['甲', '乙', '丙', '丁', '戊', '己'], '份')).toBe('甲、乙、丙、丁、戊等 6 份');
  expect(fewOf(['甲', '乙', '丙', '丁', '戊', '己'], '', '；')).toBe('甲；乙；丙；丁；戊等');
});
