import * as XLSX from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import type { SourceDocument } from '../../../src/model/block.ts';
import { inline, makeXlsx, worksheet } from './makeXlsx.ts';
import { openBook, textsOf } from './openBook.ts';

const ROWS = [
  ['项目名称', '护林员补助', '实施单位', '甲镇人民政府'],
  ['年度金额', '13', '上年金额', '31'],
];

/** A workbook by a library, its only sheet shown from the right. */
function written(bookType: 'xlsx' | 'biff8' | 'xlml', rows = ROWS): Uint8Array {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), '表');
  book.Workbook = { Views: [{ RTL: true }] };
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType }) as ArrayBuffer);
}

const kindsOf = ({ blocks }: SourceDocument) => [...new Set(blocks.map(({ kind }) => kind))];

describe('a sheet whose first column is shown at the right', () => {
  test.each(['xlsx', 'biff8', 'xlml'] as const)('is read as no table, and that is said: %s', async (type) => {
    const document = await openBook(written(type));
    expect(kindsOf(document)).toEqual(['paragraph']);
    expect(textsOf(document.blocks).map(({ text }) => text)).toEqual(ROWS.flat());
    expect(document.notes.filter(({ code }) => code === 'document/unread-table')).toEqual([
      {
        code: 'document/unread-table',
        ref: "'表'!A1",
        printed: '工作表的列从右往左排',
        expected: '列从左往右排的工作表',
      },
    ]);
  });

  test('is read where it has no other column', async () => {
    const document = await openBook(written('xlsx', [['甲镇人民政府'], ['2024年']]));
    expect(document.notes).toEqual([]);
  });

  test('is another than one that says it is not', async () => {
    const sheet = (value: string) =>
      worksheet(
        `<row r="1">${inline('A1', '项目名称')}${inline('B1', '护林员补助')}</row>`,
        `<sheetViews><sheetView rightToLeft="${value}" workbookViewId="0"/></sheetViews>`,
      );
    const read = (value: string) => openBook(makeXlsx({ sheets: [{ name: '表', xml: sheet(value) }] }));
    expect((await read('0')).notes).toEqual([]);
    expect((await read('true')).notes.map(({ code }) => code)).toEqual(['document/unread-table']);
  });
});
