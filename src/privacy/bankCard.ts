/** The beginnings of card numbers and their lengths (ISO/IEC 7812; 62 and older Chinese ranges by 中国银联). */
const RANGES: readonly (readonly [beginning: RegExp, lengths: readonly number[]])[] = [
  [/^62/, [16, 17, 18, 19]],
  [/^(?:60|68|69|84|87|90|94|98|99)\d/, [16, 17, 18, 19]],
  [/^955(?:88|9[0-9]|50)/, [16, 19]],
  [/^(?:4|5[1-5]|35|22[2-9]|2[3-6]|27[01])/, [16]],
];

/** Whether the last digit is right by the Luhn formula (ISO/IEC 7812-1, annex B). */
export function hasLuhnCheck(digits: string): boolean {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, at) => {
      const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
}

/** Whether digits have the beginning and the length of a bank card. */
export const hasCardRange = (digits: string): boolean =>
  RANGES.some(([beginning, lengths]) => beginning.test(digits) && lengths.includes(digits.length));

/** One amount printed twice, one print below the other: every tenth has the check digit of a card. */
const isTwice = (digits: string): boolean => digits === digits.slice(digits.length / 2).repeat(2);

/** Whether digits are a bank card number: known beginning, its length, and the check digit. */
export const isBankCard = (digits: string): boolean => hasCardRange(digits) && hasLuhnCheck(digits) && !isTwice(digits);
