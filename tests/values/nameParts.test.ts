import { describe, expect, it } from 'vitest';
import { nameParts, sameName } from '../../src/values/nameParts.ts';

const isOne = (a: string, b: string) => sameName(nameParts(a), nameParts(b));

describe('names are of one project', () => {
  it.each([
    ['2024年村委会办公经费', '村委会 办公经费'],
    ['2024年度村委会办公经费', '2024年村委会办公经费'],
    ['2024年-村委会办公经费', '2024年村委会办公经费'],
    ['2024年——村委会办公经费', '村委会办公经费'],
    ['村委会办公经费（一期）', '村委会办公经费(一期)'],
    ['1.2公里道路', '1．2 公里道路'],
  ])('%s and %s', (a, b) => {
    expect(isOne(a, b)).toBe(true);
  });
});

describe('names are of two', () => {
  it.each([
    ['2024年村委会办公经费', '2023年村委会办公经费'],
    ['村委会办公经费', '村委会办公经费补助'],
    ['1.2公里道路', '12公里道路'],
    ['1.2公里道路', '1和2公里道路'],
    ['2024年桥', '桥'],
    ['第2024年村委会办公经费', '村委会办公经费'],
  ])('%s and %s', (a, b) => {
    expect(isOne(a, b)).toBe(false);
  });
});

it('the year in front of a name is kept without 度, and no year of a name that is hardly more', () => {
  expect(nameParts('2024年度道路工程')).toEqual({ paper: '', year: '2024年', plain: '道路工程' });
  expect(nameParts('2024年桥')).toEqual({ paper: '', year: '', plain: '2024年桥' });
  expect(nameParts('2024年道路')).toMatchObject({ year: '2024年', plain: '道路' });
});
