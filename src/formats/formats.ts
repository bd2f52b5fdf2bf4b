import type { SourceDocument, Tally } from '../model/block.ts';
import { InputError } from '../model/inputError.ts';
import type { Format } from './format.ts';
import { textFormat } from './text/textFormat.ts';
import { xlsFormat } from './workbook/xlsFormat.ts';
import { xlsxFormat } from './workbook/xlsxFormat.ts';

/** Every format that can be read, told by content: the first that matches reads the file. A new one is one folder and one line here. */
export const formats: readonly Format[] = [xlsxFormat, xlsFormat, textFormat];

/** A document as read, whatever its format. */
export interface ReadDocument extends SourceDocument {
  /** The id of its format. */
  format: string;
  /** Of a text; null in formats that have none. */
  encoding: string | null;
  /** What is printed, counted without the reader. */
  tallies: Tally[];
}

/** What an office may drop in that no format takes, by its first bytes, with what it is and the way out. */
const OTHERS: readonly { magic: readonly number[]; is: string; next: string }[] = [
  { magic: [0x52, 0x61, 0x72, 0x21], is: 'RAR 压缩包', next: '解压后把里面的文件放入' },
  { magic: [0x37, 0x7a, 0xbc, 0xaf], is: '7z 压缩包', next: '解压后把里面的文件放入' },
  { magic: [0x89, 0x50, 0x4e, 0x47], is: 'PNG 图片', next: '放入原来的 Word、Excel 或 PDF 文件' },
  { magic: [0xff, 0xd8, 0xff], is: 'JPEG 图片', next: '放入原来的 Word、Excel 或 PDF 文件' },
  { magic: [0x47, 0x49, 0x46, 0x38], is: 'GIF 图片', next: '放入原来的 Word、Excel 或 PDF 文件' },
  { magic: [0x4f, 0x46, 0x44], is: 'OFD 文件', next: '用 OFD 阅读器另存为 PDF，或放入原来的 Word 文件' },
  { magic: [0x7b, 0x5c, 0x72, 0x74, 0x66], is: 'RTF 文件', next: '用 Word 或 WPS 打开，另存为 .docx 后放入' },
];

/** The format of a file by its content. Text takes everything that no other format takes. */
export const formatOf = (bytes: Uint8Array): Format => formats.find(({ matches }) => matches(bytes)) ?? textFormat;

/**
 * Bytes of a document → its blocks in reading order and the plain count of what is printed.
 * @param file its name, for messages; the content decides how it is read
 * @throws InputError where the file cannot be read wholly
 */
export async function readDocument(bytes: Uint8Array, file: string): Promise<ReadDocument> {
  const other = OTHERS.find(({ magic }) => magic.every((byte, at) => bytes[at] === byte));
  if (other) throw new InputError(file, `这是一个 ${other.is}`, 'Word、Excel、PDF、网页或文本文件', other.next);
  const format = formatOf(bytes);
  const open = await (await format.load()).open(bytes, file);
  const source = open.read();
  const ending = /\.[^.]*$/.exec(file.toLowerCase())?.[0] ?? '';
  const misnamed = !format.extensions.includes(ending);
  return {
    ...source,
    notes: [
      ...(misnamed ? [{ code: 'document/wrong-ending', ref: null, printed: ending, expected: format.title }] : []),
      ...source.notes,
    ],
    format: format.id,
    encoding: open.encoding ?? null,
    tallies: open.count(),
  };
}
