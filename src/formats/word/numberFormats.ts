import { entryOf } from '../../values/entryOf.ts';
import { chineseDigits, chineseNumber, financialNumber } from './chineseNumber.ts';

/** A number from 1 up as it is printed; undefined where this kind of number is not known so far up. */
type Format = (value: number) => string | undefined;

const pick = (signs: string): Format => {
  const list = Array.from(signs);
  return (value) => list[value - 1];
};
const orDecimal =
  (format: Format): Format =>
  (value) =>
    format(value) ?? String(value);
const upTo =
  (most: number, format: Format): Format =>
  (value) =>
    value <= most ? format(value) : undefined;
/** Over and over: the signs of the heavenly stems after 癸 begin again with 甲. */
const cycle = (signs: string): Format => {
  const list = Array.from(signs);
  return (value) => list[(value - 1) % list.length];
};
/** a … z, aa, bb: the letter is repeated (ISO/IEC 29500-1, 17.18.59), 30 times at most. */
const letters = (first: string): Format =>
  upTo(780, (value) =>
    String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1),
  );
const padded =
  (width: number): Format =>
  (value) =>
    String(value).padStart(width, '0');
const fullWidth: Format = (value) =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const ROMAN = 'M 1000,CM 900,D 500,CD 400,C 100,XC 90,L 50,XL 40,X 10,IX 9,V 5,IV 4,I 1'
  .split(',')
  .map((step) => step.split(' '));
const roman: Format = upTo(3999, (value) => {
  let rest = value;
  let text = '';
  for (const [sign = '', worth] of ROMAN) for (; rest >= Number(worth); rest -= Number(worth)) text += sign;
  return text;
});

/** Beyond 99 the kinds of counting differ, in what they say for zeros and for one hundred; only those that go to thousands are known. */
const counting = upTo(99, chineseNumber);
/** Beyond 20 programs do not agree whether the circle stays. */
const circled = upTo(20, pick('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'));

/** Kinds of number that also print 0 and what is below. */
const fromZero: Readonly<Record<string, Format>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: padded(2),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  numberInDash: (value) => `- ${value} -`,
  none: () => '',
};

/** The number formats of lists (ST_NumberFormat) that Chinese offices and the writers of Word files use. */
const fromOne: Readonly<Record<string, Format>> = {
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: orDecimal(pick('⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛')),
  decimalEnclosedParen: orDecimal(pick('⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇')),
  upperRoman: roman,
  lowerRoman: (value) => roman(value)?.toLowerCase(),
  upperLetter: letters('A'),
  lowerLetter: letters('a'),
  chineseCounting: counting,
  taiwaneseCounting: counting,
  japaneseCounting: counting,
  chineseCountingThousand: chineseNumber,
  taiwaneseCountingThousand: chineseNumber,
  chineseLegalSimplified: financialNumber,
  ideographDigital: chineseDigits,
  japaneseDigitalTenThousand: chineseDigits,
  taiwaneseDigital: chineseDigits,
  ideographTraditional: cycle('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: cycle('子丑寅卯辰巳午未申酉戌亥'),
  // Word prints them in brackets, whatever the name says.
  ideographEnclosedCircle: orDecimal(pick('㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩')),
};

/**
 * A number of a list as Word prints it.
 * @param format its name in ST_NumberFormat (ISO/IEC 29500-1, 17.18.59)
 * @param pattern the pattern of a custom format: `001, 002, 003, ...`
 * @returns null where it is not known how Word prints it
 */
export function formatNumber(value: number, format: string, pattern?: string): string | null {
  const zeros = format === 'custom' ? /^(0*1)(?:,|$)/.exec(pattern ?? '')?.[1] : undefined;
  if (zeros) return padded(zeros.length)(value) ?? null;
  return (entryOf(fromZero, format) ?? (value >= 1 ? entryOf(fromOne, format) : undefined))?.(value) ?? null;
}
