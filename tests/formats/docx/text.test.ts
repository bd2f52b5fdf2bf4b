import { describe, expect, it } from 'vitest';
import { outline, readBody, refsOf } from './readWord.ts';
import { p, run, tbl, tc, tr } from './wordFile.ts';

const text = async (content: string, properties = '') => outline(await readBody(p(content, properties)))[0];

const field = (type: string, inside = '') => `<w:r><w:fldChar w:fldCharType="${type}">${inside}</w:fldChar></w:r>`;
const code = (words: string) => `<w:r><w:instrText xml:space="preserve">${words}</w:instrText></w:r>`;
const box = (content: string) => `<w:txbxContent>${content}</w:txbxContent>`;
const bothBoxes = (content: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData uri="urn:wps"><wps:wsp><wps:txbx>${box(content)}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box(content)}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

describe('the text of a paragraph is what the page shows', () => {
  it.each<[string, string, string]>([
    ['runs are joined', run('项目') + run('名称', '<w:b/>'), '项目名称'],
    ['text struck by hand is not printed', run('99', '<w:strike/>') + run('5', '<w:dstrike/>') + run('13'), '13'],
    ['the small mark of a note is no digit', run('13') + run('1', '<w:vertAlign w:val="superscript"/>'), '13¹'],
    ['breaks are line ends', '<w:r><w:t>一</w:t><w:br/><w:t>二</w:t><w:cr/><w:t>三</w:t></w:r>', '一\n二\n三'],
    ['a tab is a space and parts nothing', '<w:r><w:t>单位：</w:t><w:tab/><w:t>万元</w:t></w:r>', '单位： 万元'],
    ['a line end in the XML is no line break', '<w:r><w:t>一\n二</w:t></w:r>', '一 二'],
    [
      'white space at the ends counts where it is kept',
      '<w:r><w:t> 一 </w:t><w:t xml:space="preserve"> 二 </w:t></w:r>',
      '一 二 ',
    ],
    [
      'hyphens',
      '<w:r><w:t>2024</w:t><w:noBreakHyphen/><w:t>01</w:t><w:softHyphen/><w:t>a\u00adb</w:t></w:r>',
      '2024-01ab',
    ],
    [
      'signs of symbol fonts',
      '<w:r><w:sym w:font="Wingdings 2" w:char="F052"/><w:sym w:font="Wingdings" w:char="F0A8"/><w:sym w:font="Symbol" w:char="F0B3"/></w:r>',
      '☑□≥',
    ],
    [
      'letters printed in a symbol font',
      `${run('R', '<w:rFonts w:ascii="Wingdings 2" w:hAnsi="Wingdings 2"/>')}${run('是')}`,
      '☑是',
    ],
    ['private characters of a symbol font', run('\uf0b395%', '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>'), '≥95%'],
    ['a sign in an ordinary font', '<w:r><w:sym w:font="宋体" w:char="2265"/></w:r>', '≥'],
    [
      'inserted text, not deleted text',
      `<w:ins w:id="1">${run('新')}</w:ins><w:del w:id="2"><w:r><w:delText>旧</w:delText></w:r></w:del>`,
      '新',
    ],
    [
      'text where it was moved to',
      `<w:moveFrom w:id="1">${run('去')}</w:moveFrom><w:moveTo w:id="2">${run('来')}</w:moveTo>`,
      '来',
    ],
    ['a simple field shows its result', `<w:fldSimple w:instr=" PAGE ">${run('3')}</w:fldSimple>`, '3'],
    [
      'a field shows its result',
      field('begin') + code(' DATE ') + field('separate') + run('2024年') + field('end'),
      '2024年',
    ],
    [
      'a field in the code of another',
      `${field('begin')}${code('IF ')}${field('begin')}${code(' X ')}${field('separate')}${run('码')}${field('end')}${code(' = 1')}${field('separate')}${run('果')}${field('end')}`,
      '果',
    ],
    ['a field that never ends hides nothing', `${field('begin')}${code(' X ')}${run('仍在')}`, '仍在'],
    ['an end without a beginning hides nothing', `${run('一')}${field('separate')}${field('end')}${run('二')}`, '一二'],
    [
      'a ticked box of a form',
      `${field('begin', '<w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData>')}${code(' FORMCHECKBOX ')}${field('end')}${run('延续')}`,
      '☒延续',
    ],
    [
      'an empty box of a form',
      `${field('begin', '<w:ffData><w:checkBox><w:default w:val="0"/></w:checkBox></w:ffData>')}${code(' FORMCHECKBOX ')}${field('separate')}${field('end')}${run('新增')}`,
      '☐新增',
    ],
    [
      'the choice of a list',
      field(
        'begin',
        '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="甲"/><w:listEntry w:val="乙"/></w:ddList></w:ffData>',
      ) +
        code(' FORMDROPDOWN ') +
        field('end'),
      '乙',
    ],
    ['a link', `<w:hyperlink r:id="rId9">${run('公开')}</w:hyperlink>`, '公开'],
    [
      'a content control, a smart tag, a bookmark',
      `<w:sdt><w:sdtPr><w:alias w:val="名"/></w:sdtPr><w:sdtContent>${run('甲')}</w:sdtContent></w:sdt><w:smartTag w:uri="u" w:element="e"><w:smartTagPr/>${run('乙')}</w:smartTag><w:bookmarkStart w:id="0" w:name="b"/>${run('丙')}`,
      '甲乙丙',
    ],
    ['a wrapper that nobody knows', `<o:unheard>${run('甲')}</o:unheard>`, '甲'],
    [
      'ruby text without its reading',
      '<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>míng</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>明</w:t></w:r></w:rubyBase></w:ruby></w:r>',
      '明',
    ],
    ['a formula', '<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>', 'x+1'],
    [
      'no marks of notes and comments',
      `${run('10')}<w:r><w:footnoteReference w:id="2"/></w:r><w:commentRangeStart w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${run('元')}`,
      '10元',
    ],
    [
      'an alternative Word understands, once',
      `<mc:AlternateContent><mc:Choice Requires="w14">${run('新')}</mc:Choice><mc:Fallback>${run('旧')}</mc:Fallback></mc:AlternateContent>`,
      '新',
    ],
    [
      'the fallback of one it does not',
      `<mc:AlternateContent><mc:Choice Requires="zzz">${run('新')}</mc:Choice><mc:Fallback>${run('旧')}</mc:Fallback></mc:AlternateContent>`,
      '旧',
    ],
    ['a page that ends inside', '<w:r><w:t>一</w:t><w:br w:type="page"/><w:t>二</w:t></w:r>', '一\n二'],
    ['characters beyond the basic plane', run('𠮷县'), '𠮷县'],
  ])('%s', async (_, content, shown) => {
    expect(await text(content)).toBe(shown);
  });

  it('notes what it cannot show', async () => {
    const { notes } = await readBody(
      p(
        `${field('begin')}${code('EQ \\o\\ac(○,1)')}${field('end')}<w:r><w:sym w:font="Webdings" w:char="F0AA"/></w:r>`,
      ) + p('<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>'),
    );
    expect(notes.map(({ code: noted, ref, printed }) => [noted, ref, printed])).toEqual([
      ['document/unread-field', 'L1', 'EQ \\o\\ac(○,1)'],
      ['document/unknown-symbol', 'L1', 'Webdings F0AA'],
      ['document/unread-object', 'L2', '嵌入的对象（Excel.Sheet.12）'],
    ]);
  });
});

describe('paragraphs and what stands above them', () => {
  it('counts blank paragraphs, also inside content controls, and says where a gap is', async () => {
    const document = await readBody(
      `${p('一')}<w:sdt><w:sdtContent>${p('二')}${p()}</w:sdtContent></w:sdt>${p('  ')}${p('三')}${tbl(tr(tc('四')))}${p('五')}`,
    );
    expect(refsOf(document)).toEqual(['L1', 'L2', 'L5', 't1 r1 c1', 'L6']);
    expect(document.blocks.map((block) => (block.kind === 'grid' ? block.rows[0] : block)?.gapAbove)).toEqual([
      false,
      false,
      true,
      false,
      false,
    ]);
  });

  it.each<[string, string]>([
    ['a page break before it', p('一') + p('<w:r><w:br w:type="page"/></w:r>') + p('二')],
    ['a page break at the end of the one above', p('<w:r><w:t>一</w:t><w:br w:type="page"/></w:r>') + p('二')],
    ['a page break at its beginning', p('一') + p('<w:r><w:br w:type="page"/><w:t>二</w:t></w:r>')],
    ['a page begun by its properties', p('一') + p('二', '<w:pageBreakBefore/>')],
    ['a section begun', p('一', '<w:sectPr/>') + p('二')],
  ])('a gap after %s', async (_, body) => {
    const { blocks } = await readBody(body);
    expect(blocks.map((block) => block.kind === 'paragraph' && [block.text, block.gapAbove])).toEqual([
      ['一', false],
      ['二', true],
    ]);
  });

  it('no gap after a section that goes on', async () => {
    const { blocks } = await readBody(p('一', '<w:sectPr><w:type w:val="continuous"/></w:sectPr>') + p('二'));
    expect(blocks[1]).toMatchObject({ gapAbove: false });
  });

  it('joins paragraphs whose end was deleted', async () => {
    const deleted = '<w:rPr><w:del w:id="1"/></w:rPr>';
    const document = await readBody(
      p('项目', deleted) + p('名', deleted) + p('称') + p('末', deleted) + tbl(tr(tc(p('甲', deleted) + p('乙')))),
    );
    expect(outline(document)).toEqual(['项目名称', '末', [['甲乙']]]);
    expect(refsOf(document)).toEqual(['L1', 'L2', 't1 r1 c1']);
  });
});

describe('text boxes', () => {
  it('are read once, after the paragraph that holds them, with their tables', async () => {
    const document = await readBody(p(`${run('锚')}${bothBoxes(p('框一') + tbl(tr(tc('格'))) + p('框二'))}`) + p('后'));
    expect(outline(document)).toEqual(['锚', '框一', [['格']], '框二', '后']);
    expect(refsOf(document)).toEqual(['L1', 'L1 > L1', 'L1 > t1 r1 c1', 'L1 > L2', 'L2']);
  });

  it('in a cell follow the table and leave the cell as it is', async () => {
    const document = await readBody(tbl(tr(tc(p(`${run('值')}${bothBoxes(p('公章'))}`)), tc('乙'))));
    expect(outline(document)).toEqual([[['值', '乙']], '公章']);
    expect(refsOf(document)[2]).toBe('t1 r1 c1 > L1 > L1');
  });
});

describe('text struck or raised by a style is taken as if it were so by hand', () => {
  const style = (type: string, id: string, properties: string, more = '') =>
    `<w:style w:type="${type}" w:styleId="${id}">${more}<w:rPr>${properties}</w:rPr></w:style>`;
  const styles = [
    '<w:docDefaults><w:rPrDefault><w:rPr/></w:rPrDefault></w:docDefaults>',
    style('character', 'cut', '<w:strike/>'),
    style('character', 'cut2', '', '<w:basedOn w:val="cut"/>'),
    style('character', 'uncut', '<w:strike w:val="0"/>', '<w:basedOn w:val="cut"/>'),
    style('character', 'double', '<w:dstrike w:val="true"/>'),
    style('character', 'single', '<w:dstrike w:val="0"/>'),
    style('character', 'up', '<w:vertAlign w:val="superscript"/>'),
    style('character', 'level', '<w:vertAlign w:val="baseline"/>'),
    style('paragraph', 'gone', '<w:strike/>'),
    style('paragraph', 'twice', '<w:dstrike/>'),
    style('paragraph', 'high', '<w:vertAlign w:val="superscript"/>'),
    style('table', 'old', '<w:strike/>'),
    style('table', 'parts', '', '<w:tblStylePr w:type="lastRow"><w:rPr><w:strike/></w:rPr></w:tblStylePr>'),
  ].join('');
  const styled = (text: string, id: string, more = '') => run(text, `<w:rStyle w:val="${id}"/>${more}`);
  const inStyle = (content: string, id: string) => p(content, `<w:pStyle w:val="${id}"/>`);

  it.each<[string, string, string | undefined, number]>([
    ['by a character style', p(styled('99', 'cut') + run('13')), '13', 2],
    ['by the style that it is based on', p(styled('99', 'cut2') + run('13')), '13', 2],
    ['not by one that says no', p(styled('99', 'uncut')), '99', 0],
    ['not where the run says no', p(styled('99', 'cut', '<w:strike w:val="0"/>')), '99', 0],
    ['by two lines', p(styled('99', 'double') + run('13')), '13', 2],
    ['by a paragraph style', inStyle(run('99') + run('13', '<w:strike w:val="false"/>'), 'gone'), '13', 2],
    ['two styles with one line cancel out', inStyle(styled('99', 'cut'), 'gone'), '99', 0],
    ['two lines are no such toggle', inStyle(styled('99', 'double') + styled('13', 'single'), 'twice'), '13', 2],
    ['raised by a character style', p(run('13') + styled('1', 'up')), '13¹', 0],
    ['raised by a paragraph style, and not by the run', inStyle(run('1') + styled('3', 'level'), 'high'), '¹3', 0],
  ])('%s', async (_, body, shown, struck) => {
    const document = await readBody(body, { styles });
    expect(outline(document)).toEqual(shown === undefined ? [] : [shown]);
    const printed = `划掉 ${struck} 字`;
    const note = { code: 'document/deleted-text', ref: 'L1', printed, expected: '没有划掉的字的文件' };
    expect(document.notes).toEqual(struck > 0 ? [note] : []);
  });

  const table = (id: string) =>
    tbl(tr(tc('99'), tc(p(run('13', '<w:strike w:val="0"/>'))))).replace('<w:tblPr>', `$&<w:tblStyle w:val="${id}"/>`);

  it('by the style of the table', async () => {
    const document = await readBody(table('old') + p('完'), { styles });
    expect(outline(document)).toEqual([[['', '13']], '完']);
    expect(document.notes).toMatchObject([{ code: 'document/deleted-text', ref: 't1 r1 c1' }]);
  });

  it('a table whose style strikes a part of it is refused: nobody can say which', async () => {
    await expect(readBody(table('parts'), { styles })).rejects.toThrow('表格样式只划掉表里的一部分');
    expect(outline(await readBody(table('none'), { styles }))).toEqual([[['99', '13']]]);
  });

  it('by what holds for the whole document', async () => {
    const all = styles.replace('<w:rPr/>', '<w:rPr><w:strike/></w:rPr>');
    expect(outline(await readBody(p(run('99') + run('13', '<w:strike w:val="0"/>')), { styles: all }))).toEqual(['13']);
  });
});

describe('hidden text is left out and counted', () => {
  const styles = [
    '<w:docDefaults><w:rPrDefault><w:rPr/></w:rPrDefault></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>',
    '<w:style w:type="character" w:styleId="base"><w:rPr><w:vanish/></w:rPr></w:style>',
    '<w:style w:type="character" w:styleId="derived"><w:basedOn w:val="base"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="gone"><w:basedOn w:val="a"/><w:rPr><w:vanish/></w:rPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="loop1"><w:basedOn w:val="loop2"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="loop2"><w:basedOn w:val="loop1"/></w:style>',
  ].join('');

  it.each<[string, string, string | undefined]>([
    ['by the run', p(run('见') + run('隐', '<w:vanish/>')), '见'],
    ['not where the run says no', p(run('见', '<w:vanish w:val="0"/>')), '见'],
    ['by a character style', p(run('见') + run('隐', '<w:rStyle w:val="base"/>')), '见'],
    ['by the style that style is based on', p(run('见') + run('隐', '<w:rStyle w:val="derived"/>')), '见'],
    ['by a paragraph style', p('隐', '<w:pStyle w:val="gone"/>'), undefined],
    [
      'a run shows itself against its style',
      p(run('见', '<w:vanish w:val="false"/>') + run('隐'), '<w:pStyle w:val="gone"/>'),
      '见',
    ],
    ['two styles that hide cancel out', p(run('见', '<w:rStyle w:val="base"/>'), '<w:pStyle w:val="gone"/>'), '见'],
    ['styles in a circle hide nothing', p('见', '<w:pStyle w:val="loop1"/>'), '见'],
  ])('%s', async (_, body, shown) => {
    const document = await readBody(body, { styles });
    expect(outline(document)).toEqual(shown === undefined ? [] : [shown]);
    const hides = body.includes('隐');
    const cells = shown === undefined ? 1 : 0;
    expect(document.omissions).toEqual(hides ? [{ reason: 'hidden-text', part: 'L1', cells, characters: 1 }] : []);
  });

  it('in a cell', async () => {
    const document = await readBody(
      tbl(tr(tc(p(run('隐藏', '<w:vanish/>'))), tc(p(run('见') + run('隐', '<w:vanish/>'))))),
    );
    expect(outline(document)).toEqual([[['', '见']]]);
    expect(document.omissions).toEqual([
      { reason: 'hidden-text', part: 't1', cells: 1, characters: 2 },
      { reason: 'hidden-text', part: 't1', cells: 0, characters: 1 },
    ]);
  });
});

describe('headers, footers and notes stand apart', () => {
  it('after the text, each with places of its own', async () => {
    const references = '<w:headerReference w:type="default" r:id="h9"/><w:footerReference w:type="default" r:id="f9"/>';
    const document = await readBody(`${p('正文')}<w:sectPr>${references}</w:sectPr>`, {
      headers: { h9: p() + p('页眉') + tbl(tr(tc('左'), tc('右'))) },
      footers: { f9: p('第 1 页') },
      footnotes: `<w:footnote w:type="separator" w:id="0">${p('—')}</w:footnote><w:footnote w:id="2">${p('脚注')}</w:footnote>`,
      endnotes: `<w:endnote w:id="2">${p('尾注')}${p('再')}</w:endnote>`,
    });
    expect(document.blocks.map((block) => block.kind === 'paragraph' && [block.ref, block.text, block.role])).toEqual([
      ['L1', '正文', 'body'],
      ['h1 L2', '页眉', 'margin'],
      ['h1 t1 r1 c1', '左', 'margin'],
      ['h1 t1 r1 c2', '右', 'margin'],
      ['f1 L1', '第 1 页', 'margin'],
      ['n1 L1', '脚注', 'footnote'],
      ['n2 L1', '尾注', 'footnote'],
      ['n2 L2', '再', 'footnote'],
    ]);
  });

  it('a header that no page shows is left out and counted', async () => {
    const references = '<w:headerReference w:type="first" r:id="h1"/><w:headerReference w:type="even" r:id="h2"/>';
    const headers = { h1: p('首页'), h2: p('双页') };
    const hidden = await readBody(`${p('正文')}<w:sectPr>${references}</w:sectPr>`, { headers });
    expect(outline(hidden)).toEqual(['正文']);
    expect(hidden.omissions.map(({ part }) => part)).toEqual(['h1 L1', 'h2 L1']);
    const shown = await readBody(`${p('正文')}<w:sectPr>${references}<w:titlePg/></w:sectPr>`, {
      headers,
      settings: '<w:evenAndOddHeaders/>',
    });
    expect(outline(shown)).toEqual(['正文', '首页', '双页']);
  });
});
