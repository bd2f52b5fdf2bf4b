import { expect, it } from 'vitest';
import { parseAmount } from '../../src/values/amount.ts';
import { misleads, oddCharacters, shownInLine, shownWhole } from '../../src/values/oddCharacters.ts';
import { parseTargetValue } from '../../src/values/targetValue.ts';

it.each<[string, string, string[]]>([
  ['plain text', '2024年村委会办公经费（一期）≥95% 13.5万元，“甲”—乙', []],
  ['a letter with its accent', 'café', []],
  ['pictures, of one character and of several', '🌟村委会❤️👨‍👩‍👧👍🏽', []],
  ['a right-to-left override', '\u202e31', ['direction']],
  ['an isolate', '\u206731\u2069', ['direction']],
  ['Arabic digits', '١٣', ['lookalike']],
  ['bold digits of mathematics', '𝟏𝟑', ['lookalike']],
  ['a Cyrillic letter in a number', '1О', ['lookalike']],
  ['a Latin letter in a number', '1O0', ['lookalike']],
  ['radicals that are drawn like whole characters', '⼈⺠政府', ['radical']],
  ['an ideograph of an old code page, and one beyond the first plane', '\uf98e\u{2f803}', ['radical']],
  ['a stroke', '\u31d0', ['radical']],
  ['the common characters among the compatible ones', '\ufa0e\ufa29', []],
  ['a line drawn through by combining marks', '1\u03363\u0336', ['combining']],
  ['a bell', '村\u0007委会', ['control']],
  ['a zero-width space, a soft hyphen, a filler', '1\u200b3\u00ad\u3164', ['invisible']],
  ['letters of tags nobody sees', '13\u{e0031}', ['invisible']],
  ['a blank that is drawn as a sign of braille', '1\u28003', ['invisible']],
  ['half a character, and what is none', '村\ud800委\uffff会', ['control']],
  ['a character of one’s own', '\ue000', ['private']],
])('%s', (_, text, kinds) => {
  expect(oddCharacters(text)).toEqual(kinds);
});

it('shows what is not seen by its number, and leaves pictures alone', () => {
  expect(shownWhole('1\u202e3\u0007\u200b')).toBe('1〔U+202E〕3〔U+0007〕〔U+200B〕');
  expect(shownWhole('\u2800\uffff\ud800')).toBe('〔U+2800〕〔U+FFFF〕〔U+D800〕');
  expect(shownWhole('𝟏\u{f0000}')).toBe('𝟏〔U+F0000〕');
  for (const text of ['村委会\t一\n二', '❤️👨‍👩‍👧', 'café', '－', '3÷2·×']) expect(shownWhole(text)).toBe(text);
});

it.each(['1\u31643', '1\u115f3', '1\uffa03', '١٣', '1\u03363\u0336', '≥95\u0336%', '\u202e31', '𝟏𝟑', '1О', '1O0'])(
  '%s is no amount and no number',
  (text) => {
    expect(parseAmount(text, '元')).toBeNull();
    expect(parseTargetValue(text).number).toBeNull();
  },
);

it('what is drawn like a common character is that character where Unicode says so, and else no part of a value', () => {
  expect(parseTargetValue('≥3\uf98e')).toMatchObject({ number: '3', measurementUnit: '年' });
  expect(parseTargetValue('≥3⼈')).toMatchObject({ number: '3', measurementUnit: '人' });
  expect(parseTargetValue('2024\uf98e\u2f00月')).toMatchObject({ kind: 'date', number: null });
  for (const printed of ['≥3⻚', '3⺠', '3\u31d0']) expect(parseTargetValue(printed).number).toBeNull();
});

it('a reader of the page may see another value where a character passes for another, is drawn through or turns the text', () => {
  for (const printed of ['1О', '1\u0336', '\u202e31', '⺠']) expect(misleads(printed)).toBe(true);
  for (const printed of ['13', '3⼈', 'café', '1\u200b3', '村\u0007委会']) expect(misleads(printed)).toBe(false);
});

it('the name of a file stands on one line, whatever ends of lines it holds', () => {
  expect(shownInLine('表\n1\r.docx')).toBe('表〔U+000A〕1〔U+000D〕.docx');
});

it('what is not seen is no part of a value', () => {
  expect(parseAmount('1\u200b3', '元')).toBe('13');
  expect(parseTargetValue('≥9\u200b5\ufe0f%')).toMatchObject({ number: '95', measurementUnit: '%' });
});
