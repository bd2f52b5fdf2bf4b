import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { xlsFormat } from '../../../src/formats/workbook/xlsFormat.ts';
import { xlsxFormat } from '../../../src/formats/workbook/xlsxFormat.ts';
import { InputError } from '../../../src/model/inputError.ts';
import { cpuTime } from '../../support/cpuTime.ts';
import { inline, makeXlsx, stylesOf, worksheet } from './makeXlsx.ts';
import { drawn, openBook } from './openBook.ts';
import { writeBook } from './writeBook.ts';

/** The sentence that a workbook ends in. */
async function sentence(bytes: Uint8Array): Promise<string> {
  const error = await openBook(bytes).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(InputError);
  expect((error as Error).message).toMatch(/^附件\.xlsx.*：.+；应为.+。请.+。$/s);
  return (error as Error).message;
}

const book = (rows: string, after = '', before = '') =>
  makeXlsx({ sheets: [{ name: '表', xml: worksheet(rows, before, after) }], styles: stylesOf(['|0.00']) });

/** The machine may have other work: what a test costs is measured by the processor, not by the clock. */
function endingWithin(milliseconds: number): void {
  let begun = 0;
  beforeEach(() => {
    begun = cpuTime();
  });
  afterEach(() => {
    expect(cpuTime() - begun).toBeLessThan(milliseconds);
  });
}

test('a workbook with two sheets whose paths differ in their case alone is refused', async () => {
  const sheets = [{ name: '表', xml: worksheet(`<row r="1">${inline('A1', '100')}</row>`) }];
  const more = { 'XL/Worksheets/Sheet1.xml': worksheet(`<row r="1">${inline('A1', '900')}</row>`) };
  expect(await sentence(makeXlsx({ sheets, more }))).toContain('有两个同名的文件，无法确定以哪个为准');
});

describe('workbooks that ask for too much end quickly', () => {
  endingWithin(5_000);

  test('a used range of the whole sheet costs nothing', async () => {
    const document = await openBook(
      book(
        `<row r="1">${inline('A1', '甲')}</row>`,
        '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
        '<dimension ref="A1:XFD1048576"/>',
      ),
    );
    expect(drawn(document.blocks)).toEqual(['^¶ 甲']);
  });

  test('half a million empty cells with lines and number formats are no content', async () => {
    const rows: string[] = [`<row r="1">${inline('A1', '甲')}${inline('B1', '乙')}</row>`];
    for (let row = 2; row < 50_000; row += 1) {
      rows.push(`<row r="${row}">${'ABCDEFGHIJ'.replace(/./g, (column) => `<c r="${column}${row}" s="1"/>`)}</row>`);
    }
    const document = await openBook(book(rows.join('')));
    expect(drawn(document.blocks)).toEqual(['---', '^1:甲|2:乙']);
  });

  test('texts far apart are refused before the cells between them are made', async () => {
    const rows = Array.from(
      { length: 300 },
      (_, index) =>
        `<row r="${index + 1}">${inline('A1'.replace('1', `${index + 1}`), '甲')}${inline(`XFD${index + 1}`, '乙')}</row>`,
    );
    expect(await sentence(book(rows.join('')))).toContain('连同空格超过');
  });

  test('conditions that never end, and many areas of them over many cells', async () => {
    const styles = '<styleSheet><cellXfs><xf/></cellXfs><dxfs><dxf><font><strike/></font></dxf></dxfs></styleSheet>';
    const open = '<conditionalFormatting sqref="A1">'.repeat(200_000);
    const never = makeXlsx({
      sheets: [{ name: '表', xml: `${worksheet('', '', open)}${'<dxfs>'.repeat(200_000)}` }],
      styles,
    });
    expect(await sentence(never)).toContain('已损坏');
    const areas = Array.from({ length: 1_999 }, (_, at) => `B${at + 1}:CV${at + 1}`).join(' ');
    const rule = '<cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>1</formula></cfRule>';
    const rows = Array.from({ length: 2_000 }, () => `<row>${'<c><v>3</v></c>'.repeat(100)}</row>`).join('');
    const many = makeXlsx({
      sheets: [
        {
          name: '表',
          xml: worksheet(rows, '', `<conditionalFormatting sqref="${areas}">${rule}</conditionalFormatting>`),
        },
      ],
      styles,
    });
    expect((await openBook(many)).blocks).toHaveLength(1);
  });

  test('a hundred thousand merged areas over each other', async () => {
    const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(100_000);
    const document = await openBook(
      book(`<row r="1">${inline('A1', '甲')}${inline('XFD1', '乙')}</row>`, `<mergeCells>${merges}</mergeCells>`),
    );
    expect(document.omissions[0]?.reason).toBe('covered-cell');
  });

  test('a string longer than a cell can hold', async () => {
    const strings = `<si><t>${Array.from({ length: 700_000 }, (_, index) => index).join('万')}</t></si>`;
    const xml = worksheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>');
    expect(await sentence(makeXlsx({ sheets: [{ name: '表', xml }], strings }))).toContain(' 个字；应为一格不超过');
  });

  test('one string in very many cells', async () => {
    const strings = `<si><t>${'长'.repeat(30_000)}</t></si>`;
    const rows = Array.from(
      { length: 2_000 },
      (_, index) => `<row r="${index + 1}"><c r="A${index + 1}" t="s"><v>0</v></c></row>`,
    );
    expect(await sentence(makeXlsx({ sheets: [{ name: '表', xml: worksheet(rows.join('')) }], strings }))).toContain(
      '文字超过',
    );
  });

  test('a part that inflates to far more than it is', async () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(30_000_000) }, { level: 9 });
    expect(await sentence(bomb)).toContain('压缩');
  });

  test('attributes and number formats of millions of characters without an end', async () => {
    const noise = Array.from({ length: 300_000 }, (_, index) => (index * 7919).toString(36)).join('');
    await sentence(book(`<row r="1"><c r="A1" t="str" ${noise}><v>甲</v></c></row>`));
    await sentence(
      makeXlsx({ sheets: [{ name: '表', xml: worksheet('') }], styles: stylesOf([noise.replaceAll('a', '[')]) }),
    );
  });

  test('a document type with entities is not read', async () => {
    const xml = `<!DOCTYPE a [<!ENTITY b "${'x'.repeat(100)}">]><worksheet><sheetData/></worksheet>`;
    await sentence(makeXlsx({ sheets: [{ name: '表', xml }] }));
    await expect(openBook(makeXlsx({ sheets: [{ name: '表', xml }] }))).rejects.toThrow('文档类型声明（DOCTYPE）');
  });
});

describe('large workbooks are read', () => {
  endingWithin(20_000);

  test('a hundred and fifty thousand rows of one text, and a table of twenty thousand', async () => {
    const lines = Array.from(
      { length: 150_000 },
      (_, index) => `<row r="${index + 1}">${inline(`A${index + 1}`, '一')}</row>`,
    );
    expect((await openBook(book(lines.join('')))).blocks).toHaveLength(150_000);
    const rows = Array.from(
      { length: 20_000 },
      (_, index) =>
        `<row r="${index + 1}">${['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((column) => inline(`${column}${index + 1}`, '一')).join('')}</row>`,
    );
    expect((await openBook(book(rows.join('')))).blocks).toHaveLength(1);
  });
});

describe('broken workbooks end in one sentence', () => {
  test.each([
    ['a sheet cut short', '<worksheet><sheetData><row r="1"><c r="A1"'],
    ['tags that do not match', '<worksheet><sheetData></worksheet></sheetData>'],
    ['nothing', ''],
    ['a cell outside the sheet', worksheet(`<row r="1048577">${inline('A1048577', '甲')}</row>`)],
    ['a cell in another row', worksheet(`<row r="1">${inline('A2', '甲')}</row>`)],
    ['two cells in one place', worksheet(`<row r="1">${inline('A1', '甲')}${inline('A1', '乙')}</row>`)],
    ['a string that is not there', worksheet('<row r="1"><c r="A1" t="s"><v>7</v></c></row>')],
    ['a number that is none', worksheet('<row r="1"><c r="A1"><v>12,5</v></c></row>')],
  ])('%s', async (_, xml) => {
    expect(await sentence(makeXlsx({ sheets: [{ name: '表', xml }] }))).toContain('表');
  });

  test('a package without its workbook or a sheet of it', async () => {
    await sentence(zipSync({ 'xl/workbook.bin': strToU8('x') }));
    expect(await sentence(makeXlsx({ sheets: [{ name: '表', xml: '' }] }).slice())).toBeTruthy();
  });

  test('a zip cut short', async () => {
    const whole = book(`<row r="1">${inline('A1', '甲')}</row>`);
    const { open } = await xlsxFormat.load();
    for (const part of [0.2, 0.5, 0.9, 0.99]) {
      await expect(open(whole.slice(0, whole.length * part), '附件.xlsx')).rejects.toBeInstanceOf(InputError);
    }
  });

  test('an .xls cut short anywhere, or with any byte changed, is read wholly or refused, never thrown at', async () => {
    const whole = writeBook(
      [
        ['项目', '金额'],
        ['甲', 125.7552],
      ],
      'biff8',
    );
    const { open } = await xlsFormat.load();
    const attempt = async (bytes: Uint8Array) => {
      const outcome = await open(bytes, '附件.xls').then(
        (file) => void file.read(),
        (error: unknown) => error,
      );
      if (outcome !== undefined) expect(outcome).toBeInstanceOf(InputError);
      return outcome;
    };
    for (let part = 0.05; part < 0.9; part += 0.1)
      expect(await attempt(whole.slice(0, whole.length * part))).toBeInstanceOf(InputError);
    for (let at = 0; at < whole.length; at += 7) {
      const changed = whole.slice();
      changed[at] = 255 - (changed[at] ?? 0);
      await attempt(changed);
    }
  });
});

describe('what is no workbook is left to others', () => {
  test.each([
    ['a web page named .xls', strToU8('<html><table><tr><td>1</td></tr></table></html>')],
    ['text', strToU8('项目\t金额')],
    [
      'a Word document',
      zipSync({
        '[Content_Types].xml': strToU8('<a/>'),
        'word/document.xml': strToU8('<a/>'),
        'word/embeddings/xl/workbook.xml': strToU8('<a/>'),
      }),
    ],
    ['nothing', new Uint8Array()],
    ['a damaged container', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 1, 2, 3])],
  ])('%s', (_, bytes) => {
    expect(xlsxFormat.matches(bytes) || xlsFormat.matches(bytes)).toBe(false);
  });
});
