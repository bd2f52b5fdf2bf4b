import { chineseDigits, chineseNumber, financialNumber } from './chineseNumber.ts';

type Format = (value: number) => string | undefined;

const decimal: Format = String;
const pick = (signs: string): Format => {
  const list = Array.from(signs);
  return (value) => list[value - 1];
};
/** Over and over: the signs of the heavenly stems after 癸 begin again with 甲. */
const cycle = (signs: string): Format => {
  const list = Array.from(signs);
  return (value) => list[(value - 1) % list.length];
};
/** a … z, aa, bb: the letter is repeated (ISO/IEC 29500-1, 17.18.59). */
const letters =
  (first: string): Format =>
  (value) =>
    String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
const padded =
  (width: number): Format =>
  (value) =>
    String(value).padStart(width, '0');
const fullWidth: Format = (value) =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const roman: Format = (value) => {
  const steps = [
    ...([
      [1000, 'M'],
      [900, 'CM'],
      [500, 'D'],
      [400, 'CD'],
      [100, 'C'],
      [90, 'XC'],
    ] as const),
    ...([
      [50, 'L'],
      [40, 'XL'],
      [10, 'X'],
      [9, 'IX'],
      [5, 'V'],
      [4, 'IV'],
      [1, 'I'],
    ] as const),
  ];
  let rest = value;
  let text = '';
  for (const [step, sign] of steps) for (; rest >= step; rest -= step) text += sign;
  return text;
};
const circled = pick('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿');
const parenthesised = pick('⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇');
const stopped = pick('⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛');

/** The number formats of lists (ST_NumberFormat) that Chinese offices and the writers of Word files use. */
const formats: Readonly<Record<string, Format>> = {
  decimal,
  decimalHalfWidth: decimal,
  decimalZero: padded(2),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: (value) => circled(value) ?? String(value),
  decimalEnclosedCircleChinese: (value) => circled(value) ?? String(value),
  decimalEnclosedFullstop: (value) => stopped(value) ?? String(value),
  decimalEnclosedParen: (value) => parenthesised(value) ?? String(value),
  numberInDash: (value) => `- ${value} -`,
  upperRoman: roman,
  lowerRoman: (value) => roman(value)?.toLowerCase(),
  upperLetter: letters('A'),
  lowerLetter: letters('a'),
  chineseCounting: chineseNumber,
  chineseCountingThousand: chineseNumber,
  taiwaneseCounting: chineseNumber,
  taiwaneseCountingThousand: chineseNumber,
  japaneseCounting: chineseNumber,
  chineseLegalSimplified: financialNumber,
  ideographDigital: chineseDigits,
  japaneseDigitalTenThousand: chineseDigits,
  taiwaneseDigital: chineseDigits,
  ideographTraditional: cycle('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: cycle('子丑寅卯辰巳午未申酉戌亥'),
  ideographEnclosedCircle: (value) => pick('㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉')(value) ?? chineseNumber(value),
  none: () => '',
};

/**
 * A number of a list as Word prints it.
 * @param pattern the pattern of a custom format: `001, 002, 003, ...`
 * @returns null where the format is not known
 */
export function formatNumber(value: number, format: string, pattern?: string): string | null {
  const zeros = format === 'custom' ? /^(0*1)(?:,|$)/.exec(pattern ?? '')?.[1] : undefined;
  if (zeros) return padded(zeros.length)(value) ?? null;
  if (value < 1 && format !== 'none') return formats[format] ? String(value) : null;
  return formats[format]?.(value) ?? null;
}
