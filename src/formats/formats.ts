import type { SourceDocument, Tally } from '../model/block.ts';
import { csvFormat } from './csv/csvFormat.ts';
import { docFormat } from './doc/docFormat.ts';
import { assertBlockRoom } from './documentLimits.ts';
import { docxFormat } from './docx/docxFormat.ts';
import type { Format } from './format.ts';
import { htmlFormat } from './html/htmlFormat.ts';
import { pdfFormat } from './pdf/pdfFormat.ts';
import { refuseOther } from './refuseOther.ts';
import { textFormat } from './text/textFormat.ts';
import { xlsFormat } from './workbook/xlsFormat.ts';
import { xlsxFormat } from './workbook/xlsxFormat.ts';
import { isZip } from './zip/zipHolds.ts';

/**
 * Every format that can be read, told by content: the first that matches reads the file. A new one is one folder and one line here. Text
 * takes what is left, a sheet saved as text before it; only what is of a known other kind is left over.
 */
export const formats: readonly Format[] = [
  docxFormat,
  xlsxFormat,
  docFormat,
  xlsFormat,
  pdfFormat,
  htmlFormat,
  csvFormat,
  textFormat,
];

/** A document as read, whatever its format. */
export interface ReadDocument extends SourceDocument {
  /** The id of its format. */
  format: string;
  /** Of a text; null in formats that have none. */
  encoding: string | null;
  /** What is printed, counted without the reader. */
  tallies: Tally[];
}

/**
 * Bytes of a document → its blocks in reading order and the plain count of what is printed.
 * @param file its name, for messages; the content decides how it is read
 * @throws InputError where the file cannot be read wholly
 */
export async function readDocument(bytes: Uint8Array, file: string): Promise<ReadDocument> {
  const format = formats.find(({ matches }) => matches(bytes)) ?? refuseOther(bytes, file);
  const open = await (await format.load()).open(bytes, file);
  const source = open.read();
  assertBlockRoom(source.blocks, file);
  const attached = isZip(bytes) ? await (await import('./attachedTexts.ts')).attachedTexts(bytes, pdfFormat) : [];
  const ending = /\.[^.]*$/.exec(file.toLowerCase())?.[0] ?? '';
  const misnamed = !format.extensions.includes(ending);
  return {
    ...source,
    notes: [
      ...(misnamed ? [{ code: 'document/wrong-ending', ref: null, printed: ending, expected: format.title }] : []),
      ...source.notes,
    ],
    ...(attached.length > 0 && { unseen: [...(source.unseen ?? []), ...attached] }),
    format: format.id,
    encoding: open.encoding ?? null,
    tallies: open.count(),
  };
}
