import type { DescribedDocument } from './describe/described.ts';
import { writeHtml } from './pages/writeHtml.ts';
import { writeHtmlWord } from './pages/writeHtmlWord.ts';
import { writeTabText } from './pages/writeTabText.ts';
import { writeCsv } from './sheets/writeCsv.ts';
import { writeXlsLibrary } from './sheets/writeXlsLibrary.ts';
import { writeXlsxByHand } from './sheets/writeXlsxByHand.ts';
import { writeXlsxLibrary } from './sheets/writeXlsxLibrary.ts';
import { writeXmlWorkbook } from './sheets/writeXmlWorkbook.ts';
import { writeDocByHand } from './word/writeDocByHand.ts';
import { writeDocxByHand } from './word/writeDocxByHand.ts';
import { writeDocxLibrary } from './word/writeDocxLibrary.ts';
import { writeFlatDocx, writeWord2003 } from './word/writeWord2003.ts';

/** A way to make a file of a described document. */
export interface DocumentWriter {
  /** What writes so, for the names of tests. */
  like: string;
  /** The ending of its files, without a dot. */
  ending: string;
  write: (document: DescribedDocument) => Uint8Array | Promise<Uint8Array>;
  /** Its files say which cells are merged; without that some documents can be read in more than one way (`needsMerges`). */
  merges: boolean;
}

/** Every writer that needs no other program; PDF needs a browser, see `writePdfChromium`. */
export const documentWriters: readonly DocumentWriter[] = [
  { like: 'tab text', ending: 'txt', write: writeTabText, merges: false },
  { like: 'CSV of a Chinese Excel', ending: 'csv', write: writeCsv, merges: false },
  { like: 'a clean web page', ending: 'html', write: writeHtml, merges: true },
  { like: 'a web page saved by Word', ending: 'htm', write: writeHtmlWord, merges: true },
  { like: 'the docx library', ending: 'docx', write: writeDocxLibrary, merges: true },
  { like: 'WPS', ending: 'docx', write: writeDocxByHand, merges: true },
  { like: 'Word 97–2003', ending: 'doc', write: writeDocByHand, merges: true },
  { like: 'the xlsx library', ending: 'xlsx', write: writeXlsxLibrary, merges: true },
  { like: 'Excel', ending: 'xlsx', write: writeXlsxByHand, merges: true },
  { like: 'Excel 97–2003 by the xlsx library', ending: 'xls', write: writeXlsLibrary, merges: true },
];

/** How systems write what they call a Word or Excel file. */
export const systemWriters: readonly DocumentWriter[] = [
  { like: 'the XML of Word 2003', ending: 'doc', write: writeWord2003, merges: true },
  { like: 'a package in one file of XML', ending: 'xml', write: writeFlatDocx, merges: true },
  { like: 'the XML of Excel 2003', ending: 'xls', write: writeXmlWorkbook, merges: true },
];
