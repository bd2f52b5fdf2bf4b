import { describe, expect, it } from 'vitest';
import { shownText } from './describe/cellLines.ts';
import { describeDocuments } from './describe/describeDocuments.ts';
import { splitByForm } from './describe/splitByForm.ts';
import { libreOfficeFixture } from './libreOfficeFixture.ts';
import { cellsOfHtml } from './pages/cellsOfHtml.ts';
import { type PlainCell, plainCells } from './plainCell.ts';
import { cellsOfWorkbook } from './sheets/cellsOfWorkbook.ts';
import { layOnSheet } from './sheets/layOnSheet.ts';
import { cellsOfDocx } from './word/cellsOfDocx.ts';

/** LibreOffice wraps the lines of a web page and drops spaces that follow one another: white space is compared as one space. */
const spaced = (tables: PlainCell[][]) =>
  tables.map((cells) => cells.map((cell) => ({ ...cell, text: cell.text.replaceAll(/[^\S\n]+/g, ' ').trim() })));

describe.each(describeDocuments())('what LibreOffice made of $name has every described cell in', (document) => {
  const { name, blocks } = document;

  it('.docx, which it read from its own .doc', () => {
    expect(cellsOfDocx(libreOfficeFixture('docx', name))).toEqual(plainCells(document));
  });

  it('.html', () => {
    const html = new TextDecoder().decode(libreOfficeFixture('html', name));
    expect(spaced(cellsOfHtml(html))).toEqual(spaced(plainCells(document)));
  });

  it.each(['xls', 'xlsx'] as const)('.%s, shown as described', (format) => {
    const described = splitByForm(blocks).map((part) =>
      layOnSheet(part)
        .cells.flatMap(({ row, column, text }) => (text?.text ? [`${row} ${column} ${shownText(text)}`] : []))
        .sort(),
    );
    expect(cellsOfWorkbook(libreOfficeFixture(format, name)).map(({ cells }) => cells)).toEqual(described);
  });

  it('.doc and .pdf, whole files of their kind', () => {
    const start = (format: 'doc' | 'pdf') => Array.from(libreOfficeFixture(format, name).slice(0, 4));
    expect(start('doc')).toEqual([0xd0, 0xcf, 0x11, 0xe0]);
    expect(start('pdf')).toEqual([0x25, 0x50, 0x44, 0x46]);
  });
});
