import { describe, expect, it } from 'vitest';
import { textsOf } from '../sayBlocks.ts';
import { readHtml } from './readHtml.ts';

const cell = async (inner: string, css = ''): Promise<string | undefined> =>
  textsOf(
    (await readHtml(`<!DOCTYPE html><style>${css}</style><table><tr><td>甲<td class=v>${inner}</table>`)).blocks,
  )[0]?.[1];

describe('raised and lowered digits are none of the number beside them', () => {
  it.each([
    ['a lowered digit', '12<sub>3</sub>', '12₃'],
    ['a lowered digit between two', '1<sub>0</sub>5', '1₀5'],
    ['what everybody writes behind a letter', 'CO<sub>2</sub>、PM<sub>2.5</sub>', 'CO2、PM2.5'],
    ['a raised digit', '13<sup>1</sup>', '13¹'],
    ['a raised digit in letters of its own', '13<sup><b>1</b></sup>', '13¹'],
    ['square metres', '300m<sup>2</sup>', '300m²'],
    ['a style', '12<span style="vertical-align:sub">3</span>4<span style="vertical-align:super">5</span>', '12₃4⁵'],
    ['a height', '12<span style="vertical-align:4pt">3</span>', '12³'],
    ['a height below, as a share', '12<span style="vertical-align:-40%">3</span>', '12₃'],
    ["Word's moved letters", "12<span style='position:relative;top:-6.0pt;mso-text-raise:6.0pt'>3</span>", '12³'],
    ['a kind of letters', '12<span style="font-variant-position:sub">3</span>', '12₃'],
    ['letters moved together stay one number', '<span style="position:relative;top:1pt">12<b>3</b></span>', '123'],
    ['the place of a text in its cell is no height', '<p style="vertical-align:super">12</p>', '12'],
    ['the reading above a word is none of it', '<ruby>项<rp>(</rp><rt>xiàng</rt><rp>)</rp></ruby>目12', '项目12'],
    ['a number above a number', '<ruby>12<rt>3</rt></ruby>', '12'],
  ])('%s', async (_, inner, text) => {
    expect(await cell(inner)).toBe(text);
  });

  it('by a style sheet', async () => {
    expect(await cell('12<i class=s>3</i>', '.s{vertical-align:super}')).toBe('12³');
    expect(await cell('12<i class=s>3</i>', '.s{position:relative;bottom:-.4em}')).toBe('12₃');
    expect(
      await cell(
        '12<sup>3</sup>',
        'sub,sup{font-size:75%;line-height:0;position:relative;vertical-align:baseline}sup{top:-.5em}',
      ),
    ).toBe('12³');
    expect(await cell('12', 'td{vertical-align:super}')).toBe('12');
  });
});

describe('equations are read as a line of text shows them', () => {
  it.each([
    ['a half', '<mfrac><mn>1</mn><mn>2</mn></mfrac>', '1/2'],
    ['one and a half', '<mn>1</mn><mfrac><mn>1</mn><mn>2</mn></mfrac>', '1 1/2'],
    ['a power', '<msup><mn>10</mn><mn>3</mn></msup>', '10³'],
    ['a lowered digit', '<msub><mn>12</mn><mn>3</mn></msub>', '12₃'],
    ['both', '<msubsup><mn>5</mn><mn>1</mn><mn>2</mn></msubsup>', '5₁²'],
    ['a root', '<msqrt><mn>16</mn></msqrt>', '√16'],
    ['brackets', '<mfenced><mn>1</mn><mn>2</mn></mfenced>', '(1,2)'],
    ['what only takes room', '<mn>12</mn><mphantom><mn>3</mn></mphantom>', '12'],
    ['what is struck', '<mn>12</mn><menclose notation="updiagonalstrike"><mn>3</mn></menclose>', '12'],
    ['a note for programs', '<semantics><mn>12</mn><annotation>3</annotation></semantics>', '12'],
    ['lines of the source', '\n  <mrow>\n<mn>12</mn>\n</mrow>', '12'],
  ])('%s', async (_, inside, text) => {
    expect((await cell(`<math>${inside}</math>`))?.trim()).toBe(text);
  });

  it('one whose parts are seen in another order leaves its table unread', async () => {
    const { blocks, notes } = await readHtml(
      '<table><tr><td>甲<td><math><mroot><mn>8</mn><mn>3</mn></mroot></math></table>',
    );
    expect(textsOf(blocks)).toEqual([]);
    expect(notes).toMatchObject([{ code: 'document/unread-table' }]);
  });
});
