import { utils, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { shownText } from '../describe/cellLines.ts';
import type { DescribedDocument } from '../describe/described.ts';
import { cellAddress } from './cellAddress.ts';
import { displayedNumber } from './displayedNumber.ts';
import { layOnSheet } from './layOnSheet.ts';
import { rowHeights } from './rowHeights.ts';

/** A document on one sheet of a workbook, merged cells and all. With `numbers`, plain numbers are number cells with a format. */
export function workbookOfLibrary({ blocks }: DescribedDocument, numbers: boolean): WorkBook {
  const { cells, merges, rowCount, columnCount } = layOnSheet(blocks);
  const sheet: WorkSheet = {
    '!ref': `A1:${cellAddress(Math.max(rowCount, 1) - 1, columnCount - 1)}`,
    '!merges': merges.map(({ top, left, bottom, right }) => ({ s: { r: top, c: left }, e: { r: bottom, c: right } })),
    '!rows': rowHeights(cells, merges, rowCount).map((hpt) => ({ hpt })),
    '!cols': Array.from({ length: columnCount }, () => ({ wch: 18 })),
  };
  for (const { row, column, text } of cells) {
    if (text === null || text.text === '') continue;
    const number = numbers && !text.breaks ? displayedNumber(text.text) : null;
    sheet[cellAddress(row, column)] = number
      ? { t: 'n', v: number.value, z: number.format }
      : { t: 's', v: shownText(text) };
  }
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '附件2');
  return book;
}
