import type { Condition, Section, Token } from './numberFormat.ts';

/** One section of a number format → its tokens. Characters without a meaning (`元`, `年`) stand for themselves, quoted or not. */
export function tokensOf(code: string): Section {
  const section: Section = { tokens: [], condition: null, numerals: null };
  for (let at = 0; at < code.length; ) {
    const rest = code.slice(at);
    const [pattern, add] = RULES.find(([rule]) => rule.test(rest)) ?? OTHER;
    const match = pattern.exec(rest) as RegExpExecArray;
    add(match, section);
    at += match[0].length;
  }
  return withMinutes(section);
}

type Rule = readonly [RegExp, (match: RegExpExecArray, section: Section) => void];

const push =
  (make: (match: RegExpExecArray) => Token) =>
  (match: RegExpExecArray, { tokens }: Section): void => {
    tokens.push(make(match));
  };

const OTHER: Rule = [/^[\s\S]/u, push(([text]) => ({ kind: 'literal', text }))];

/** The first colours by their names; a Chinese program may write those of its own. */
const INKS = ['black黑', 'white白', 'red红', 'green绿', 'blue蓝', 'yellow黄', 'magenta洋红', 'cyan青蓝绿'];
const INK =
  /^\[(?:(black|white|red|green|blue|yellow|magenta|cyan|[黑白红绿蓝黄]|洋红|蓝绿|青)色?|(?:color|颜色) ?(\d{1,2}))\]/i;

const inkOf = (name: string, number: number): number =>
  name === '' ? number : INKS.findIndex((names) => names.includes(name.toLowerCase())) + 1;

const RULES: readonly Rule[] = [
  [/^"([^"]*)"?/, push(([, text = '']) => ({ kind: 'literal', text }))],
  // `!` is the escape of East Asian Excel: `0!.0,"万"` shows 123456 as 12.3万.
  [/^[\\!]([\s\S]?)/u, push(([, text = '']) => ({ kind: 'literal', text }))],
  [/^_[\s\S]?/u, push(() => ({ kind: 'space' }))],
  [/^\*[\s\S]?/u, () => undefined],
  [/^\[(<=|>=|<>|<|>|=)\s*(-?[\d.]+)\]/, (match, section) => Object.assign(section, { condition: conditionOf(match) })],
  [/^\[DBNum([123])\]/i, ([, style], section) => Object.assign(section, { numerals: Number(style) })],
  // [$-804] names a language, [$¥-804] a currency sign as well.
  [/^\[\$([^\]-]*)(?:-[^\]]*)?\]/, push(([, text = '']) => ({ kind: 'literal', text }))],
  [/^\[(?:h+|m+|s+)\]/i, push(([text]) => ({ kind: 'date', text: text.toLowerCase() }))],
  [INK, ([, name = '', number], section) => Object.assign(section, { ink: inkOf(name, Number(number)) })],
  // What other programs put between brackets.
  [/^\[[^\]]*\]/, () => undefined],
  [/^General/i, push(() => ({ kind: 'general' }))],
  [/^G\/通用格式/, push(() => ({ kind: 'general' }))],
  [/^(AM)\/(PM)/i, push(() => ({ kind: 'halfDay', before: 'AM', after: 'PM' }))],
  [/^(A)\/(P)/i, push(([, before = '', after = '']) => ({ kind: 'halfDay', before, after }))],
  [/^上午\/下午/, push(() => ({ kind: 'halfDay', before: '上午', after: '下午' }))],
  [/^E([+-])/i, push(([, sign]) => ({ kind: 'exponent', plus: sign === '+' }))],
  [/^(?:y+|m+|d+|h+|s+|e+|g+|aaa+|b(?![12])b*)/i, push(([text]) => ({ kind: 'date', text: text.toLowerCase() }))],
  [/^[0#?]/, push(([text]) => ({ kind: 'digit', text: text as '0' | '#' | '?' }))],
  [/^\./, push(() => ({ kind: 'point' }))],
  [/^,/, push(() => ({ kind: 'comma' }))],
  [/^%/, push(() => ({ kind: 'percent' }))],
  [/^\//, push(() => ({ kind: 'slash' }))],
  [/^@/, push(() => ({ kind: 'text' }))],
];

const conditionOf = ([, operator, number]: RegExpExecArray): Condition => ({
  operator: operator as Condition['operator'],
  number: Number(number),
});

/** `m` is minutes right after hours or right before seconds, else months; minutes are written `M` from here on. */
function withMinutes(section: Section): Section {
  const dates = section.tokens.filter((token) => token.kind === 'date');
  for (const [index, token] of dates.entries()) {
    if (!/^m{1,2}$/.test(token.text)) continue;
    if (/h/.test(dates[index - 1]?.text ?? '') || /s/.test(dates[index + 1]?.text ?? '')) {
      token.text = token.text.toUpperCase();
    }
  }
  return section;
}
