import { strToU8 } from 'fflate';
import { expect, it } from 'vitest';
import { DOCUMENT_LIMITS } from '../../src/formats/documentLimits.ts';
import { readDocument } from '../../src/formats/formats.ts';
import { PLAIN_STYLE } from '../../src/formats/workbook/cellStyle.ts';
import { sheetBuilder } from '../../src/formats/workbook/sheetBuilder.ts';

const { cells, gridCells, tags } = DOCUMENT_LIMITS;
const row = `${'1\t'.repeat(9)}1\n`;

it.each<[string, string, () => Uint8Array, string]>([
  ['a text of a million cells in two megabytes', 'a.txt', () => strToU8(row.repeat(cells.most / 10 + 1)), cells.name],
  ['a text of sixty megabytes of cells', 'a.txt', () => strToU8(row.repeat(3_000_000)), cells.name],
  ['a text of blank cells', 'a.txt', () => strToU8(`一\t二\n${'\t'.repeat(gridCells.most)}`), gridCells.name],
  ['a sheet saved as text', 'a.csv', () => strToU8(row.replaceAll('\t', ',').repeat(60_000)), cells.name],
  ['a web page', 'a.html', () => strToU8(`<table>${'<tr><td>1'.repeat(tags.most / 2)}</table>`), tags.name],
])('%s is refused in one sentence, before the memory is full', async (_, file, make, name) => {
  await expect(readDocument(make(), file)).rejects.toThrow(
    new RegExp(`^${file}：${name}超过 \\d+ 个；应为不超过 \\d+ 个。请删去用不着的内容，或拆成几个文件再放入。$`),
  );
});

it('a workbook is refused while its cells are taken in', () => {
  const totals = { cells: cells.most, characters: 0, moving: new Map() };
  const sheet = sheetBuilder(
    { name: '表', kind: 'sheet', hidden: false, date1904: false, calculation: 'done' },
    totals,
  );
  const add = () => sheet.cell(1, 1, { kind: 'text', text: '1' }, PLAIN_STYLE);
  expect(add).toThrow(`有内容的单元格超过 ${cells.most} 个`);
});

it('a cell with more paragraphs than a call takes arguments is read whole', async () => {
  const many = 150_000;
  const { blocks } = await readDocument(
    strToU8(`<table><tr><td><table><tr><td>1</table>${'<p>一'.repeat(many)}</table>`),
    'a.html',
  );
  expect(blocks.length).toBeGreaterThan(many);
});
