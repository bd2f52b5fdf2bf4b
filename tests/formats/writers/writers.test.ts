import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { shownText } from './describe/cellLines.ts';
import { describeDocuments } from './describe/describeDocuments.ts';
import type { DescribedBlock, DescribedDocument } from './describe/described.ts';
import { splitByForm } from './describe/splitByForm.ts';
import { documentWriters } from './documentWriters.ts';
import { generateDocuments } from './invent/generateDocuments.ts';
import { cellsOfHtml } from './pages/cellsOfHtml.ts';
import { writeHtml } from './pages/writeHtml.ts';
import { writeHtmlWord } from './pages/writeHtmlWord.ts';
import { plainCells } from './plainCell.ts';
import { cellAddress } from './sheets/cellAddress.ts';
import { cellsOfWorkbook } from './sheets/cellsOfWorkbook.ts';
import { displayedNumber } from './sheets/displayedNumber.ts';
import { layOnSheet } from './sheets/layOnSheet.ts';
import { writeCsv } from './sheets/writeCsv.ts';
import { writeXlsLibrary } from './sheets/writeXlsLibrary.ts';
import { writeXlsxByHand } from './sheets/writeXlsxByHand.ts';
import { writeXlsxLibrary } from './sheets/writeXlsxLibrary.ts';
import { cellsOfDocx } from './word/cellsOfDocx.ts';
import { writeDocxByHand } from './word/writeDocxByHand.ts';
import { writeDocxLibrary } from './word/writeDocxLibrary.ts';

const documents: DescribedDocument[] = [
  ...describeDocuments(),
  ...generateDocuments(12).map(({ document }) => document),
];

/** What a sheet of these blocks must show, by the layout of blocks on sheets. */
function sheetOf(blocks: readonly DescribedBlock[]) {
  const { cells, merges } = layOnSheet(blocks);
  return {
    cells: cells
      .filter(({ text }) => text && text.text !== '')
      .map(({ row, column, text }) => `${row} ${column} ${text ? shownText(text) : ''}`)
      .sort(),
    merges: merges
      .map(({ top, left, bottom, right }) => `${cellAddress(top, left)}:${cellAddress(bottom, right)}`)
      .sort(),
  };
}

describe.each(documents)('$name has every cell, merge and line break in', (document) => {
  it('a Word file of our own markup', () => {
    expect(cellsOfDocx(writeDocxByHand(document))).toEqual(plainCells(document));
  });

  it('a Word file of the library', async () => {
    expect(cellsOfDocx(await writeDocxLibrary(document))).toEqual(plainCells(document));
  });

  it('a clean web page', () => {
    expect(cellsOfHtml(new TextDecoder().decode(writeHtml(document)))).toEqual(plainCells(document));
  });

  it('a web page as Word saves it, in GBK', () => {
    expect(cellsOfHtml(new TextDecoder('gbk', { fatal: true }).decode(writeHtmlWord(document)))).toEqual(
      plainCells(document),
    );
  });

  it('an Excel file of our own markup, a sheet a form, as its number formats show it', () => {
    expect(cellsOfWorkbook(writeXlsxByHand(document))).toEqual(splitByForm(document.blocks).map(sheetOf));
  });

  it('an Excel file of the library, all on one sheet', () => {
    expect(cellsOfWorkbook(writeXlsxLibrary(document))).toEqual([sheetOf(document.blocks)]);
  });

  it('an old Excel file, as its number formats show it', () => {
    expect(cellsOfWorkbook(writeXlsLibrary(document))).toEqual([sheetOf(document.blocks)]);
  });

  it('a CSV file', () => {
    const bytes = writeCsv(document);
    const text = new TextDecoder(bytes[0] === 0xef ? 'utf-8' : 'gbk', { fatal: true }).decode(bytes);
    const rows = Papa.parse<string[]>(text, { newline: '\r\n' }).data;
    const shown = rows.flatMap((fields, row) =>
      fields.flatMap((field, column) => (field === '' ? [] : [`${row} ${column} ${field}`])),
    );
    expect(shown.sort()).toEqual(sheetOf(document.blocks).cells);
  });
});

it('each writer has its line in the list of writers and gives bytes of its kind', async () => {
  const starts: Record<string, string> = { docx: 'PK', xlsx: 'PK', xls: '\xd0\xcf', html: '<!', htm: '<h' };
  const [document] = documents;
  for (const { ending, write } of documentWriters) {
    const bytes = await write(document ?? fail());
    if (starts[ending]) expect(String.fromCharCode(...bytes.slice(0, 2))).toBe(starts[ending]);
    expect(bytes.length).toBeGreaterThan(1000);
  }
});

it('a number cell shows just the described text', () => {
  expect(displayedNumber('400.000000')).toEqual({ value: 400, format: '0.000000' });
  expect(displayedNumber('95%')).toEqual({ value: 0.95, format: '0%' });
  expect(displayedNumber('7.5%')).toEqual({ value: 0.075, format: '0.0%' });
  expect(displayedNumber('1,257,552')).toEqual({ value: 1257552, format: '#,##0' });
  for (const text of ['055', '2. 9567', '≥95%', '', '13万元', '2024年']) expect(displayedNumber(text)).toBeNull();
});

it('the Excel file of our own markup holds an amount as a number and a total as a formula', () => {
  const [document] = describeDocuments().filter(({ name }) => name === 'hongyazi-2024');
  const files = unzipSync(writeXlsxByHand(document ?? fail()));
  expect(strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toMatch(/<f>C\d+<\/f><v>13<\/v>/);
});

function fail(): never {
  throw new Error('no such document');
}
