import { describe, expect, it } from 'vitest';
import { cpuTime } from '../../support/cpuTime.ts';
import { asWord2003 } from '../writers/word/writeWord2003.ts';
import { outline, readWord } from './readWord.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const utf8 = (text: string) => new TextEncoder().encode(text);
const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t>${text}</w:t></w:r>`;
const p = (content: string, properties = '') => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
/** @param before the body: styles, lists */
const read = (body: string, before = '') =>
  readWord(
    utf8(asWord2003(`<w:document ${W}><w:body>${body}</w:body></w:document>`).replace('<w:body>', `${before}<w:body>`)),
    '表.doc',
  );
const annotated = (type: string, content: string) =>
  `<aml:annotation aml:id="1" w:type="Word.${type}" aml:author="甲"><aml:content>${content}</aml:content></aml:annotation>`;

describe('a document in the XML of Word 2003', () => {
  it('gives merged cells, spaces and lines as today', async () => {
    const tc = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(run(text))}</w:tc>`;
    const table = `<w:tbl><w:tr>${tc('产 出 ', '<w:vMerge w:val="restart"/>')}${tc('甲<w:br/>', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${tc('', '<w:vMerge/>')}${tc('乙')}${tc('丙')}</w:tr></w:tbl>`;
    expect(outline(await read(table.replace('<w:t>甲<w:br/></w:t>', '<w:t>甲</w:t><w:br/><w:t>1</w:t>')))).toEqual([
      [
        ['产 出  1×2', '甲\n1 2×1'],
        ['乙', '丙'],
      ],
    ]);
  });

  it('prints what was inserted, and neither what was deleted nor remarks', async () => {
    const deleted = annotated('Deletion', '<w:r><w:delText>99</w:delText></w:r>');
    const remark = annotated('Comment', p(run('待核 88')));
    const row = (text: string, properties = '') =>
      `<w:tr><w:trPr>${properties}</w:trPr><w:tc>${p(run(text))}</w:tc></w:tr>`;
    const table = `<w:tbl>${row('留')}${row('删', annotated('Deletion', ''))}</w:tbl>`;
    expect(outline(await read(p(`${deleted}${annotated('Insertion', run('13'))}${remark}`) + table))).toEqual([
      '13',
      [['留']],
    ]);
  });

  it('sets notes, headers and footers apart from the text they are written in', async () => {
    const note = `<w:r><w:footnote>${p(run('年初预算'))}</w:footnote></w:r>`;
    const section = `<w:sectPr><w:hdr w:type="odd">${p(run('页眉'))}</w:hdr><w:ftr w:type="first">${p(run('首页'))}</w:ftr></w:sectPr>`;
    const document = await read(`${p(run('金额') + note)}${section}`);
    expect(document.blocks.map((block) => block.kind === 'paragraph' && [block.text, block.role])).toEqual([
      ['金额', 'body'],
      ['页眉', 'margin'],
      ['年初预算', 'footnote'],
    ]);
  });

  it('numbers lists by its own lists, and hides by its own styles', async () => {
    const lists =
      '<w:lists><w:listDef w:listDefId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:nfc w:val="37"/><w:suff w:val="Nothing"/><w:lvlText w:val="%1、"/></w:lvl></w:listDef><w:list w:ilfo="1"><w:ilst w:val="0"/></w:list></w:lists>';
    const styles =
      '<w:styles><w:style w:type="paragraph" w:default="on" w:styleId="a"/><w:style w:type="paragraph" w:styleId="藏"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>';
    const listed = '<w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="1"/><wx:t wx:val="一、"/></w:listPr>';
    expect(
      outline(
        await read(
          p(run('甲'), listed) + p(run('乙'), listed) + p(run('丙'), '<w:pStyle w:val="藏"/>'),
          lists + styles,
        ),
      ),
    ).toEqual(['一、甲', '二、乙']);
  });

  it('has remarks and properties looked through for persons', async () => {
    const { unseen = [] } = await read(
      p(run('甲') + annotated('Comment', p(run('电话 13800000000')))),
      '<o:DocumentProperties><o:Manager>李四 13900000000</o:Manager></o:DocumentProperties>',
    );
    expect(unseen.map(({ text }) => text).join()).toMatch(/138.*139|139.*138/);
  });

  it('has what is packed in it looked through for persons', async () => {
    const packed = (text: string, encoding: BufferEncoding) => Buffer.from(text, encoding).toString('base64');
    const { unseen = [] } = await read(
      p(run('甲')),
      `<w:docOleData><w:binData w:name="oledata.mso">${packed('联系人张三 13800000000 。', 'utf16le')}</w:binData></w:docOleData><w:binData w:name="a">${packed('tel 13900000000', 'latin1')}</w:binData>`,
    );
    expect(unseen.map(({ text }) => text).join()).toMatch(/138.*139/);
  });

  it('has remarks in the XML looked through, of one file of XML as well', async () => {
    const remark = '<!-- 联系电话 13700000000 -->';
    const old = asWord2003(`<w:document ${W}><w:body>${p(run('甲'))}</w:body></w:document>`);
    const part = `<pkg:part pkg:contentType="application/xml" pkg:name="/word/document.xml"><pkg:xmlData><w:document ${W}><w:body>${p(run('甲'))}</w:body></w:document></pkg:xmlData></pkg:part>`;
    const flat = `<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${remark}${part}</pkg:package>`;
    for (const xml of [old.replace('<w:body>', `${remark}<w:body>`), flat]) {
      const { blocks, unseen = [] } = await readWord(utf8(xml), '表.xml');
      expect(blocks.map((block) => block.kind === 'paragraph' && block.text)).toEqual(['甲']);
      expect(unseen.map(({ text }) => text).join()).toContain('13700000000');
    }
  });

  it('takes time in the size of the file, whatever it leaves open or repeats', async () => {
    const begun = cpuTime();
    const parts = '<pkg:part pkg:name="/a.xml"><pkg:xmlData/><x/></pkg:part>'.repeat(50_000);
    const flat = `<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${parts}</pkg:package>`;
    await expect(readWord(utf8(flat), '表.xml')).rejects.toThrow(/不是完整的 Word 文档/);
    const remarks = annotated('Comment', p(run('甲')).repeat(150_000));
    expect(outline(await read(p(run('乙') + remarks)))).toEqual(['乙']);
    expect(cpuTime() - begun).toBeLessThan(8_000);
  });

  it('ends in a sentence where it is cut short, and where its package holds no text', async () => {
    const whole = asWord2003(`<w:document ${W}><w:body>${p(run('甲'))}</w:body></w:document>`);
    await expect(readWord(utf8(whole.slice(0, -20)), '表.doc')).rejects.toThrow(
      /^表\.doc：内部的 XML 不完整.+。请.+。$/,
    );
    const empty = '<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"></pkg:package>';
    await expect(readWord(utf8(empty), '表.xml')).rejects.toThrow(/不是完整的 Word 文档/);
  });
});
