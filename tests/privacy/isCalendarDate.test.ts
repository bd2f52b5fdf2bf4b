import { expect, it } from 'vitest';
import { isCalendarDate } from '../../src/privacy/isCalendarDate.ts';

it.each([
  ['19491231', true],
  ['20240101', true],
  ['20240430', true],
  ['20240431', false],
  ['20240532', false],
  ['20240500', false],
  ['20240013', false],
  ['20241301', false],
  ['18991231', false],
  ['21000101', false],
  ['2024011', false],
  ['202401011', false],
  // 29 February is a day of every fourth year, but of no full century that 400 does not divide.
  ['20240229', true],
  ['20230229', false],
  ['20000229', true],
  ['19000229', false],
  ['20240230', false],
  ['20240329', true],
])('tells days from other digits, leap years too: %s', (digits, isDay) => {
  expect(isCalendarDate(digits)).toBe(isDay);
});
