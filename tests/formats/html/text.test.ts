import { describe, expect, it } from 'vitest';
import { readHtml, sayHtml } from './readHtml.ts';

const cellText = async (inner: string): Promise<string | undefined> => {
  const { blocks } = await readHtml(`<table><tr><td>甲<td>${inner}</table>`);
  return blocks[0]?.kind === 'grid' ? blocks[0].rows[0]?.cells[1]?.text : undefined;
};

describe('a cell has the text a browser shows', () => {
  it.each([
    ['white space is collapsed', '  项目 \n\t 名称  1 ', '项目 名称 1'.replace(' ', '')],
    ['a space between words of one line stays', '其中： 财政拨款', '其中： 财政拨款'],
    [
      'a line of the source that Word wrapped between two characters is one word',
      '平罗县\n人民<b>政</b>\n<b>府</b>',
      '平罗县人民政府',
    ],
    ['a line of the source between words in Latin letters is a space', 'PM2.5\n95 %', 'PM2.5 95 %'],
    ['a no-break space is a space', '&nbsp;&nbsp;其他资金', '  其他资金'],
    ['a cell of no-break spaces is blank', '<p class=MsoNormal><o:p>&nbsp;</o:p></p>', ''],
    ['line breaks and paragraphs begin lines', '绩效<br>指标<p>数量</p><div>个</div>', '绩效\n指标\n数量\n个'],
    ['a break at the end of a block begins none', '<p>绩效<br></p><p>指标</p>', '绩效\n指标'],
    ['a blank line stays', '目标1<br><br>目标2', '目标1\n\n目标2'],
    ['preformatted text keeps its lines and spaces', '<pre>一\n  二</pre>', '一\n  二'],
    ['pre by style', '<span style="white-space: pre-wrap">一\n  二</span>', '一\n  二'],
    ['a list is numbered as shown', '<ol start=3><li>新建<li>改造</ol>', '3. 新建\n4. 改造'],
    ['the number of an item is none of the value behind it', '<ol><li>12</ol>', '1.\n12'],
    ['nor one that Word wrote', '<p><span style="mso-list:Ignore">1.<span>&nbsp; </span></span>100%</p>', '1.\n100%'],
    ['a long one is not taken for a number that a narrow cell broke', '<ol start=100><li>50%</ol>', '100\n.\n50%'],
    [
      'a text that begins with a number stays behind its own',
      '<ol><li>2024年完成<li>3个村</ol>',
      '1. 2024年完成\n2. 3个村',
    ],
    ['a list without marks is not', '<ol style="list-style:none"><li>新建</ol>', '新建'],
    [
      'letters of a font of signs are its signs',
      `<span style='font-family:"Wingdings 2"'>R</span>是 <i>R</i>`,
      '☑是 R',
    ],
    [
      'also by the old tag, and not in another font inside',
      '<font face=Wingdings>þ<i style="font-family:宋体">R</i></font>',
      '☑R',
    ],
    ['also where all of a font is said at once', '<span style="font:bold 10.5pt/12pt Wingdings">þ ¨</span>', '☑ □'],
    ['a number in such a font is none', '<span style="font-family:Wingdings,serif">13</span>', '\uf031\uf033'],
    ['fields show their value', '<input value="120000"><input type=hidden value=7>万元', '120000万元'],
    ['ticks are shown', '新增<input type=checkbox>延续<input type=checkbox checked>', '新增☐延续☑'],
    ['a choice shows what is chosen', '<select><option>2023<option selected>2024</select>年', '2024年'],
    ['a longer list shows all, one a line', '<select multiple><option>甲<option>乙</select>', '甲\n乙'],
    ['a text field shows its text', '<textarea>一\n二</textarea>', '一\n二'],
    ['entities', '&ge;95&#37; &lt;甲&gt;', '≥95% <甲>'],
    ['inserted text of tracked changes is printed, deleted is not', '<ins>130</ins><del>120</del>万元', '130万元'],
    ['text struck by hand is not printed', '<s>99</s>13<span style="text-decoration:line-through">5</span>', '13'],
    ['the small mark of a note is no digit', '13<sup>1</sup>', '13¹'],
    [
      'scripts, styles, comments and templates are no text',
      '<script>1</script><style>2</style><!--3--><template>4</template>5',
      '5',
    ],
    ["Word's list marks are text", '<![if !supportLists]><span>1.&nbsp;</span><![endif]>新建', '1. 新建'],
    ["Word's conditional comments are none", '<!--[if gte vml 1]><v:shape>图</v:shape><![endif]-->图', '图'],
  ])('%s', async (_, inner, text) => {
    expect(await cellText(inner)).toBe(text);
  });
});

describe('hidden text is counted and not printed', () => {
  it.each([
    ['hidden', '<span hidden>旧</span>'],
    ['display:none', '<span style="color:red; DISPLAY : None">旧</span>'],
    ['visibility:hidden', '<span style="visibility:hidden">旧</span>'],
    ["Word's hidden font", "<span style='mso-hide:all'>旧</span>"],
  ])('%s', async (_, hidden) => {
    const { blocks, omissions } = await readHtml(`<p>标题${hidden}</p><table><tr><td>甲${hidden}<td>${hidden}</table>`);
    expect(JSON.stringify(blocks)).not.toContain('旧');
    expect(omissions).toEqual([
      { reason: 'hidden-text', part: 'L0', cells: 1, characters: 1 },
      { reason: 'hidden-text', part: 't1', cells: 1, characters: 2 },
    ]);
  });

  it('hidden rows and cells take no room in the grid, and the others keep their own places', async () => {
    const page = `<table><tr><td>甲<td style="display:none">旧<td>乙<tr style="display:none"><td>旧<td>旧
      <tr><td>丙<td>丁</table>`;
    const { omissions } = await readHtml(page);
    expect(await sayHtml(page)).toEqual(['—', 't1 r1 c1@1 甲 | t1 r1 c3@2 乙', 't1 r3 c1@1 丙 | t1 r3 c2@2 丁']);
    expect(omissions).toEqual([{ reason: 'hidden-text', part: 't1', cells: 3, characters: 3 }]);
  });

  it('a hidden table and a hidden menu around it', async () => {
    const { blocks, omissions } = await readHtml('<div hidden><p>菜单<table><tr><td>旧</table></div><p>正文');
    expect(blocks).toHaveLength(1);
    expect(omissions).toEqual([{ reason: 'hidden-text', part: 'L0', cells: 1, characters: 3 }]);
  });

  it('deleted text is said', async () => {
    const { notes } = await readHtml('<table><tr><td>甲<td>130<del>120</del></table>');
    expect(notes).toMatchObject([{ code: 'document/deleted-text', ref: 't1 r1 c2', printed: '划掉或修订中删去 3 字' }]);
  });
});

describe('paragraphs outside tables', () => {
  it('are the blocks of the page in order, and count from 1', async () => {
    expect(await sayHtml('<h1>标题</h1><p>一<br>二<p>三<div>四<span>五</span></div>六')).toEqual([
      '¶ L1 标题',
      '¶ L2 一\n二',
      '¶ L3 三',
      '¶ L4 四五',
      '¶ L5 六',
    ]);
  });

  it('end at a blank line, and know of it', async () => {
    const { blocks } = await readHtml('<p>一<br><br>二<p>&nbsp;</p><p>三</p><hr><p>四</p><p>五</p>');
    expect(blocks.map((block) => block.kind === 'paragraph' && [block.text, block.gapAbove])).toEqual([
      ['一', false],
      ['二', true],
      ['三', true],
      ['四', true],
      ['五', false],
    ]);
  });

  it("keep Word's footnotes apart by their role", async () => {
    const { blocks } = await readHtml("<p>正文</p><div style='mso-element:footnote-list'><p>[1]注</p></div>");
    expect(blocks.map((block) => block.kind === 'paragraph' && block.role)).toEqual(['body', 'footnote']);
  });

  it('a frame of another page is said, not fetched', async () => {
    const { notes } = await readHtml('<p>正文</p><iframe src="http://127.0.0.1:9/a.html">旧</iframe>');
    expect(notes).toMatchObject([{ code: 'document/frame', printed: 'http://127.0.0.1:9/a.html' }]);
  });
});
