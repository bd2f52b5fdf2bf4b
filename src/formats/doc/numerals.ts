/** A number as a list prints it; null where this kind of number does not go so far. */
type Numeral = (value: number) => string | null;

const DIGITS = '〇一二三四五六七八九';
const from =
  (signs: string): Numeral =>
  (value) =>
    Array.from(signs)[value - 1] ?? null;
const span =
  (first: number, count: number): Numeral =>
  (value) =>
    value >= 1 && value <= count ? String.fromCodePoint(first + value - 1) : null;

const decimal: Numeral = String;
const orDecimal =
  (numeral: Numeral): Numeral =>
  (value) =>
    numeral(value) ?? decimal(value);

/** Letters repeat: z, aa, bb … */
const letter: Numeral = (value) =>
  value < 1 || value > 780
    ? null
    : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);

const ROMAN: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

const roman: Numeral = (value) => {
  if (value < 1 || value > 3999) return null;
  let rest = value;
  let text = '';
  for (const [worth, sign] of ROMAN) {
    text += sign.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return text;
};

const upper =
  (numeral: Numeral): Numeral =>
  (value) =>
    numeral(value)?.toUpperCase() ?? null;

/** 一 … 九十九; beyond that the kinds of Chinese number differ. */
function tens(digits: string, ten: string, oneTen: boolean): Numeral {
  return (value) => {
    if (value < 1 || value > 99) return null;
    const [high, low] = [Math.floor(value / 10), value % 10];
    const before = high === 0 ? '' : `${high === 1 && !oneTen ? '' : digits[high]}${ten}`;
    return before + (low === 0 ? '' : digits[low]);
  };
}

/** 一百零一, to 999. */
const counting: Numeral = (value) => {
  if (value < 100) return tens(DIGITS, '十', false)(value);
  if (value > 999) return null;
  const rest = value % 100;
  const hundreds = `${DIGITS[Math.floor(value / 100)]}百`;
  if (rest === 0) return hundreds;
  return hundreds + (rest < 10 ? `零${DIGITS[rest]}` : tens(DIGITS, '十', true)(rest));
};

const byDigits =
  (digits: string): Numeral =>
  (value) =>
    Array.from(String(value), (digit) => digits[Number(digit)] ?? '').join('');

const circledNumber: Numeral = (value) =>
  value <= 20 ? span(0x2460, 20)(value) : value <= 35 ? span(0x3251, 15)(value - 20) : span(0x32b1, 15)(value - 35);

/** Kinds of number by their code ([MS-OSHARED] 2.2.1.3 MSONFC). */
export const NUMERALS: Record<number, Numeral> = {
  0: decimal,
  1: upper(roman),
  2: roman,
  3: upper(letter),
  4: letter,
  10: byDigits(DIGITS),
  11: tens(DIGITS, '十', false),
  14: byDigits('０１２３４５６７８９'),
  18: orDecimal(span(0x2460, 20)),
  19: byDigits('０１２３４５６７８９'),
  22: (value) => String(value).padStart(2, '0'),
  26: orDecimal(span(0x2488, 20)),
  27: orDecimal(span(0x2474, 20)),
  28: orDecimal(span(0x2460, 20)),
  29: orDecimal(span(0x3220, 10)),
  30: orDecimal(from('甲乙丙丁戊己庚辛壬癸')),
  31: orDecimal(from('子丑寅卯辰巳午未申酉戌亥')),
  33: tens(DIGITS, '十', false),
  35: counting,
  37: tens(DIGITS, '十', false),
  38: tens('零壹贰叁肆伍陆柒捌玖', '拾', true),
  39: counting,
};

/** A sign in a circle as one character (`1` → ①, `一` → ㊀); null where there is none. */
export function circled(mark: string): string | null {
  if (/^\d+$/.test(mark)) return circledNumber(Number(mark));
  const chinese = '一二三四五六七八九十'.indexOf(mark);
  return chinese < 0 ? null : String.fromCodePoint(0x3280 + chinese);
}
