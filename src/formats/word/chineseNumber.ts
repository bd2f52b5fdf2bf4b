const digits = Array.from('〇一二三四五六七八九');
const financial = Array.from('零壹贰叁肆伍陆柒捌玖');

/** 12 → 一二, 10 → 一〇: digit by digit. */
export const chineseDigits = (value: number): string =>
  Array.from(String(value), (digit) => digits[Number(digit)]).join('');

/** 12 → 十二, 105 → 一百零五. @param value 0 to 99,999,999 */
export const chineseNumber = (value: number): string =>
  counted(value, ['零', ...digits.slice(1)], ['', '十', '百', '千']).replace(/^一十/, '十');

/** 12 → 壹拾贰. @param value 0 to 99,999,999 */
export const financialNumber = (value: number): string => counted(value, financial, ['', '拾', '佰', '仟']);

function counted(value: number, signs: readonly string[], powers: readonly string[]): string {
  if (value >= 10_000) {
    const rest = value % 10_000;
    const gap = rest > 0 && rest < 1_000 ? signs[0] : '';
    return `${counted(Math.floor(value / 10_000), signs, powers)}万${rest > 0 ? `${gap}${counted(rest, signs, powers)}` : ''}`;
  }
  if (value === 0) return signs[0] ?? '';
  const written = String(value);
  let text = '';
  for (let at = 0; at < written.length; at += 1) {
    const digit = Number(written[at]);
    text += digit === 0 ? '零' : `${signs[digit]}${powers[written.length - 1 - at]}`;
  }
  return text.replace(/零+/g, '零').replace(/零$/, '');
}
