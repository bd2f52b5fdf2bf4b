import { expect, test } from 'vitest';
import { NO_VALUE } from '../../../src/values/noValue.ts';
import { f64, makeXls, type Rec, u16, u32 } from './makeXls.ts';
import { openBook, textsOf } from './openBook.ts';

/** Fonts: as usual, white, a tenth of the size, of the colour that a palette makes white. */
const FONTS = [
  [200, 0x7fff],
  [200, 9],
  [20, 0x7fff],
  [200, 20],
].map(
  ([height = 0, ink = 0]): Rec => [
    0x31,
    [...u16(height), ...u16(0), ...u16(ink), ...u16(400), ...u16(0), 0, 0, 0, 0, 1, 65],
  ],
);

/** Styles of these fonts; the last is white on blue, one before it white on white. */
const STYLES = [
  [0, 0, 0],
  [1, 0, 0],
  [2, 0, 0],
  [3, 0, 0],
  [1, 1, 9],
  [1, 1, 12],
].map(
  ([font = 0, pattern = 0, ink = 0]): Rec => [
    0xe0,
    [...u16(font), ...u16(0), ...u16(0), 0, 0, 0, 0, ...u32(0), ...u32((pattern << 26) >>> 0), ...u16(ink)],
  ],
);

const CELLS = STYLES.map((_, at): Rec => [0x027e, [...u16(0), ...u16(at), ...u16(at), ...u32(((at + 1) << 2) | 2)]]);
const PALETTE: Rec = [
  0x92,
  [...u16(56), ...Array.from({ length: 56 }, (_, at) => (at === 12 ? [255, 255, 255, 0] : [at, 0, 0, 0])).flat()],
];

const read = async (globals: Rec[], more: Rec[] = []) => {
  const { blocks, omissions } = await openBook(
    makeXls(0x0600, [...FONTS, ...STYLES, ...globals], [1, 0, 65], [...CELLS, ...more]),
  );
  return { texts: textsOf(blocks).map(({ text }) => text), hidden: omissions.map(({ characters }) => characters) };
};

test('white text on white and text too small to be seen are left out of an .xls and counted', async () => {
  expect(await read([])).toEqual({ texts: ['1', '4', '6'], hidden: [3] });
});

test.each([[0x0600], [0x0500]] as const)(
  'what is repeated over the width of its cell is not read (%i)',
  async (version) => {
    const rest = version === 0x0600 ? [...u32(0), ...u32(0), ...u16(0)] : [...u32(0), ...u32(0)];
    const style = (alignment: number): Rec => [0xe0, [...u16(0), ...u16(0), ...u16(0), alignment, 0, ...rest]];
    const name = version === 0x0600 ? [1, 0, 65] : [1, 65];
    const { blocks, notes } = await openBook(
      makeXls(version, [...FONTS, style(0), style(4), style(0x24)], name, CELLS.slice(0, 3)),
    );
    expect(textsOf(blocks).map(({ text }) => text)).toEqual(['1', NO_VALUE.repeated, NO_VALUE.repeated]);
    expect(notes.map(({ code }) => code)).toContain('document/repeated-display');
  },
);

test('rows of which an .xls says nothing are hidden where it says that these are', async () => {
  const rowOf = (row: number, n: number): Rec[] => [
    [0x0203, [...u16(row), ...u16(0), ...u16(0), ...f64(n)]],
    [0x0203, [...u16(row), ...u16(1), ...u16(0), ...f64(n)]],
  ];
  const told: Rec = [0x0208, [...u16(0), ...u16(0), ...u16(2), ...u16(255), ...u32(0), ...u32(0x100)]];
  const texts = async (flags: number, more: Rec[]) => {
    const sheet: Rec[] = [[0x0225, [...u16(flags), ...u16(255)]], ...more, ...rowOf(0, 1), ...rowOf(1, 2)];
    const { blocks } = await openBook(makeXls(0x0600, [...FONTS, ...STYLES], [1, 0, 65], sheet));
    return textsOf(blocks).map(({ text }) => text);
  };
  expect(await texts(0, [])).toEqual(['1', '1', '2', '2']);
  expect(await texts(2, [told])).toEqual(['1', '1']);
});

test('the colours that a workbook sets itself are those of its numbers', async () => {
  expect(await read([PALETTE])).toEqual({ texts: ['1', '2', '5', '6'], hidden: [2] });
});

test.each([
  ['a condition', 0x01b0],
  ['a newer condition', 0x0879],
  ['a table', 0x0872],
  ['a picture', 0xe9],
])('white text stays where %s may colour what is behind it', async (_, record) => {
  expect(await read([], [[record, u16(0)]])).toEqual({ texts: ['1', '2', '4', '5', '6'], hidden: [1] });
});

/** A font by its name: in BIFF8 one byte says how wide its letters are. */
const fontNamed = (name: string, wide: boolean): Rec => [
  0x31,
  [
    ...u16(200),
    ...u16(0),
    ...u16(0x7fff),
    ...u16(400),
    ...u16(0),
    ...[0, 0, 0, 0, name.length, Number(wide)],
    ...Array.from(name, (letter) => (wide ? u16(letter.charCodeAt(0)) : [letter.charCodeAt(0)])).flat(),
  ],
];

test.each([false, true])('the signs of a symbol font are shown, letters of two bytes: %s', async (wide) => {
  const label = (column: number, style: number, letter: number): Rec => [
    0x0204,
    [...u16(0), ...u16(column), ...u16(style), ...u16(1), 0, letter],
  ];
  const styles = STYLES.slice(0, 2);
  const fonts = [fontNamed('Arial', wide), fontNamed('Wingdings', wide)];
  const sheet = [label(0, 0, 0xfe), label(1, 1, 0xfe), label(2, 1, 0x33)];
  const document = await openBook(makeXls(0x0600, [...fonts, ...styles], [1, 0, 65], sheet));
  expect(textsOf(document.blocks).map(({ text }) => text)).toEqual(['þ', '☑', '\uf033']);
  expect(document.notes.map(({ printed }) => printed)).toEqual(['Wingdings F033']);
});

test('a number whose format colours it as what is behind it is left out of an .xls', async () => {
  const code = '[Blue]0;[White]-0';
  const format: Rec = [0x041e, [...u16(200), ...u16(code.length), 0, ...Array.from(code, (one) => one.charCodeAt(0))]];
  const style = (pattern: number, ink: number): Rec => [
    0xe0,
    [...u16(0), ...u16(200), ...u16(0), 0, 0, 0, 0, ...u32(0), ...u32((pattern << 26) >>> 0), ...u16(ink)],
  ];
  const number = (column: number, style: number, value: number): Rec => [
    0x027e,
    [...u16(0), ...u16(column), ...u16(style), ...u32((value << 2) | 2)],
  ];
  const sheet = [number(0, 0, 1), number(1, 0, -2), number(2, 1, 3), number(3, 1, -4)];
  const { blocks } = await openBook(makeXls(0x0600, [...FONTS, format, style(0, 0), style(1, 12)], [1, 0, 65], sheet));
  expect(textsOf(blocks).map(({ text }) => text)).toEqual(['1', '-4']);
});
