import { describe, expect, it } from 'vitest';
import { textsOf } from '../sayBlocks.ts';
import { readHtml } from './readHtml.ts';

const read = (css: string, inner: string) =>
  readHtml(`<!DOCTYPE html><style>${css}</style><table><tr><td>甲<td class=v title=9>${inner}</table>`);

const cell = async (css: string, inner: string): Promise<string | undefined> =>
  textsOf((await read(css, inner)).blocks)[0]?.[1];

describe('what a style sheet writes is read as it is seen', () => {
  it.each([
    ['before a text', '.v::before{content:"1"}', '12', '112'],
    ['behind a text', '.v:after{content:"元"}', '12', '12元'],
    ['by a code', '.v:before{content:"\\2265  "}', '12', '≥ 12'],
    ['an attribute', '.v:before{content:attr(title) "-"}', '12', '9-12'],
    ['before a part of a cell', 'b::before{content:"1"}', '<b>2</b>', '12'],
    ['into a blank cell', '.v::before{content:"12"}', '', '12'],
    ['a picture', '.v::before{content:url(a.png)}', '12', '12'],
    ['an icon', '.v::before{content:"\\e612"}', '12', '12'],
    ['nothing', '.v::after{content:"";display:table;clear:both}', '12', '12'],
    ['what is not seen', '.v::after{content:".";visibility:hidden;height:0;display:block}', '12', '12'],
    ['under the pointer', '.v:hover::after{content:"3"}', '12', '12'],
    ['for phones', '@media (max-width:600px){.v::before{content:attr(title)}}', '12', '12'],
    ['what a later rule takes back', '.v::before{content:"1"}.v::before{content:none}', '12', '12'],
  ])('%s', async (_, css, inner, text) => {
    expect(await cell(css, inner)).toBe(text);
  });

  it('outside of tables too', async () => {
    const { blocks } = await readHtml('<style>p::before{content:"附件"}</style><p>2');
    expect(blocks).toMatchObject([{ text: '附件2' }]);
  });

  it.each([
    ['a count', '.v::before{content:counter(row)}', '12'],
    ['marks of a quotation', '.v::before{content:open-quote}', '12'],
    ['another place', '.v::before{content:"3";position:absolute}', '12'],
    ['a cell of its own', 'tr::before{content:"3"}', '12'],
    ['the mark of an item', 'li::marker{content:"3"}', '<ul><li>12</ul>'],
    ['perhaps', '@supports (color:red){.v::before{content:"3"}}', '12'],
  ])('%s leaves the table unread', async (_, css, inner) => {
    const { blocks, notes } = await read(css, inner);
    expect(textsOf(blocks)).toEqual([]);
    expect(notes).toMatchObject([{ code: 'document/unread-table', printed: '有样式表写上去的字' }]);
  });

  it.each([
    ['no numbers', 'ol{list-style:none}', '新建'],
    ['none of an item', 'li{list-style-type:none}', '新建'],
    ['items that are no items', 'li{display:block}', '新建'],
    ['other signs', 'ol{list-style-type:upper-roman}', '新建'],
    ['numbers', 'ul{list-style:none}', '1. 新建'],
  ])('of a list: %s', async (_, css, text) => {
    expect(await cell(css, '<ol><li>新建</ol>')).toBe(text);
  });
});

describe('fields show what a browser shows', () => {
  it.each([
    [
      'a drop-down list without a choice its first that can be chosen',
      '<select><option disabled>请选择<option>2024</select>',
      '2024',
    ],
    ['a list of several lines all', '<select size=2><option>12<option>3</select>', '12\n3'],
    ['a field that is not seen nothing', '12<input value=3 style="visibility:hidden">', '12'],
    ['a box that is open all', '<details open><summary>共</summary>12</details>', '共\n12'],
    ['a box that is closed its summary', '<details><summary>12</summary>3</details>', '12'],
    ['no pictures, scripts or templates', '12<noscript>3</noscript><template>3</template><img alt=图>', '12'],
  ])('%s', async (_, inner, text) => {
    expect(await cell('', inner)).toBe(text);
  });

  it('struck text is left out by its look, not by its tag', async () => {
    expect(await cell('.o{text-decoration:line-through}', '12<span class=o>3</span>')).toBe('12');
    expect(await cell('.o{text-decoration-line:underline line-through}', '12<span class=o><b>3</b></span>')).toBe('12');
    expect(await cell('s{text-decoration:none}', '12<s>3</s>')).toBe('123');
    expect(await cell('ins{text-decoration:none}', '12<ins>3</ins>')).toBe('123');
  });
});
