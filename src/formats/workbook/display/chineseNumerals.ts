/** `[DBNum1]` 一二三, `[DBNum2]` 壹贰叁, `[DBNum3]` １２３ with 十百千. */
export type NumeralStyle = 1 | 2 | 3;

const DIGITS: Readonly<Record<NumeralStyle, string>> = {
  1: '〇一二三四五六七八九',
  2: '零壹贰叁肆伍陆柒捌玖',
  3: '０１２３４５６７８９',
};
const PLACES: Readonly<Record<NumeralStyle, readonly string[]>> = {
  1: ['', '十', '百', '千'],
  2: ['', '拾', '佰', '仟'],
  3: ['', '十', '百', '千'],
};
const GROUPS = ['', '万', '亿', '兆'] as const;

/** Every digit of a text in Chinese: `2024` → `二〇二四`; anything else stays. */
export const digitByDigit = (text: string, style: NumeralStyle): string =>
  text.replace(/\d/g, (digit) => DIGITS[style][Number(digit)] ?? digit);

/** A whole number as Excel says it: `1004` → `一千〇四`, `12` → `一十二`. @param digits without sign */
export function saidNumber(digits: string, style: NumeralStyle): string {
  const number = digits.replace(/^0+/, '');
  if (number === '') return DIGITS[style][0] ?? '';
  if (number.length > 16) return digitByDigit(number, style);
  let said = '';
  let skipped = false;
  for (let index = 0; index < number.length; index += 1) {
    const place = number.length - 1 - index;
    const digit = Number(number[index]);
    if (digit === 0) skipped = true;
    else {
      if (skipped && said !== '') said += DIGITS[style][0];
      said += (DIGITS[style][digit] ?? '') + (PLACES[style][place % 4] ?? '');
      skipped = false;
    }
    const group = number.slice(Math.max(0, index - 3 + (place % 4)), index + 1);
    if (place % 4 === 0 && place > 0 && /[1-9]/.test(group)) said += GROUPS[place / 4] ?? '';
  }
  return said;
}
