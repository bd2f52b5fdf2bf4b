import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/formats/formats.ts';
import { NO_VALUE } from '../../../src/values/noValue.ts';
import { process, publishedRows } from '../../support/publish.ts';
import { readBody } from '../docx/readWord.ts';
import { p, run, tbl, tc, tr } from '../docx/wordFile.ts';
import { readHtml } from '../html/readHtml.ts';
import { at, handDocument, SMALL } from '../pdf/support/onePage.ts';
import { gridTexts, readPdf } from '../pdf/support/readPdf.ts';
import { textsOf } from '../sayBlocks.ts';
import { inline, makeXlsx, worksheet } from '../workbook/makeXlsx.ts';
import { openBook } from '../workbook/openBook.ts';

/** A cell that shows nothing but a picture is not blank: what is printed there may be the value. */

const DRAWN = NO_VALUE.picture;
const file = (name: string) => new Uint8Array(readFileSync(new URL(name, import.meta.url)));

const blip = '<a:graphic><a:graphicData uri="picture"><a:blip/></a:graphicData></a:graphic>';
const shape = (text: string) =>
  `<a:graphic><a:graphicData uri="wps"><wps:wsp><wps:txbx><w:txbxContent>${p(text)}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic>`;
const drawing = (inner: string, [wide, high] = [60, 14], around = 'wp:inline', more = '') =>
  `<w:r><w:drawing><${around} ${more}><wp:extent cx="${wide * 12700}" cy="${high * 12700}"/>${inner}</${around}></w:drawing></w:r>`;
const vml = (inner: string, size = 'width:60pt;height:14pt') =>
  `<w:r><w:pict><v:shape style="position:absolute;${size}">${inner}</v:shape></w:pict></w:r>`;
const object = '<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>';

describe('of a cell of a Word document', () => {
  const inCell = async (content: string) => {
    const { blocks, notes } = await readBody(tbl(tr(tc('金额'), tc(p(content))), tr(tc('备注'), tc(''))));
    const places = notes.flatMap(({ code, ref }) => (code === 'document/pictures' && ref ? [ref] : []));
    return { value: textsOf(blocks)[0]?.[1], below: textsOf(blocks)[1], places };
  };

  it.each([
    ['a picture in its line', drawing(blip)],
    ['a picture that floats', drawing(blip, [60, 14], 'wp:anchor')],
    ['a picture of VML', vml('<v:imagedata/>')],
    ['a text box', drawing(shape('12.5'), [60, 14], 'wp:anchor')],
    ['an object', object],
    ['a chart', drawing('<a:graphic><a:graphicData uri="http://x/chart"/></a:graphic>')],
  ])('with nothing but %s it is said not to be read', async (_, content) => {
    expect(await inCell(content)).toEqual({ value: DRAWN, below: ['备注', ''], places: ['t1 r1 c2'] });
  });

  it.each([
    ['a line', drawing(blip, [60, 1]), ''],
    ['a spacer of VML', vml('<v:imagedata/>', 'width:1pt;height:1pt'), ''],
    ['an empty text box', drawing(shape(''), [60, 14], 'wp:anchor'), ''],
    ['a shape without text', drawing('<a:graphic><a:graphicData uri="wps"/></a:graphic>'), ''],
    ['a watermark', drawing(blip, [300, 300], 'wp:anchor', 'behindDoc="1"'), ''],
    ['a picture beside its text', `${run('12.5')}${drawing(blip)}`, '12.5'],
  ])('with %s it is what it says', async (_, content, value) => {
    expect(await inCell(content)).toEqual({ value, below: ['备注', ''], places: [] });
  });

  it.each([
    ['a unit behind a picture', `${drawing(blip)}${run('个')}`, `个${DRAWN}`],
    ['a sign and a unit around one', `${run('≥')}${drawing(blip)}${run('%')}`, `≥%${DRAWN}`],
    ['a number behind a sign that is an object', `${object}${run('95%')}`, `95%${DRAWN}`],
  ])('with %s it is said that the rest is not read', async (_, content, value) => {
    expect((await inCell(content)).value).toBe(value);
  });

  it('a stamp that floats over a word leaves it as it is', async () => {
    expect((await inCell(`${run('盖章')}${drawing(blip, [120, 120], 'wp:anchor')}`)).value).toBe('盖章');
  });

  it('the sign of an office beside its name, and pictures outside of tables, are no values', async () => {
    const { blocks } = await readBody(`${tbl(tr(tc(p(drawing(blip))), tc('某县财政局')))}${p(drawing(blip))}`);
    expect(textsOf(blocks)).toEqual([['', '某县财政局']]);
  });

  it('the same in one that LibreOffice saved for Word 97', async () => {
    const { blocks } = await readDocument(file('files/drawn.libreoffice.doc'), '附件.doc');
    expect(textsOf(blocks)).toEqual([
      ['嵌入', DRAWN],
      ['浮动', DRAWN],
      ['文本框', DRAWN],
      ['直线', ''],
      ['没有', ''],
      ['旁边', '12.5'],
    ]);
  });
});

describe('of a cell of a web page', () => {
  const inCell = async (content: string, around = (table: string) => table) => {
    const rows = `<tr><td>金额<td>${content}<tr><td>备注<td>`;
    return textsOf((await readHtml(around(`<table>${rows}</table>`))).blocks)[0]?.[1];
  };

  it.each([
    ['a picture', '<img src=image001.png>'],
    ['one that is loaded later', '<p><img data-original=a.jpg src=></p>'],
    ['one in the page itself', `<img src="data:image/png;base64,${'iVBORw0KGgo'.repeat(40)}">`],
    ['a drawing', '<svg width=60 height=14><path d="M0 0L1 1"/></svg>'],
    ['an object', '<object data=a.swf width=60 height=14></object>'],
  ])('with nothing but %s it is said not to be read', async (_, content) => {
    expect(await inCell(content)).toBe(DRAWN);
  });

  it('with a unit behind a picture it is said that the rest is not read', async () => {
    expect(await inCell('<img src=image001.png>个')).toBe(`个${DRAWN}`);
  });

  it.each([
    ['a spacer', '<img src=images/spacer.gif>', ''],
    ['a picture of a pixel', '<img src=a.gif width=1 height=20>', ''],
    ['a pixel in the page itself', '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">', ''],
    ['a picture nobody sees', '<img src=a.png style="display:none">', ''],
    ['one that is hidden', '<span style="visibility:hidden"><img src=a.png></span>', ''],
    ['a picture beside its text', '12.5<img src=icon.png>', '12.5'],
  ])('with %s it is what it says', async (_, content, value) => {
    expect(await inCell(content)).toBe(value);
  });

  it('signs in tables that lay out a page are no values', async () => {
    const page = `<table><tr><td><img src=logo.png><td>某县<tr><td><img src=menu.png><td><table><tr><td>甲<td>乙</table></table>`;
    expect(textsOf((await readHtml(page)).blocks).flat()).not.toContain(DRAWN);
  });
});

describe('of a cell of a workbook', () => {
  const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing';
  const place = (name: string, [column, beyond, row, below]: readonly number[]) =>
    `<${name}><col>${column}</col><colOff>${beyond}</colOff><row>${row}</row><rowOff>${below}</rowOff></${name}>`;
  const from = place('from', [1, 20_000, 1, 20_000]);
  const over = (inner: string, to = [1, 500_000, 1, 150_000]) =>
    `<twoCellAnchor>${from}${place('to', to)}${inner}</twoCellAnchor>`;
  const text = (words: string) => `<sp><txBody><p><r><t>${words}</t></r></p></txBody></sp>`;
  const read = async (anchors: string, more = '', cells = '') => {
    const rows = ['金额', '数量', '备注'].map((label, index) => {
      const row = index + 2;
      return `<row r="${row}">${inline(`A${row}`, label)}${index === 0 ? cells : ''}</row>`;
    });
    const xml = worksheet(`<row r="1">${inline('A1', '项目')}${inline('B1', '值')}</row>${rows.join('')}`, '', more);
    const rels = `<Relationship Id="d" Type="${TYPE}" Target="../drawings/drawing1.xml"/>`;
    const parts = { 'xl/drawings/drawing1.xml': `<wsDr>${anchors}</wsDr>` };
    const { blocks } = await openBook(makeXlsx({ sheets: [{ name: '表', xml, rels }], more: parts }));
    return textsOf(blocks).map((row) => row[1] ?? null);
  };

  it.each([
    ['a picture', over('<pic/>'), ['值', DRAWN, '', '']],
    ['a shape with a text', over(text('12.5')), ['值', DRAWN, '', '']],
    ['a chart', over('<graphicFrame/>'), ['值', DRAWN, '', '']],
    [
      'a picture whose size alone is said',
      `<oneCellAnchor>${from}<ext cx="500000" cy="150000"/><pic/></oneCellAnchor>`,
      ['值', DRAWN, '', ''],
    ],
    ['a picture over two rows', over('<pic/>', [1, 500_000, 2, 150_000]), ['值', DRAWN, DRAWN, '']],
  ])('with nothing but %s it is said not to be read', async (_, anchors, values) => {
    expect(await read(anchors)).toEqual(values);
  });

  it.each([
    ['a line', over('<cxnSp/>')],
    ['a shape without text', over('<sp/>')],
    ['a picture that is hidden', over('<pic><nvPicPr><cNvPr id="2" name="a" hidden="1"/></nvPicPr></pic>')],
    ['a picture as thin as a line', over('<pic/>', [1, 500_000, 1, 25_000])],
    [
      'a picture further down',
      `<twoCellAnchor>${place('from', [1, 0, 8, 0])}${place('to', [2, 0, 9, 0])}<pic/></twoCellAnchor>`,
    ],
  ])('with %s it is blank', async (_, anchors) => {
    expect(await read(anchors)).toEqual(['值', '', '', '']);
  });

  it('a value with a stamp over it is read', async () => {
    expect(await read(over('<pic/>'), '', inline('B2', '12.5'))).toEqual(['值', '12.5', '', '']);
  });

  it('a merged cell with a picture anywhere in it is said not to be read', async () => {
    const merged = '<mergeCells><mergeCell ref="B2:C4"/></mergeCells>';
    const below = `<twoCellAnchor>${place('from', [2, 0, 3, 0])}${place('to', [2, 500_000, 3, 150_000])}<pic/></twoCellAnchor>`;
    expect(await read(below, merged)).toEqual(['值', DRAWN, null, null]);
  });

  it('the same in one that LibreOffice saved for Excel 97, where comments and what lies beside stay blank', async () => {
    const { blocks, notes } = await readDocument(file('files/drawn.libreoffice.xls'), '附件.xls');
    expect(textsOf(blocks).map((row) => row.slice(0, 2))).toEqual([
      ['图片', DRAWN],
      ['文本框', DRAWN],
      ['图表', DRAWN],
      ['批注', ''],
      ['直线', ''],
      ['没有', ''],
      ['合并', DRAWN],
      ['下', ''],
    ]);
    expect(notes.map(({ code, ref }) => `${code} ${ref}`)).toContain("document/pictures '表'!B1");
    expect(notes).toContainEqual(expect.objectContaining({ code: 'document/text-in-shapes', printed: '12.5万元' }));
  });
});

describe('of a cell of a PDF', () => {
  const BLANK = SMALL.replace(at(205, 666, '1,234.56'), '');
  const read = async (content: string, page = BLANK) => {
    const pdf = handDocument();
    pdf.image('I1', 4, 4, 'abcdefghijklmnop');
    pdf.image('I2', 1, 1, 'x', `/SMask ${pdf.picture(1, 1, 'x')} 0 R`);
    pdf.page(`${page} ${content}`);
    return gridTexts(await readPdf(pdf.bytes()))[0]?.[1]?.[1];
  };
  const picture = (x: number, y: number, wide: number, high: number, name = 'I1') =>
    `q ${wide} 0 0 ${high} ${x} ${y} cm /${name} Do Q`;
  const mask = 'q 60 0 0 14 205 663 cm BI /W 8 /H 1 /IM true /BPC 1 ID \u0055 EI Q';
  const letter = '0 g 208 664 m 216 664 l 216 668 216 676 216 676 c 208 676 l h f';

  it.each([
    ['a picture', picture(205, 663, 60, 14)],
    ['a picture that goes over its edges', picture(195, 656, 110, 28)],
    ['a picture of black and nothing', mask],
    ['letters that are shapes', letter],
  ])('with nothing but %s it is said not to be read', async (_, content) => {
    expect(await read(content)).toBe(DRAWN);
  });

  it.each([
    ['a picture that is a line', picture(205, 663, 60, 1)],
    ['a picture in another cell', picture(160, 663, 30, 14)],
    ['a watermark of the page', picture(100, 500, 400, 320, 'I2')],
    [
      'a coloured ground with round corners',
      '0.8 g 202 661 m 298 661 l 299 661 299 662 299 662 c 299 679 l 201 679 l f 0 g',
    ],
  ])('with %s it is blank', async (_, content) => {
    expect(await read(content)).toBe('');
  });

  it('a value with a stamp over it is read', async () => {
    expect(await read(picture(205, 663, 60, 14, 'I2'), SMALL)).toBe('1,234.56');
  });
});

it('an amount that is a picture is published as not readable, and never as blank', async () => {
  const form = file('../forms/shanghai-jianguanwei-2026.docx');
  const members = unzipSync(form);
  const body = strFromU8(members['word/document.xml'] ?? new Uint8Array());
  const amount = /<w:t(?: [^>]*)?>226,145,100\.00<\/w:t>/;
  expect(body).toMatch(amount);
  const picture = `<w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><v:imagedata/></v:shape></w:pict>`;
  const changed = zipSync({ ...members, 'word/document.xml': strToU8(body.replace(amount, picture)) });
  const published = await process({ '附件.docx': changed });
  const [project] = publishedRows(published, 'projects');
  expect(project?.total_yuan).toBe('');
  expect(project?.withheld).toContain('total_yuan');
  const codes = published.findings.map(({ code }) => code);
  expect(codes).toContain('project/unreadable-amount');
  expect(codes).not.toContain('project/missing-total');
});
