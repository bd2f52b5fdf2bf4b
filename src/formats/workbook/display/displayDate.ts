import { digitByDigit, saidNumber } from './chineseNumerals.ts';
import { type Moment, momentOf } from './moment.ts';
import type { Section, Token } from './numberFormat.ts';
import { joined, type Piece } from './pieces.ts';

export const isDate = ({ tokens }: Section): boolean =>
  tokens.some(({ kind }) => kind === 'date' || kind === 'halfDay');

/** A serial number as date and time; null where it is none (negative, or after the year 9999), which a sheet shows as `####`. */
export function displayDate(serial: number, section: Section, date1904: boolean): string | null {
  const { tokens, numerals } = section;
  const subSecond = tokens.filter((token, index) => token.kind === 'digit' && afterSeconds(tokens, index)).length;
  const clock = tokens.some(
    (token) => token.kind === 'halfDay' || (token.kind === 'date' && /[hsM]|\[/.test(token.text)),
  );
  const moment = momentOf(serial, date1904, clock ? Math.min(3, subSecond) : null);
  if (!moment) return null;
  const twelve = tokens.some(({ kind }) => kind === 'halfDay');
  let fraction = moment.fraction;
  return joined(
    tokens.map((token, index): Piece => {
      switch (token.kind) {
        case 'literal':
          return token.text;
        case 'space':
          return null;
        case 'halfDay':
          return moment.hour < 12 ? token.before : token.after;
        case 'date': {
          const shown = part(token.text, moment, twelve);
          if (!numerals || !/^\d+$/.test(shown)) return shown;
          return /^[ye]/.test(token.text)
            ? digitByDigit(shown, numerals)
            : saidNumber(shown, numerals).replace(/^一十/, '十');
        }
        case 'digit': {
          if (!afterSeconds(tokens, index)) return token.text;
          const digit = fraction[0] ?? '0';
          fraction = fraction.slice(1);
          return digit;
        }
        default:
          return MARKS[token.kind] ?? '';
      }
    }),
  );
}

const MARKS: Readonly<Partial<Record<Token['kind'], string>>> = { point: '.', comma: ',', percent: '%', slash: '/' };

/** Whether a place holds a fraction of a second: `s.0`, `[s].00`. */
function afterSeconds(tokens: readonly Token[], index: number): boolean {
  let at = index - 1;
  while (tokens[at]?.kind === 'digit') at -= 1;
  const before = tokens[at - 1];
  return tokens[at]?.kind === 'point' && before?.kind === 'date' && before.text.includes('s');
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const WEEKDAYS_CHINESE = '日一二三四五六';
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

function part(letters: string, moment: Moment, twelve: boolean): string {
  const two = (number: number, long: boolean) => String(number).padStart(long ? 2 : 1, '0');
  const long = letters.length > 1;
  const month = MONTHS[moment.month - 1] ?? '';
  const weekday = WEEKDAYS[moment.weekday] ?? '';
  if (letters.startsWith('[')) return elapsed(letters, moment);
  switch (letters[0]) {
    case 'y':
      return letters.length > 2 ? String(moment.year).padStart(4, '0') : two(moment.year % 100, true);
    case 'e':
      return String(moment.year);
    case 'b':
      return letters.length > 2 ? String(moment.year + 543) : two((moment.year + 543) % 100, true);
    case 'm':
      if (letters.length < 3) return two(moment.month, long);
      return letters.length === 3 ? month.slice(0, 3) : letters.length === 5 ? month.slice(0, 1) : month;
    case 'd':
      if (letters.length < 3) return two(moment.day, long);
      return letters.length === 3 ? weekday.slice(0, 3) : weekday;
    case 'a':
      return (letters.length > 3 ? '星期' : '') + (WEEKDAYS_CHINESE[moment.weekday] ?? '');
    case 'h':
      return two(twelve ? moment.hour % 12 || 12 : moment.hour, long);
    case 'M':
      return two(moment.minute, long);
    case 's':
      return two(moment.second, long);
    default:
      return '';
  }
}

function elapsed(letters: string, { days, hour, minute, second }: Moment): string {
  const hours = days * 24 + hour;
  const number =
    letters[1] === 'h' ? hours : letters[1] === 'm' ? hours * 60 + minute : (hours * 60 + minute) * 60 + second;
  return String(number).padStart(letters.length - 2, '0');
}
