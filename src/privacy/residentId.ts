import { isCalendarDate } from './isCalendarDate.ts';

/** Weights of the first 17 digits and the check characters by remainder: GB 11643-1999, ISO 7064 MOD 11-2. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** The first two digits of a 公民身份号码: provinces of GB/T 2260, residence permits (81–83), permanent residents from abroad (9). */
const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9\d)/;

/** Whether 18 characters are a 公民身份号码: province, date of birth and check character (GB 11643-1999). @param code digits, `X` last */
export function hasResidentIdCheck(code: string): boolean {
  if (!/^\d{17}[\dX]$/.test(code) || !PROVINCE.test(code)) return false;
  if (!isCalendarDate(code.slice(6, 14))) return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(code[at]), 0);
  return CHECKS[sum % 11] === code[17];
}

/** Whether 15 digits can be a resident's number of the first generation (before 1999): province and date of birth, no check digit. */
export const isOldResidentId = (code: string): boolean =>
  /^\d{15}$/.test(code) && PROVINCE.test(code) && !code.startsWith('9') && isCalendarDate(`19${code.slice(6, 12)}`);
