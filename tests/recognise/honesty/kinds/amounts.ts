import { findCell, setShown, setText, TOTAL, valueBehind } from '../form.ts';
import { changes, inLines, type Kind, same } from '../kind.ts';
import { NO_TOTAL, totalOf, unchanged, withProject } from '../truths.ts';

const changeTotal =
  (change: (text: string) => string): Kind['damage'] =>
  (form) => {
    const value = valueBehind(form, TOTAL);
    if (!value || !/^[\d.]+$/.test(value.text)) return false;
    const changed = change(value.text);
    if (changed === value.text) return false;
    setText(value, changed);
    return true;
  };

/** The amount printed differently and worth the same. */
const sameAmount = (name: string, change: (text: string) => string): Kind =>
  same(name, changeTotal(change), (whole) => [
    [withProject(whole, { total_printed: change(whole.project.total_printed ?? '') })],
  ]);

/** The amount printed as another one; `yuan` is what it is worth, empty where that is not known. */
const otherAmount = (
  name: string,
  change: (text: string) => string,
  yuan: (printed: string) => string = () => '',
): Kind =>
  changes(
    name,
    (whole) => {
      const printed = change(totalOf(whole));
      const worth = yuan(totalOf(whole));
      return [
        [withProject(whole, { total_printed: printed.trim(), total_yuan: worth })],
        [withProject(whole, { total_printed: printed.replaceAll('\n', ''), total_yuan: worth })],
        [withProject(whole, { total_printed: '', total_yuan: worth })],
        // Of a result an amount that nobody can read is left empty, and its row names no column.
        ...(whole.project.published === 'results' ? [[withProject(whole, NO_TOTAL)]] : []),
      ];
    },
    (form) => {
      const value = valueBehind(form, TOTAL);
      if (!value || !/^\d[\d.]+$/.test(value.text)) return false;
      setShown(value, change(value.text));
      return true;
    },
  );

const inThousands = (digits: string, comma: string) => digits.replace(/\B(?=(?:\d{3})+$)/g, comma);
const inFullWidth = (text: string) =>
  text.replace(/[\d.]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** An amount in ten thousands in units so many places smaller. */
const scaled = (places: number) => (printed: string) => {
  const [whole = '', part = ''] = printed.split('.');
  const digits = `${whole}${part.padEnd(places, '0')}`;
  const at = whole.length + places;
  return (
    `${digits.slice(0, at)}.${digits.slice(at)}`.replace(/\.0*$|(?<=\.\d*[1-9])0+$/, '').replace(/^0+(?=\d)/, '') || '0'
  );
};

/** The amount of the total: its digits, its marks and units, what stands with it in its cell. */
export const amountKinds: readonly Kind[] = [
  sameAmount('thousands separated by commas', (text) => text.replace(/^\d+/, (whole) => inThousands(whole, ','))),
  sameAmount('digits in full width', (text) => text.replace(/\d/g, inFullWidth)),
  sameAmount('digits and commas in full width', (text) =>
    inFullWidth(text.replace(/^\d+/, (whole) => inThousands(whole, '，'))),
  ),
  sameAmount('zeros behind the point', (text) => (text.includes('.') ? `${text}00` : `${text}.00`)),
  sameAmount('a yuan sign before the amount', (text) => `￥${text}`),
  same(
    'a zero-width character inside the amount',
    changeTotal((text) => `${text[0]}\u200b${text.slice(1)}`),
  ),
  same(
    'blanks behind the amount',
    changeTotal((text) => `  ${text} \u00a0`),
  ),
  // Its digits.
  otherAmount('a comma for the point', (text) =>
    text.replace('.', ',') === text ? `${text},5` : text.replace('.', ','),
  ),
  otherAmount('a Chinese full stop for the point', (text) =>
    text.includes('.') ? text.replace('.', '。') : `${text}。5`,
  ),
  otherAmount('a middle dot for the point', (text) => (text.includes('.') ? text.replace('.', '·') : `${text}·5`)),
  otherAmount('two points', (text) => `${text.includes('.') ? text : `${text}.0`}.5`),
  otherAmount('a misplaced comma', (text) => `${text.replace('.', '')},34`),
  otherAmount('a comma of full width before two digits', (text) => text.replace(/^(\d+).*/, '$1，50')),
  otherAmount('a blank for thousands', (text) => text.replace(/^(\d+)/, '$1 500')),
  otherAmount('a blank inside the digits', (text) =>
    text.replace(/^(\d+)?(\d)/, (_, head = '1', digit) => `${head} ${digit}`),
  ),
  otherAmount('O for 0', (text) => (text.includes('0') ? text.replace('0', 'O') : `${text}O`)),
  otherAmount('l for 1', (text) => (text.includes('1') ? text.replaceAll('1', 'l') : `l${text}`)),
  otherAmount('in scientific notation', (text) => `${text}E+02`),
  otherAmount('an amount turned round by an override', (text) => `\u202e${[...text].reverse().join('')}`),
  otherAmount(
    'zero',
    () => '0.00',
    () => '0',
  ),
  // Its sign and its unit.
  otherAmount('a negative amount', (text) => `-${text}`),
  otherAmount('a negative amount in brackets', (text) => `(${text})`),
  otherAmount('a full-width minus before the amount', (text) => `－${text}`),
  otherAmount('a triangle for minus', (text) => `△${text}`),
  otherAmount('another currency', (text) => `${text}美元`),
  otherAmount('US dollars', (text) => `$${text}`),
  otherAmount('a percentage', (text) => `${text}%`),
  otherAmount(
    'its own unit in the cell',
    (text) => `${text}元`,
    (text) => String(Number(text)),
  ),
  otherAmount('another unit in the cell', (text) => `${text}万元`, scaled(4)),
  // Marks of notes and of hands.
  otherAmount('a footnote mark behind the amount', (text) => `${text}①`),
  otherAmount('a superscript behind the amount', (text) => `${text}²`),
  otherAmount('a superscript mark before it', (text) => `①${text}`),
  otherAmount('a star behind the amount', (text) => `${text}*`),
  otherAmount('a bracketed note behind the amount', (text) => `${text}（注1）`),
  otherAmount('a mark in square brackets', (text) => `${text}[1]`),
  otherAmount('an open bracket behind the amount', (text) => `${text}（`),
  otherAmount('a question mark', (text) => `${text}？`),
  otherAmount('a cross of a rejected figure', (text) => `${text}×`),
  otherAmount('about', (text) => `约${text}`),
  // Several amounts.
  inLines(otherAmount('the amount with a stray number above it', (text) => `2\n${text}`)),
  inLines(otherAmount('two amounts in one cell, one below the other', (text) => `${text}\n${text}`)),
  otherAmount('two amounts in one cell, side by side', (text) => `${text} ${text}`),
  otherAmount('a span of amounts', (text) => `${text}-${Number(text.replace(/\D/g, '')) + 5}`),
  otherAmount('a slash between two amounts', (text) => `${text}/20`),
  otherAmount('an arrow to another amount', (text) => `${text}→20`),
  otherAmount('crossed out and written again', (text) => `${text}改为20`),
  otherAmount('a sum in the cell', (text) => `${text}+20`),
  otherAmount('a sum and its parts', (text) => `${text}（其中：上级20）`),
  // No amount in digits.
  otherAmount('同上', () => '同上'),
  otherAmount('另行下达', () => '另行下达'),
  otherAmount('a dash', () => '—'),
  otherAmount('a slash', () => '/'),
  otherAmount('in words', () => '壹拾叁万元整'),
  otherAmount('in small numerals', () => '一百三十'),
  otherAmount('a date in the place of the amount', () => '2024-01-05'),
  otherAmount('the day of a month', () => '1月30日'),
  // Its cell.
  changes('the amount in the cell of its label', unchanged, (form) => {
    const found = findCell(form, TOTAL);
    const value = found?.row[found.index + 1];
    if (!found || !value?.text) return false;
    setText(found.cell, `${found.cell.text.replace(/[:：]$/, '')}${value.text}`);
    setText(value, '');
    return true;
  }),
  changes(
    'the amount and its unit in two cells',
    (whole) => [[withProject(whole, NO_TOTAL)]],
    (form) => {
      const found = findCell(form, TOTAL);
      const value = valueBehind(form, TOTAL);
      const at = found && value ? found.row.indexOf(value) : -1;
      if (!found || !value?.colSpan || value.colSpan < 2 || at < 0) return false;
      value.colSpan -= 1;
      found.row.splice(at + 1, 0, { text: '亿元' });
      return true;
    },
  ),
];
