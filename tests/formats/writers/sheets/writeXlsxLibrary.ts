import { write } from '@e965/xlsx';
import type { DescribedDocument } from '../describe/described.ts';
import { workbookOfLibrary } from './workbookOfLibrary.ts';

/** A document as the `@e965/xlsx` library writes Excel files: one sheet, every cell a text. */
export const writeXlsxLibrary = (document: DescribedDocument): Uint8Array =>
  new Uint8Array(
    write(workbookOfLibrary(document, false), { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer,
  );
