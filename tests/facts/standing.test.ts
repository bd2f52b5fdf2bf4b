import { expect, it } from 'vitest';
import { standing } from '../../src/facts/standing.ts';
import { amount, project } from '../support/projectFixture.ts';

it('a project is ranked among those of its document and year, ties alike', () => {
  const of = (total: string, fiscalYear = 2024) => project({ fiscalYear, funding: { total: amount(total) } });
  const [large, middle, tie, earlier] = [of('9'), of('5'), of('5'), of('99', 2022)];
  const all = [large, middle, tie, earlier, of('')];
  expect(standing(tie, all)).toEqual({ rank: 2, of: 3, yuan: '50000', allYuan: '190000' });
  expect(standing(earlier, all)).toBeNull();
});
