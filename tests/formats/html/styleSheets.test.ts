import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../../src/model/block.ts';
import { textsOf } from '../sayBlocks.ts';
import { readHtml } from './readHtml.ts';

/** A table whose second cell shows 12, and a 3 beside it that may be seen or not. */
const page = (css: string, inner: string, head = ''): string =>
  `<!DOCTYPE html><html><head>${head}<style>${css}</style></head><body><table id=t class=data><tr><td>甲</td><td class=v>${inner}</td></tr></table></body></html>`;

const HIDDEN = '12<span class="h old" id=i>3</span>';

const texts = ({ blocks }: SourceDocument): string[][] => textsOf(blocks);

const hiding = (text = '3') => [{ reason: 'hidden-text', part: 't1', cells: 0, characters: text.length }];

describe('what the style sheet of a page hides is counted and not printed', () => {
  it.each([
    ['by a class', '.h{display:none}'],
    ['by an id', '#i{display:none}'],
    ['by a cell and a tag', 'td.v span{visibility:hidden}'],
    ['by a child', 'table > tbody > tr > td > span {display: none}'],
    ['by an attribute', 'span[class~="old"]{display:none}'],
    ['by its place', 'td :first-child{display:none}'],
    ['by the place of its cell', 'tr td:nth-child(2n) > *{display:none}'],
    ['by the cell before', 'td + td span{display:none}'],
    ['by what it is not', 'td span:not(.shown){display:none}'],
    ['by one of a list', 'p, .x, .h{display:none}'],
    ['by one of several', ':is(.x, .h){display:none}'],
    ['within a rule', 'td{color:red; .h{display:none}}'],
    ['within a rule, by its name', '.h{&.old{display:none}}'],
    ['behind a comment, in upper case', '/* .a{} */ SPAN.h { DISPLAY : None }'],
    ['in the marks of 1995', '<!-- .h{display:none} -->'],
    [
      'behind a rule for fonts and one that is broken',
      '@font-face{font-family:a;src:url(b)} p{color:}} .h{display:none}',
    ],
    ['behind a string with a brace', '.x{content:"}"} .h{display:none}'],
    ['for screens', '@media screen{.h{display:none}}'],
    ['for wide screens', '@media (min-width: 600px) and (max-width:4000px){.h{display:none}}'],
    ['for anything but paper', '@media not print{.h{display:none}}'],
    ['against its own style', '.h{display:none!important}'],
    ['as nothing', '.h{opacity:0}'],
    ['as next to nothing', '.h{filter:opacity(0)}'],
    ['in letters of no size', '.h{font-size:0}'],
    ['in letters of a dot', '.h{font-size:1px}'],
    ['in letters of a dot, by a shorthand', '.h{font:bold 1px/1.5 宋体}'],
    ['far to the left', '.h{position:absolute;left:-9999px}'],
    ['far up', '.h{position:absolute;top:-999em}'],
    ['by a margin', '.h{display:inline-block;margin:0 0 0 -9999px}'],
    ['by an indent', '.h{display:block;text-indent:-9999px}'],
    ['by a clip', '.h{position:absolute;clip:rect(0 0 0 0)}'],
    ['by a clip of a pixel', '.h{position:absolute!important;clip:rect(1px,1px,1px,1px)}'],
    ['by a path', '.h{clip-path:inset(50%)}'],
    ['in a box of a pixel', '.h{position:absolute;width:1px;height:1px;overflow:hidden}'],
    ['in a box without height', '.h{display:inline-block;height:0;overflow:hidden}'],
    ['in the colour behind it', '.h{color:white}'],
    ['in the colour behind it, in numbers', '.h{color:#FEFEFE}'],
    ['in the colour behind it, by its share', '.h{color:rgb(100% 100% 100%)}'],
    ['in the colour behind it, by its lightness', '.h{color:hsl(0, 0%, 100%)}'],
    ['in the colour of the cell', '.v{background:#1f4e79;color:#fff}.h{color:#1f4e79}'],
    ['in no colour', '.h{color:transparent}'],
    ['in no colour, whatever is behind', '.v{background:url(a.png)}.h{color:rgba(0,0,0,0)}'],
    ['in letters whose size works out as none', '.h{font-size:calc(0px)}'],
    ['in letters fitted to no size', '.h{font-size-adjust:0}'],
    ['as a column, which shows nothing', '.h{display:table-column}'],
    ['in a box without room, by the direction of lines', '.h{display:inline-block;block-size:0;overflow:hidden}'],
    ['in signs that stand for letters', '.h{d\\69splay:\\6e one}'],
    ['by a variable', ':root{--off:none}.h{display:var(--off)}'],
    ['as in Word', '.h{mso-hide:all}'],
    ['as a gauge', '.h{content-visibility:hidden}'],
  ])('%s', async (_, css) => {
    const read = await readHtml(page(css, HIDDEN));
    expect(texts(read)).toEqual([['甲', '12']]);
    expect(read.omissions).toEqual(hiding());
    expect(read.unseen).toEqual([{ ref: 't1 r1 c2', text: '3' }]);
  });

  it.each([
    ['a rule of another class', '.hh,.H{display:none}'],
    ['for paper', '@media print{.h{display:none}}'],
    ['for phones', '@media (max-width:600px){.h{display:none}}'],
    ['for phones, as a range', '@media (width < 600px){.h{display:none}}'],
    ['under the pointer', '.h:hover{display:none}'],
    ['a rule that a later one takes back', '.h{display:none}.h{display:inline}'],
    ['a rule that one of more weight takes back', '#i{display:inline}.h{display:none}'],
    ['a rule that an important one takes back', '.h{display:inline!important}#i{display:none}'],
    ['a value that no browser knows', '.h{display:inline;display:nothing;visibility:none}'],
    ['a selector that no browser knows', '.h:::x{display:none}'],
    ['a part of an element', '.h::-webkit-scrollbar{display:none}'],
    ['a comment', '/* .h{display:none} */'],
    ['white on a coloured cell', '.v{background-color:#1f4e79}.h{color:white}'],
    ['white on a coloured row', 'tr{background:navy}.h{color:white}'],
    ['white on a picture', '#t{background:#fff url(a.png)}.h{color:white}'],
    ['white with a shadow', '.h{color:white;text-shadow:0 0 2px #000}'],
    ['light grey', '.h{color:#ccc}'],
    ['letters of a size again', 'td{font-size:0}td,.h{font-size:14px}'],
    ['small letters', '.h{font-size:6pt}'],
    ['half of its colour', '.h{opacity:.5}'],
    ['the margin of a cell', '.v{margin-left:-9999px}'],
    ['the height of a row that is low', 'tr{overflow:hidden;height:0}'],
    ['the indent of what has no line of its own', '.h{text-indent:-9999px}'],
    ['a small indent', '.h{text-indent:-21pt}'],
    ['nothing of a clip where it stands in its line', '.h{clip:rect(0 0 0 0)}'],
    ['the width of what has none', '.h{width:0;overflow:hidden}'],
  ])('nothing is hidden by %s', async (_, css) => {
    const read = await readHtml(page(css, HIDDEN));
    expect(texts(read)).toEqual([['甲', '123']]);
    expect(read.omissions).toEqual([]);
    expect(read.notes).toEqual([]);
  });

  it.each([
    ['small letters', '<span style="font-size:1px">3</span>'],
    ['white letters', '<font color=white>3</font>'],
    ['white letters by number', '<font color="#FFFFFF">3</font>'],
    ['far away', '<span style="position:absolute;left:-9999px">3</span>'],
    ['an indent', '<p style="text-indent:-9999px">3</p>'],
    ['a popover', '<div popover>3</div>'],
    ['what is found when looked for', '<div hidden="until-found">3</div>'],
    ['a closed box', '<details><summary></summary>3</details>'],
    ['what a gauge says', '<meter value=3>3</meter>'],
  ])('in its own style or by its tag: %s', async (_, hidden) => {
    const read = await readHtml(page('', `12${hidden}`));
    expect(texts(read)).toEqual([['甲', '12']]);
    expect(read.omissions).toEqual(hiding());
  });

  it('an attribute hides only where no style sheet shows it', async () => {
    const read = await readHtml(page('.h{display:inline}', '12<span class=h hidden>3</span>'));
    expect(texts(read)).toEqual([['甲', '123']]);
  });

  it('classes are told apart by their case where the page has a doctype, and not where it has none', async () => {
    const css = '.H{display:none}';
    expect(texts(await readHtml(page(css, HIDDEN)))).toEqual([['甲', '123']]);
    expect(texts(await readHtml(page(css, HIDDEN).replace('<!DOCTYPE html>', '')))).toEqual([['甲', '12']]);
  });

  it('what is visible within what is not is printed', async () => {
    const read = await readHtml(
      page('.a{visibility:hidden}.b{visibility:visible}', '<span class=a>3<b class=b>12</b></span>'),
    );
    expect(texts(read)).toEqual([['甲', '12']]);
    expect(read.omissions).toEqual(hiding());
  });

  it('a cell whose text is not seen keeps its room, and one that is not there takes none', async () => {
    const rows = '<tr><td>甲<td class=x>3<td>乙';
    const seen = async (css: string) =>
      texts(await readHtml(`<!DOCTYPE html><style>${css}</style><table>${rows}</table>`));
    expect(await seen('.x{visibility:hidden}')).toEqual([['甲', '', '乙']]);
    expect(await seen('.x{text-decoration:line-through}')).toEqual([['甲', '', '乙']]);
    expect(await seen('.x{color:#fff}')).toEqual([['甲', '', '乙']]);
    expect(await seen('.x{display:none}')).toEqual([['甲', '乙']]);
  });

  it('rows, tables and paragraphs are hidden as cells are', async () => {
    const html =
      '<p class=h>旧<p class=w>白<p>新<table class=h><tr><td>旧表</table><table><tr class=h><td>旧<tr><td>甲<td>12</table>';
    const read = await readHtml(`<style>.h{display:none}.w{color:white}</style>${html}`);
    expect(read.blocks.map((block) => (block.kind === 'paragraph' ? block.text : 'grid'))).toEqual(['新', 'grid']);
    expect(texts(read)).toEqual([['甲', '12']]);
    expect(read.omissions).toEqual([
      { reason: 'hidden-text', part: 'L0', cells: 3, characters: 4 },
      { reason: 'hidden-text', part: 't1', cells: 1, characters: 1 },
    ]);
  });

  it('a sheet for paper or of another kind is passed over', async () => {
    const css = '.h{display:none}';
    for (const head of [
      `<style media=print>${css}</style>`,
      `<style type="text/less">${css}</style>`,
      `<noscript><style>${css}</style></noscript>`,
    ]) {
      expect(texts(await readHtml(page('', HIDDEN, head)))).toEqual([['甲', '123']]);
    }
    expect(texts(await readHtml(page('', HIDDEN, `<style media="screen" type="text/css">${css}</style>`)))).toEqual([
      ['甲', '12'],
    ]);
  });

  it('a style sheet in the same file is heeded, by its address or its number', async () => {
    const saved = (link: string, head: string) => `MIME-Version: 1.0
Content-Type: multipart/related; boundary=x

--x
Content-Type: text/html; charset=utf-8
Content-Location: http://a.example/1/page.html

${page('', HIDDEN, link)}
--x
Content-Type: text/css
${head}

.h{display:none}
--x--
`;
    for (const [link, head] of [
      ['<link rel=stylesheet href="cid:css-1@mhtml.blink">', 'Content-ID: <css-1@mhtml.blink>'],
      ['<link rel="stylesheet" href="../main.css">', 'Content-Location: http://a.example/main.css'],
      ['<style>@import url("http://a.example/main.css");</style>', 'Content-Location: http://a.example/main.css'],
    ]) {
      const read = await readHtml(saved(link ?? '', head ?? ''));
      expect(texts(read)).toEqual([['甲', '12']]);
      expect(read.notes).toEqual([]);
    }
  });
});

describe('a style sheet outside the file', () => {
  const LINK =
    '<link rel=stylesheet href=a.css><link rel=StyleSheet href=b.css><link rel=stylesheet href=c.css media=print>';

  it('is said', async () => {
    const { notes } = await readHtml(page('', '12', LINK));
    expect(notes).toMatchObject([{ code: 'document/missing-style-sheet', ref: null, printed: '样式表 a.css 等 2 个' }]);
    expect((await readHtml(page('@import "d.css";', '12'))).notes).toMatchObject([{ printed: '样式表 d.css' }]);
  });

  it('may hide one of two numbers that stand together: the table is not read', async () => {
    const read = await readHtml(page('', HIDDEN, LINK));
    expect(texts(read)).toEqual([]);
    expect(read.notes[1]).toMatchObject({
      code: 'document/unread-table',
      ref: 't1 r1 c2',
      printed: '说不准两段数字连着还是分开',
    });
    expect(texts(await readHtml(page('', '12<span class=h>个</span>', LINK)))).toEqual([['甲', '12个']]);
    expect(texts(await readHtml(page('', '12<span>3</span>', LINK)))).toEqual([['甲', '123']]);
  });

  it('may colour what lies behind white letters: the table is not read', async () => {
    const read = await readHtml(page('', '<font color=white>3</font>', LINK));
    expect(texts(read)).toEqual([]);
    expect(read.notes[1]).toMatchObject({ code: 'document/unread-table', printed: '说不准有的字显示不显示' });
  });
});

describe('a table of which nobody can say what is seen is not read: its texts stand in lines, and it is said why', () => {
  it.each([
    [
      'a condition on the page in use',
      '说不准有的字显示不显示',
      '@media (orientation:landscape){.h{display:none}}',
      HIDDEN,
    ],
    ['what a browser can do', '说不准有的字显示不显示', '@supports (display:grid){.h{display:none}}', HIDDEN],
    ['a selector that looks into an element', '说不准有的字显示不显示', 'td:has(span) .h{display:none}', HIDDEN],
    ['a variable that nobody sets', '说不准有的字显示不显示', '.h{display:var(--off)}', HIDDEN],
    ['a variable that is set twice', '说不准有的字显示不显示', '.a{--o:1}.b{--o:0}.h{opacity:var(--o)}', HIDDEN],
    ['letters of a share of those around', '说不准有的字显示不显示', '.h{font-size:.1em}', HIDDEN],
    ['letters as dots', '说不准有的字显示不显示', '.h{-webkit-text-security:disc}', HIDDEN],
    ['a mask', '说不准有的字显示不显示', '.h{mask:linear-gradient(#000,transparent)}', HIDDEN],
    ['a path', '说不准有的字显示不显示', '.h{clip-path:polygon(0 0,0 1%)}', HIDDEN],
    ['a movement', '说不准有的字显示不显示', '.h{opacity:0;animation:show 1s}', HIDDEN],
    ['a second line behind an indent', '说不准有的字显示不显示', '.v{text-indent:-9999px}', '3<br>12'],
    ['its first letter', '有样式表写上去的字', '.v::first-letter{font-size:0}', HIDDEN],
    ['another place', '有的字不显示在它所在的格子里', '.h{position:absolute;left:300px}', HIDDEN],
    ['another place in its line', '有的字不显示在它所在的格子里', '.h{position:relative;left:-40px}', HIDDEN],
    ['the place of those before it', '有的字不显示在它所在的格子里', '.h{margin-left:-3em}', HIDDEN],
    [
      'the place of those before it, by the direction of the text',
      '有的字不显示在它所在的格子里',
      '.h{margin-inline-start:-3em}',
      HIDDEN,
    ],
    ['a place that nobody can work out', '有的字不显示在它所在的格子里', '.h{margin-left:calc(0px - 3em)}', HIDDEN],
    [
      'another place in its line, from the other side',
      '有的字不显示在它所在的格子里',
      '.h{position:relative;left:auto;right:40px}',
      HIDDEN,
    ],
    [
      'another place in its line, by a share',
      '有的字不显示在它所在的格子里',
      '.h{position:relative;left:-50%}',
      HIDDEN,
    ],
    ['the place of those behind it', '有的字不显示在它所在的格子里', '.h{margin-right:-3em}', `${HIDDEN}4`],
    ['letters in the reverse order', '有的字不显示在它所在的格子里', '.h{letter-spacing:-2em}', HIDDEN],
    ['words in the reverse order', '有的字不显示在它所在的格子里', '.v{word-spacing:-3em}', '3 12'],
    ['the line above', '有的字不显示在它所在的格子里', '.h{display:block;margin-top:-3em}', HIDDEN],
    ['the cell beside', '有的字不显示在它所在的格子里', '.h{display:block;text-indent:-80px}', HIDDEN],
    ['the cell beside, as a whole', '有的字不显示在它所在的格子里', '.h{display:block;margin-left:-80px}', HIDDEN],
    [
      'lines from below',
      '有的字不显示在它所在的格子里',
      '.v{display:flex;flex-wrap:wrap-reverse}',
      '<p>3</p><p>12</p>',
    ],
    ['a place in a grid', '有的字不显示在它所在的格子里', '.h{grid-row:1}', HIDDEN],
    ['the head of what it stands in', '有的字不显示在它所在的格子里', '.h{display:table-header-group}', HIDDEN],
    ['a place that it moves to', '有的字不显示在它所在的格子里', '.h{animation:move 1s forwards}', HIDDEN],
    ['the place of those on both sides', '有的字不显示在它所在的格子里', '.h{margin-inline:-2em}', `${HIDDEN}4`],
    [
      'another place in its line, by the direction of the text',
      '有的字不显示在它所在的格子里',
      '.h{position:relative;inset-inline:-30px auto}',
      HIDDEN,
    ],
    [
      'the line above, by the direction of lines',
      '有的字不显示在它所在的格子里',
      '.h{display:block;margin-block:-2em}',
      HIDDEN,
    ],
    ['the row above', '有的字不显示在它所在的格子里', '.h{position:relative;top:-40px}', HIDDEN],
    ['the row below', '有的字不显示在它所在的格子里', '.h{vertical-align:-50px}', HIDDEN],
    ['the cell behind it', '有的字不显示在它所在的格子里', '.h{display:block;margin-left:100%}', HIDDEN],
    ['above the others as a reading', '有的字不显示在它所在的格子里', '.h{display:ruby-text}', HIDDEN],
    [
      'letters in the reverse order in all of the table',
      '有的字不显示在它所在的格子里',
      'table{letter-spacing:-2em}',
      HIDDEN,
    ],
    [
      'words in the reverse order in all of the page',
      '有的字不显示在它所在的格子里',
      'body{word-spacing:-5em}',
      '3 12',
    ],
    ['letters of a tenth', '说不准有的字显示不显示', '.h{zoom:.1}', HIDDEN],
    [
      'the upper edge of its letters',
      '说不准有的字显示不显示',
      '.h{display:block;max-height:5px;overflow:hidden}',
      HIDDEN,
    ],
    [
      'the beginning of its number',
      '说不准有的字显示不显示',
      '.v div{width:12px;overflow:hidden}',
      '<div>12<b>3</b></div>',
    ],
    ['a box that takes no room for it', '说不准有的字显示不显示', '.h{display:block;contain:strict}', HIDDEN],
    ['downwards beside a number', '说不准两段数字连着还是分开', '.h{writing-mode:vertical-rl}', HIDDEN],
    ['its first letter elsewhere', '有样式表写上去的字', '.v::first-letter{float:right}', HIDDEN],
    ['the label of a choice', '有样式表写上去的字', '', '<select><option label=13>12</select>3'],
    ['a sign before an item', '有样式表写上去的字', '.h{display:list-item;list-style:inside "1"}', HIDDEN],
    [
      'signs of its own before an item',
      '有样式表写上去的字',
      '@counter-style s{system:fixed;symbols:"1" "2";suffix:""} .h{display:list-item;list-style:inside s}',
      HIDDEN,
    ],
    [
      'signs of its own under a usual name',
      '有样式表写上去的字',
      '@counter-style lower-roman{system:fixed;symbols:"1";suffix:""} .h{display:list-item;list-style:lower-roman inside}',
      HIDDEN,
    ],
    ['another number of an item', '有样式表写上去的字', '', '<ol style="counter-reset:list-item 5"><li>12<li>3</ol>'],
    ['a picture in its place', '说不准有的字显示不显示', '.h{content:url(a.png)}', HIDDEN],
    ['a turn', '有的字不显示在它所在的格子里', '.h{display:inline-block;transform:rotate(180deg)}', HIDDEN],
    ['a move', '有的字不显示在它所在的格子里', '.h{transform:translateX(40px)}', HIDDEN],
    [
      'a place far away, with what stands behind it',
      '有的字不显示在它所在的格子里',
      '.h{margin-left:-9999px}',
      `${HIDDEN}4`,
    ],
    [
      'the indent of a box around boxes',
      '说不准有的字显示不显示',
      '.h{display:block;text-indent:-9999px}',
      '<div class=h>3<p style="text-indent:0">12</p>4</div>',
    ],
    ['the other side', '有的字不显示在它所在的格子里', '.h{float:left}', HIDDEN],
    ['another order', '有的字不显示在它所在的格子里', '.v span{order:1}.v{display:flex}', '<span>3</span><b>12</b>'],
    [
      'the reverse order',
      '有的字不显示在它所在的格子里',
      '.h{display:flex;flex-direction:row-reverse}',
      '<div class=h><b>3</b><b>12</b></div>',
    ],
    ['from right to left', '有从右往左排的字', '.v{direction:rtl}', '≥12'],
    ['from right to left by an attribute', '有从右往左排的字', '', '<span dir=rtl>≥12</span>'],
    ['a distance between two numbers', '说不准两段数字连着还是分开', '.h{margin-left:2em}', HIDDEN],
    ['a box beside a number', '说不准两段数字连着还是分开', '.h{display:inline-block}', HIDDEN],
    ['a picture between two numbers', '数字紧挨着图片', '', '12<img src=point.gif>3'],
    ['a picture right before a number', '数字紧挨着图片', '', '<img src=sign.gif>123'],
    ['a picture right before a number in a word', '数字紧挨着图片', '', '约<img src=sign.gif>123'],
    ['words of a picture before a number', '数字紧挨着图片', '', '<img alt=≥>123'],
    ['a number in the words of a picture behind one', '数字紧挨着图片', '', '12<img src=point.gif alt=3>'],
    ['a picture that is not there', '说不准有的字显示不显示', '', '12<object data=a.swf>3</object>'],
    [
      'what scripts put in its place',
      '说不准有的字显示不显示',
      '',
      '<div><template shadowrootmode=open>3</template>12</div>',
    ],
    ['a merged cell that is none', '合并的格子被样式表拆开了', '.v{display:block}', '12<tr><td colspan=2>乙'],
    [
      'a column that Excel hides',
      '有的列在表格软件里是隐藏的',
      '',
      '12</td></tr></table><table><col><col style="display:none"><tr><td>甲<td>3',
    ],
  ])('%s', async (_, why, css, inner) => {
    const read = await readHtml(page(css, inner));
    const unread = read.notes.filter(({ code }) => code === 'document/unread-table');
    expect(unread).toMatchObject([{ printed: why }]);
    expect(texts(read).filter((row) => row.join('').includes('3') || !inner.includes('table'))).toEqual([]);
    expect(read.blocks.filter(({ kind }) => kind === 'paragraph').length).toBeGreaterThan(0);
  });

  it.each([
    ['a page laid out by style sheets', '#t{position:absolute;left:20px;transform:translateX(-50%)}', '12'],
    ['a picture behind a number', '', '12<img src=icon.gif>'],
    ['a picture behind a number whose words say none', '', '12<img src=icon.gif alt=上升>'],
    ['a picture apart from a number', '', '<img src=icon.gif> 12'],
    ['a picture in a line above a number', '', '<img src=icon.gif><br>12'],
    ['a picture that only keeps room before a number', '', '<img src=spacer.gif width=1>12'],
    [
      'a paragraph drawn out of a narrow cell, as Word does',
      '',
      '<p style="margin-left:-8.95pt;text-indent:-.05pt">12</p>',
    ],
    ['an indent that hangs', '', '<p style="margin-left:63pt;text-indent:-63.0pt">12</p>'],
    ['a number in a box that is wide enough', '.v div{width:30px;overflow:hidden}', '<div>12</div>'],
    ['a heading written downwards', '.v{writing-mode:vertical-rl}', '12'],
    ['letters of a size that is worked out', '.v{font-size:calc(10px + .3vw)}', '12'],
    ['a head that stays in sight, below that of the page', '.v{position:sticky;top:60px;left:120px}', '12'],
    ['a box that others measure themselves by', '.v{contain:inline-size}', '12'],
    ['letters set closer', '.v{letter-spacing:-.5pt}', '12'],
    ['a choice whose label says the same', '', '<select><option label="12">12</select>'],
    ['a value that no browser takes', '.v{display:none\\9}', '12'],
    ['a number that floats alone', '.h{float:right}', '<span class=h>12</span>'],
    ['a distance behind a word', '.h{padding-left:2em}', '共<span class=h>12</span>'],
    ['numbers in boxes of their own', '.h{display:table-cell}', '<div class=h>≥</div><div class=h>12</div>'],
  ])('%s is read', async (_, css, inner) => {
    const read = await readHtml(page(css, inner));
    expect(texts(read)).toHaveLength(1);
    expect(read.notes).toEqual([]);
  });

  it('the other tables of the page are read', async () => {
    const doubtful = '<td>乙<td><span style="position:absolute">9</span>';
    const read = await readHtml(`<table><tr><td>甲<td>12</table><table><tr>${doubtful}</table>`);
    expect(texts(read)).toEqual([['甲', '12']]);
    expect(read.notes).toMatchObject([{ code: 'document/unread-table', ref: 't2 r1 c2' }]);
  });
});
