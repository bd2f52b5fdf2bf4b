import { describe, expect, it } from 'vitest';
import { NO_VALUE } from '../../../src/values/noValue.ts';
import { outline, readBody, refsOf } from './readWord.ts';
import { goOn, p, restart, run, tbl, tc, tr } from './wordFile.ts';

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
    [
      'no digits where a symbol font has a picture in their place',
      run('13', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'),
      '\uf031\uf033',
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
      field('begin') + code(' REF 年 ') + field('separate') + run('2024年') + field('end'),
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
    [
      'no prompt of a content control that is not filled in',
      `${run('甲')}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击此处输入文字。')}<w:hyperlink>${run('选择')}</w:hyperlink></w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:showingPlcHdr w:val="0"/></w:sdtPr><w:sdtContent>${run('乙')}</w:sdtContent></w:sdt>`,
      '甲乙',
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
    [
      'the fallback of one that only looks like one it does',
      `<mc:AlternateContent xmlns:w14="http://example.com/w14"><mc:Choice Requires="w14">${run('新')}</mc:Choice><mc:Fallback>${run('旧')}</mc:Fallback></mc:AlternateContent>`,
      '旧',
    ],
    [
      'an alternative of Word behind one of another program',
      `<mc:AlternateContent><mc:Choice xmlns:w14="http://example.com/w14" Requires="w14">${run('它')}</mc:Choice><mc:Choice Requires="w14 wps">${run('新')}</mc:Choice><mc:Fallback>${run('旧')}</mc:Fallback></mc:AlternateContent>`,
      '新',
    ],
    [
      'the fallback of what WPS alone understands',
      `<mc:AlternateContent><mc:Choice Requires="wpsCustomData">${run('新')}</mc:Choice><mc:Fallback>${run('旧')}</mc:Fallback></mc:AlternateContent>`,
      '旧',
    ],
    ['a page that ends inside', '<w:r><w:t>一</w:t><w:br w:type="page"/><w:t>二</w:t></w:r>', '一\n二'],
    ['characters beyond the basic plane', run('𠮷县'), '𠮷县'],
  ])('%s', async (_, content, shown) => {
    expect(await text(content)).toBe(shown);
  });

  const changed = (properties: string, text = '34') =>
    `${run('12')}<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;

  it.each([
    ['too narrow to be seen', '<w:w w:val="1"/>'],
    ['of the colour of the paper, by the theme', '<w:color w:val="000000" w:themeColor="background1"/>'],
    [
      'filled with white',
      '<w14:textFill><w14:solidFill><w14:srgbClr w14:val="FFFFFF"/></w14:solidFill></w14:textFill>',
    ],
  ])('text %s is not read', async (_, properties) => {
    expect(await text(changed(properties))).toBe('12');
  });

  it.each([
    ['a little closer', '<w:spacing w:val="-30"/>'],
    ['closer, as large as it is', '<w:sz w:val="72"/><w:spacing w:val="-200"/>'],
    ['narrower', '<w:w w:val="66"/>'],
    ['of the colour of the text, by the theme', '<w:color w:val="000000" w:themeColor="text1"/>'],
    ['of a darker shade of the paper', '<w:color w:val="7F7F7F" w:themeColor="background1" w:themeShade="80"/>'],
  ])('text that is %s is read', async (_, properties) => {
    expect(await text(changed(properties))).toBe('1234');
  });

  it('a formula that Word draws is not the text that is stored for it', async () => {
    const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const code = '<w:r><w:instrText>EQ \\o(1,2)</w:instrText></w:r>';
    expect(await text(`${run('甲')}${field('begin')}${code}${field('separate')}${run('99')}${field('end')}`)).toBe(
      '甲',
    );
  });

  it('text in lines too low to be seen is not read', async () => {
    const low = '<w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr>';
    const document = await readBody(`<w:p>${low}${run('12')}</w:p>${p('34')}`);
    expect(outline(document)).toEqual(['34']);
    expect(document.omissions).toMatchObject([{ reason: 'hidden-text', characters: 2 }]);
  });

  it.each([
    ['letters drawn over one another', changed('<w:spacing w:val="-400"/>'), '', /字间距压到字叠着字/],
    ['letters from right to left', `<w:dir w:val="rtl">${run('12')}</w:dir>`, '', /有倒着显示的字/],
    ['a paragraph from right to left, with a sign', run('≥12'), '<w:bidi/>', /有倒着显示的字/],
    ['a paragraph beside its cell', run('12'), '<w:ind w:left="-3000"/>', /段落缩进到格子外面/],
    ['a paragraph beside its cell, in characters', run('12'), '<w:ind w:leftChars="-500"/>', /段落缩进到格子外面/],
  ])('%s are refused, with what to do', async (_, content, properties, said) => {
    const cell = `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
    await expect(readBody(tbl(tr(tc('甲'), tc(cell))))).rejects.toThrow(said);
  });

  it.each([
    ['words from right to left', `<w:p><w:pPr><w:bidi/></w:pPr>${run('预算12万元')}</w:p>`, '预算12万元'],
    [
      'a paragraph drawn a little out of its cell',
      `<w:p><w:pPr><w:ind w:leftChars="-100" w:left="-210"/></w:pPr>${run('12')}</w:p>`,
      '12',
    ],
  ])('%s are read', async (_, cell, shown) => {
    expect(outline(await readBody(tbl(tr(tc('甲'), tc(cell)))))).toEqual([[['甲', shown]]]);
  });

  it('shows numbers that 带圈字符 drew, whatever is stored for them, and counts them', async () => {
    const drawn = (stored = '') =>
      `${field('begin')}${code(' eq \\o\\ac(○,3) ')}${stored}${field('end')}${run('修路')}`;
    expect(await text(drawn())).toEqual('③修路');
    expect(await text(drawn(`${field('separate')}${run('○3')}`))).toEqual('③修路');
  });

  it.each(['EQ \\o(5,○)', 'SYMBOL 254 \\f Wingdings'])(
    'leaves a value with %s in its cell, which Word draws, unread',
    async (eq) => {
      const drawn = `${run('≥9')}${field('begin')}${code(eq)}${field('end')}${run('%')}`;
      const grid = (cell: string) => tbl(tr(tc('甲'), tc('乙')), tr(tc('达标率'), tc(cell)));
      expect(outline(await readBody(grid(p(drawn))))).toEqual([
        [
          ['甲', '乙'],
          ['达标率', `≥9%${NO_VALUE.picture}`],
        ],
      ]);
    },
  );

  it.each([
    [' DATE \\\\@ "yyyy" ', '', NO_VALUE.moving],
    ['=SUM(ABOVE)', ' w:dirty="true"', NO_VALUE.outdated],
    ['=SUM(ABOVE)', '', ''],
    [' REF 年 ', ' w:dirty="true"', ''],
  ])('says of the result of the field %s%s that nobody knows it: %s', async (eq, dirty, unknown) => {
    const parts = `<w:r><w:fldChar w:fldCharType="begin"${dirty}/></w:r>${code(eq)}${field('separate')}${run('13')}${field('end')}`;
    const simple = `<w:fldSimple w:instr="${eq.replaceAll('"', '&quot;')}"${dirty}>${run('13')}</w:fldSimple>`;
    for (const written of [parts, simple])
      expect(outline(await readBody(tbl(tr(tc('甲'), tc('乙')), tr(tc('总额'), tc(p(written))))))).toEqual([
        [
          ['甲', '乙'],
          ['总额', `13${unknown}`],
        ],
      ]);
  });

  it('takes the year of the day on which a file is opened for none', async () => {
    const dated = `${run('（')}${field('begin')}${code(' DATE ')}${field('separate')}${run('2024')}${field('end')}${run('年度）')}`;
    expect(await text(dated)).toBe(`（2024年度）${NO_VALUE.moving}`);
  });

  it('notes what it cannot show', async () => {
    const { notes } = await readBody(
      p(`${field('begin')}${code('EQ \\f(1,2)')}${field('end')}<w:r><w:sym w:font="Webdings" w:char="F0AA"/></w:r>`) +
        p('<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>'),
    );
    expect(notes.map(({ code: noted, ref, printed }) => [noted, ref, printed])).toEqual([
      ['document/unread-field', 'L1', 'EQ \\f(1,2)'],
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

describe('what is set above or below the line joins no number', () => {
  const math = (inside: string) => `<m:oMath>${inside}</m:oMath>`;
  const m = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
  const e = (text: string, name = 'e') => `<m:${name}>${m(text)}</m:${name}>`;
  const sub = '<w:vertAlign w:val="subscript"/>';
  const at = (halfPoints: number) => `<w:position w:val="${halfPoints}"/>`;

  it.each<[string, string, string]>([
    ['a lowered digit behind a number', run('12') + run('3', sub), '12₃'],
    ['a number behind a lowered digit', run('3', sub) + run('12'), '₃12'],
    ['one of full width', run('１２') + run('３', sub), '１２₃'],
    ['in two runs', run('12') + run('3', sub) + run('4', sub), '12₃₄'],
    ['not the 2 of CO2', run('CO') + run('2', sub) + run('排放'), 'CO2排放'],
    ['not the 2.5 of PM2.5', run('PM') + run('2.5', sub) + run('浓度'), 'PM2.5浓度'],
    ['not the 2 of H2O', run('H') + run('2', sub) + run('O'), 'H2O'],
    ['a digit moved up', run('12') + run('3', at(12)), '12³'],
    ['a digit moved down', run('12') + run('3', at(-12)), '12₃'],
    ['not one moved by less than anybody sees', run('12') + run('3', at(-2)), '123'],
    ['not a number that is moved as a whole', run('123', at(12)) + run('人'), '123人'],
    ['a fraction', m('1') + math(`<m:f><m:num>${m('1')}</m:num><m:den>${m('2')}</m:den></m:f>`), '1 1/2 '],
    ['a power', math(`<m:sSup>${e('10')}${e('3', 'sup')}</m:sSup>`), '10³'],
    ['an index', math(`<m:sSub>${e('10')}${e('3', 'sub')}</m:sSub>`), '10₃'],
    ['a root', math(`<m:rad><m:deg/>${e('9')}</m:rad>`), ' √9 '],
    ['a cube root', math(`<m:rad>${e('3', 'deg')}${e('9')}</m:rad>`), ' ³√9 '],
    ['brackets', math(`<m:d>${e('12')}</m:d>`), '(12)'],
    ['a line over digits', math(`<m:bar><m:barPr><m:pos m:val="top"/></m:barPr>${e('12')}</m:bar>`), '12\u0305'],
    [
      'a sum',
      math(`<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr>${e('1', 'sub')}${e('2', 'sup')}${e('3')}</m:nary>`),
      '∑1²3',
    ],
    ['numbers one above another', math(`<m:eqArr>${e('12')}${e('34')}</m:eqArr>`), '12\n34'],
    [
      'a table of numbers',
      math(`<m:m><m:mr>${e('1')}${e('2')}</m:mr><m:mr>${e('3')}${e('4')}</m:mr></m:m>`),
      '1 2\n3 4',
    ],
  ])('%s', async (_, content, shown) => {
    expect(await text(content)).toBe(shown);
  });

  it('by a style of characters', async () => {
    const styles = `<w:style w:type="character" w:styleId="down"><w:rPr>${sub}</w:rPr></w:style>`;
    const body = p(run('12') + run('3', '<w:rStyle w:val="down"/>'));
    expect(outline(await readBody(body, { styles }))).toEqual(['12₃']);
  });

  it('nothing that an equation holds out of sight', async () => {
    const hidden = `<m:phant><m:phantPr><m:show m:val="0"/></m:phantPr>${e('9')}</m:phant>`;
    const struck = `<m:borderBox><m:borderBoxPr><m:strikeH m:val="on"/></m:borderBoxPr>${e('8')}</m:borderBox>`;
    const { blocks, omissions, notes } = await readBody(p(math(`${hidden}${struck}${m('12')}`)));
    expect(outline({ blocks, notes, omissions })).toEqual(['12']);
    expect(omissions).toEqual([{ reason: 'hidden-text', part: 'L1', cells: 0, characters: 2 }]);
    expect(notes).toMatchObject([{ code: 'document/deleted-text', printed: '划掉 1 字' }]);
  });

  it('a table whose first column is shown at the right is refused, but where it has no other', async () => {
    const mirrored = (rows: string) => readBody(`<w:tbl><w:tblPr><w:bidiVisual/></w:tblPr>${rows}</w:tbl>`);
    await expect(mirrored(tr(tc('甲'), tc('12')))).rejects.toThrow('表.docx 第 1 张表：表格的列从右往左排');
    expect(outline(await mirrored(tr(tc('甲')) + tr(tc('12'))))).toEqual([[['甲'], ['12']]]);
  });

  it('so is a table whose style shows it so, unless the table itself says otherwise', async () => {
    const style = (id: string, inner: string) => `<w:style w:type="table" w:styleId="${id}">${inner}</w:style>`;
    const styles = `${style('base', '<w:tblPr><w:bidiVisual/></w:tblPr>')}${style('late', '<w:basedOn w:val="base"/>')}`;
    const styled = (more: string) =>
      readBody(`<w:tbl><w:tblPr><w:tblStyle w:val="late"/>${more}</w:tblPr>${tr(tc('甲'), tc('12'))}</w:tbl>`, {
        styles,
      });
    await expect(styled('')).rejects.toThrow('表.docx 第 1 张表：表格的列从右往左排');
    expect(outline(await styled('<w:bidiVisual w:val="0"/>'))).toEqual([[['甲', '12']]]);
  });

  it('text that is shown in another order than it stands in is refused, with its cell', async () => {
    const turned = tbl(tr(tc('甲'), tc(p(`<w:bdo w:val="rtl">${run('031')}</w:bdo>`))));
    await expect(readBody(turned)).rejects.toThrow('表.docx 第 1 张表第 1 行第 2 格：有倒着显示的字');
    expect(await text(`<w:bdo w:val="ltr">${run('130')}</w:bdo>`)).toBe('130');
  });
});

describe('text too small or too white to be seen is left out and counted', () => {
  const white = '<w:color w:val="FFFFFF"/>';
  const shade = (fill: string) => `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;
  const style = (type: string, id: string, more: string) =>
    `<w:style w:type="${type}" w:styleId="${id}">${more}</w:style>`;
  const styles = [
    style('paragraph', 'pale', `<w:rPr>${white}</w:rPr>`),
    style('paragraph', 'tiny', '<w:rPr><w:sz w:val="2"/></w:rPr>'),
    style('paragraph', 'band', `<w:pPr>${shade('1F4E79')}</w:pPr>`),
    style('table', 'heads', `<w:tblStylePr w:type="firstRow"><w:tcPr>${shade('1F4E79')}</w:tcPr></w:tblStylePr>`),
  ].join('');
  const inStyle = (id: string, content: string) => p(content, `<w:pStyle w:val="${id}"/>`);
  const styled = (content: string) => content.replace('<w:tblPr>', '$&<w:tblStyle w:val="heads"/>');
  const inTable = (content: string, cell = '') => tbl(tr(tc(p(content), cell)));
  const seen = run('13');

  it.each<[string, string]>([
    ['one point', p(run('99', '<w:sz w:val="2"/>') + seen)],
    ['one point by a style', inStyle('tiny', run('99') + run('13', '<w:sz w:val="21"/>'))],
    ['white', p(run('99', white) + seen)],
    ['without a fill', p(run('99', '<w14:textFill><w14:noFill/></w14:textFill>') + seen)],
    [
      'with a fill that is all clear',
      p(
        run(
          '99',
          '<w14:textFill><w14:solidFill><w14:srgbClr w14:val="000000"><w14:alpha w14:val="100000"/></w14:srgbClr></w14:solidFill></w14:textFill>',
        ) + seen,
      ),
    ],
    ['nearly white', p(run('99', '<w:color w:val="FEFEFE"/>') + seen)],
    ['white by a style', inStyle('pale', run('99') + run('13', '<w:color w:val="auto"/>'))],
    ['white on white', p(run('99', white + shade('FFFFFF')) + seen)],
    ['white in a plain table', inTable(run('99', white) + seen)],
    ['black on a black bar', p(run('99', `<w:color w:val="000000"/>${shade('000000')}`) + seen)],
    ['black under a black marker', p(run('99', '<w:color w:val="000000"/><w:highlight w:val="black"/>') + seen)],
  ])('%s', async (_, body) => {
    const document = await readBody(body, { styles });
    expect(outline(document).flat(2)).toEqual(['13']);
    expect(document.omissions).toMatchObject([{ reason: 'hidden-text', characters: 2 }]);
    expect(document.unseen).toMatchObject([{ text: '99' }]);
  });

  it.each<[string, string]>([
    ['by its own shading', p(run('99', white + shade('1F4E79')))],
    ['by a highlighter', p(run('99', `${white}<w:highlight w:val="darkBlue"/>`))],
    ['by its paragraph', p(run('99', white), shade('1F4E79'))],
    ['by the style of its paragraph', inStyle('band', run('99', white))],
    ['by its cell', inTable(run('99', white), shade('1F4E79'))],
    ['by a pattern', inTable(run('99', white), '<w:shd w:val="solid" w:color="1F4E79" w:fill="auto"/>')],
    [
      'by a colour of the theme',
      inTable(run('99', white), '<w:shd w:val="clear" w:fill="FFFFFF" w:themeFill="accent1"/>'),
    ],
    ['by its table', inTable(run('99', white)).replace('<w:tblPr>', `$&${shade('1F4E79')}`)],
    ['by a part of the style of its table', styled(inTable(run('99', white)))],
    ['by a shape', p(bothBoxes(p(run('99', white))))],
    ['by a picture behind it', p(`${run('99', white)}<w:r><w:drawing><wp:anchor behindDoc="1"/></w:drawing></w:r>`)],
  ])('white text stays where something is coloured behind it: %s', async (_, body) => {
    const document = await readBody(body, { styles });
    expect(outline(document).flat(2)).toEqual(['99']);
    expect(document.omissions).toEqual([]);
  });
});

it.each<[string, string]>([
  ['black under a yellow marker', '<w:color w:val="000000"/><w:highlight w:val="yellow"/>'],
  ['black on grey', '<w:color w:val="000000"/><w:shd w:val="clear" w:fill="D9D9D9"/>'],
  ['of no colour on a bar of none', '<w:color w:val="auto"/><w:shd w:val="clear" w:fill="auto"/>'],
  ['of no colour of its own, which Word turns white on black', '<w:shd w:val="clear" w:fill="000000"/>'],
])('text stays that is seen on its bar: %s', async (_, properties) => {
  expect(outline(await readBody(p(run('99', properties)))).flat(2)).toEqual(['99']);
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

describe('a row too low to show its text', () => {
  const low = (height: string, ...cells: string[]) =>
    `<w:tr><w:trPr><w:trHeight ${height}/></w:trPr>${cells.join('')}</w:tr>`;
  const exact = 'w:val="20" w:hRule="exact"';

  it('is left out and counted, with the tables in it and the numbers of its lists', async () => {
    const numbered = p('条', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
    const inner = tbl(tr(tc('内一'), tc('内二')));
    const document = await readBody(
      tbl(
        tr(tc('见'), tc('13')),
        low(exact, tc('藏'), tc(numbered)),
        low(exact, tc('藏'), tc(inner + p())),
        tr(tc('见'), tc('14')),
      ),
      {
        numbering: `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
      },
    );
    expect(JSON.stringify(outline(document))).not.toMatch(/藏|条|内/);
    expect(JSON.stringify(outline(document))).toMatch(/见.*13.*见.*14/);
    expect(document.omissions.every(({ reason }) => reason === 'hidden-text')).toBe(true);
    expect(document.omissions.reduce((sum, { characters }) => sum + characters, 0)).toBe(9);
  });

  it.each([
    ['that grows with its text', low('w:val="20" w:hRule="atLeast"', tc('见'))],
    ['that says nothing of how its height is kept', low('w:val="20"', tc('见'))],
    ['as high as a line', low('w:val="240" w:hRule="exact"', tc('见'))],
    ['whose cell goes on below', low(exact, tc('见', restart)) + tr(tc('', goOn))],
  ])('is none %s', async (_, rows) => {
    const document = await readBody(tbl(rows));
    expect(JSON.stringify(outline(document))).toContain('见');
    expect(document.omissions).toEqual([]);
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

it('a cell whose content control around the cell or its paragraph is not filled in is blank', async () => {
  const asks = (content: string) =>
    `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const row = `<w:tr>${tc('金额')}${asks(tc('单击此处'))}<w:tc>${asks(p(run('选择一项。')))}</w:tc></w:tr>`;
  expect(outline(await readBody(tbl(row)))).toEqual([[['金额', '', '']]]);
});

it('pictures are counted and said not to be read, by DrawingML and VML, those within text boxes once', async () => {
  const picture =
    '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><a:blip/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
  const old = '<w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r>';
  const { notes } = await readBody(p(run('甲') + picture + old + bothBoxes(p(picture))) + p(bothBoxes(p(run('乙')))));
  expect(notes).toEqual([
    { code: 'document/pictures', ref: null, printed: '3 张图片', expected: '写成文字的内容；图片里的字没有读' },
  ]);
});
