import { write } from '@e965/xlsx';
import type { DescribedDocument } from '../describe/described.ts';
import { workbookOfLibrary } from './workbookOfLibrary.ts';

/** A document as a workbook of Excel 97–2003 (BIFF8): one sheet, plain numbers as number cells with a format. */
export const writeXlsLibrary = (document: DescribedDocument): Uint8Array =>
  new Uint8Array(write(workbookOfLibrary(document, true), { type: 'array', bookType: 'xls' }) as ArrayBuffer);
