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
    expect(() => passGate([read], () => undefined)).toThrow('（看不见的文字）');
    expect(() => passGate([read], () => undefined)).not.toThrow(/13800000000|87551234/);
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
