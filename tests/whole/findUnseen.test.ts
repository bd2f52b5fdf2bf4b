import { describe, expect, it } from 'vitest';
import { readTables } from '../../src/document/readTables.ts';
import { decidePersonalData } from '../../src/privacy/decidePersonalData.ts';
import { passGate } from '../../src/privacy/passGate.ts';
import { wordFile } from '../formats/docx/wordFile.ts';
import { inline, makeXlsx, worksheet } from '../formats/workbook/makeXlsx.ts';

// Every number is invented.
const row = (number: number, cells: string, attributes = '') => `<row r="${number}"${attributes}>${cells}</row>`;
const shown = { name: '附件2', xml: worksheet(row(1, inline('A1', '项目名称') + inline('B1', '修路'))) };
const roll = worksheet(
  row(1, inline('A1', '姓名') + inline('B1', '联系电话')) + row(2, inline('A2', '张某') + inline('B2', '87551234')),
);
const hidden = '<w:rPr><w:vanish/></w:rPr>';
const utf8 = (text: string) => new TextEncoder().encode(text);

const files: [string, string, Uint8Array, string][] = [
  [
    'a hidden sheet, whose heads say what a number is',
    '附件.xlsx',
    makeXlsx({ sheets: [shown, { name: '名单', xml: roll, state: 'hidden' }] }),
    "'名单'!B2",
  ],
  [
    'a hidden row',
    '附件.xlsx',
    makeXlsx({
      sheets: [
        {
          name: '附件2',
          xml: worksheet(row(1, inline('A1', '修路')) + row(2, inline('A2', '张某13800000000'), ' hidden="1"')),
        },
      ],
    }),
    "'附件2'!A2",
  ],
  [
    'a cell under a merged one',
    '附件.xlsx',
    makeXlsx({
      sheets: [
        {
          name: '附件2',
          xml: worksheet(row(1, inline('A1', '修路') + inline('B1', '张某13800000000'))).replace(
            '</worksheet>',
            '<mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>',
          ),
        },
      ],
    }),
    "'附件2'!B1",
  ],
  [
    'hidden text of a Word document',
    '附件.docx',
    wordFile(`<w:p><w:r><w:t>修路</w:t></w:r><w:r>${hidden}<w:t>张某13800000000</w:t></w:r></w:p>`),
    'L1',
  ],
  [
    'a hidden paragraph of a web page',
    '附件.html',
    utf8(
      '<!doctype html><meta charset="utf-8"><p>修路</p><p style="display:none">张某13800000000</p><table><tr><td>项目</td></tr></table>',
    ),
    '',
  ],
];

describe.each(files)('a number in %s', (_, file, bytes, ref) => {
  it('stops the build with its place and masked, for the original would publish it', async () => {
    const read = await readTables(bytes, file);
    const { refused } = decidePersonalData(read, undefined);
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatchObject({ where: 'unseen', ...(ref && { parts: [{ ref }] }) });
    expect(() => passGate([decidePersonalData(read, undefined)])).toThrow('（看不见的文字）');
    expect(() => passGate([decidePersonalData(read, undefined)])).not.toThrow(/13800000000|87551234/);
  });

  it.each(['mask', { allow: '本人同意' }] as const)(
    'is in nothing that is written under the decision %j',
    async (decision) => {
      const { tables, refused } = decidePersonalData(await readTables(bytes, file), decision);
      expect(refused).toEqual([]);
      expect(tables.personalData).toMatchObject({ decision, found: [{ excerpt: '（看不见的文字）' }] });
      expect(JSON.stringify(tables)).not.toMatch(/13800000000|87551234|张某/);
    },
  );
});

it('lets hidden text without personal data pass, and keeps none of it', async () => {
  const listed = worksheet(row(1, inline('A1', '数量指标') + inline('B1', '质量指标')));
  const read = await readTables(
    makeXlsx({ sheets: [shown, { name: '选项', xml: listed, state: 'hidden' }] }),
    '附件.xlsx',
  );
  const { tables, refused } = decidePersonalData(read, undefined);
  expect(refused).toEqual([]);
  expect(tables.omitted.cells).toBe(2);
  expect(JSON.stringify(tables)).not.toContain('数量指标');
});

const phone = '张某13800000000';
const sheet = worksheet(row(1, inline('A1', '项目名称') + inline('B1', '修路')));
const book = (xml: string, parts: Record<string, string> = {}) =>
  makeXlsx({ sheets: [{ name: '附件2', xml }], more: parts });
const within = (xml: string) => book(sheet.replace('</worksheet>', `${xml}</worksheet>`));
const page = (html: string) =>
  utf8(`<!doctype html><meta charset="utf-8"><p>修路</p>${html}<table><tr><td>项目</td></tr></table>`);
const word = (xml: string, parts: Record<string, string> = {}) =>
  wordFile(`<w:p><w:r><w:t>修路</w:t></w:r></w:p>${xml}`, { members: parts });

const beside: [string, string, Uint8Array][] = [
  [
    'the printed footer of a sheet',
    'a.xlsx',
    within(`<headerFooter><oddFooter>&amp;C电话&amp;"宋体,常规"13800000000</oddFooter></headerFooter>`),
  ],
  [
    'the prompt of a cell',
    'a.xlsx',
    within(`<dataValidations><dataValidation sqref="A1" prompt="${phone}"/></dataValidations>`),
  ],
  [
    'a text in a formula',
    'a.xlsx',
    book(worksheet(row(1, `${inline('A1', '修路')}<c r="B1" t="str"><f>IF(1,"甲","${phone}")</f><v>甲</v></c>`))),
  ],
  [
    'a comment on a cell',
    'a.xlsx',
    book(sheet, {
      'xl/comments1.xml': `<comments><comment ref="A1"><text><t>${phone}</t></text></comment></comments>`,
    }),
  ],
  [
    'the address of a link of a sheet',
    'a.xlsx',
    book(sheet, {
      'xl/worksheets/_rels/sheet1.xml.rels':
        '<Relationships><Relationship Id="r1" Type="a/hyperlink" Target="tel:13800000000" TargetMode="External"/></Relationships>',
    }),
  ],
  [
    'the author of a workbook',
    'a.xlsx',
    book(sheet, { 'docProps/core.xml': `<cp:coreProperties><dc:creator>${phone}</dc:creator></cp:coreProperties>` }),
  ],
  [
    'the description of a picture in a sheet',
    'a.xlsx',
    book(sheet, { 'xl/drawings/drawing1.xml': `<xdr:wsDr><xdr:cNvPr id="2" descr="${phone}"/></xdr:wsDr>` }),
  ],
  [
    'a comment on a text',
    'a.docx',
    word('', {
      'word/comments.xml': `<w:comments><w:comment><w:p><w:r><w:t>张某138</w:t></w:r><w:r><w:t>00000000</w:t></w:r></w:p></w:comment></w:comments>`,
    }),
  ],
  [
    'deleted text',
    'a.docx',
    word(
      `<w:p><w:r><w:t>甲</w:t></w:r><w:del><w:r><w:delText>张某138</w:delText></w:r><w:r><w:delText>00000000</w:delText></w:r></w:del></w:p>`,
    ),
  ],
  [
    'the title of a field',
    'a.docx',
    word(
      `<w:sdt><w:sdtPr><w:alias w:val="${phone}"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:sdtContent></w:sdt>`,
    ),
  ],
  [
    'a property of a text',
    'a.docx',
    word('', {
      'docProps/custom.xml':
        '<Properties><property name="电话"><vt:lpwstr>13800000000</vt:lpwstr></property></Properties>',
    }),
  ],
  ['the address of a link', 'a.html', page('<a href="tel:138-0000-0000">拨打</a>')],
  ['a comment of a page', 'a.html', page(`<!-- ${phone} -->`)],
  ['the title of an element', 'a.html', page(`<span title="${phone}">甲</span>`)],
  ['a script', 'a.html', page('<script>var a = {"telephone":"13800000000"}</script>')],
  ['a template', 'a.html', page(`<template><p>${phone}</p></template>`)],
  ['templates without end', 'a.html', page(`${'<template>'.repeat(20_000)}${phone}${'</template>'.repeat(20_000)}`)],
  ['a frame', 'a.html', page(`<iframe srcdoc="${phone}"></iframe>`)],
  ['a style sheet', 'a.html', page(`<style>/* ${phone} */</style>`)],
];

it.each(beside)('a number in %s stops the build, for the original would publish it', async (_, file, bytes) => {
  const { refused } = decidePersonalData(await readTables(bytes, file), undefined);
  expect(refused.map(({ kind, where }) => [kind, where])).toEqual([['mobile-number', 'unseen']]);
});

it.each<[string, string, Uint8Array]>([
  [
    'ids and times in the code of a page',
    'a.html',
    page('<meta name="id" content="174567890123456789"><script>t=1710000000000;u="v1.13800000000.js"</script>'),
  ],
  ['a link with an id', 'a.html', page('<a href="/art/2024/1/18/art_123_110105194912310021.html">甲</a>')],
  ['ids in a text', 'a.docx', word('<w:p w:rsidR="13800000"><w:r><w:t>甲</w:t></w:r></w:p>')],
  [
    'page numbers',
    'a.xlsx',
    within('<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>'),
  ],
])('%s are no number of a person', async (_, file, bytes) => {
  expect(decidePersonalData(await readTables(bytes, file), undefined).refused).toEqual([]);
});
