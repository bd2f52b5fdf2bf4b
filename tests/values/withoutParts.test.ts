import { describe, expect, it } from 'vitest';
import { parseAmount } from '../../src/values/amount.ts';

describe('an amount with its parts in brackets', () => {
  it.each([
    ['854万（高标准农田建设400万元，示范建设295万元，畅通工程159万元）', '8540000'],
    ['854万元(其中：高标准农田建设400万元、示范建设295万元、畅通工程159万元)', '8540000'],
    ['14.5万元（公路85000元；桥梁6万元）', '145000'],
  ])('is read where the parts add up to it: %s', (printed, amount) => {
    expect(parseAmount(printed, '万元')).toBe(amount);
  });

  it.each([
    '854万（高标准农田建设400万元，示范建设295万元，畅通工程158万元）',
    '854万（高标准农田建设400万元，示范建设454）',
    '854（高标准农田建设400万元，示范建设454万元）',
    '854万（含上年结转854万元）',
    '854万854万（高标准农田建设400万元，示范建设454万元）',
    '854万（高标准农田建设400万元，示范建设454万元）等',
    '854万（2021年400万元，2022年454万元）',
    '8.5.4万（公路4万元，桥梁4.54万元）',
  ])('is no amount where they do not, or another thing is said: %s', (printed) => {
    expect(parseAmount(printed, '万元')).toBeNull();
  });
});
