import { InputError } from '../model/inputError.ts';

/** What an office may drop in that no format takes, by its first bytes, with what it is and the way out. */
const OTHERS: readonly { magic: readonly number[]; is: string; next: string }[] = [
  { magic: [0x52, 0x61, 0x72, 0x21], is: 'RAR 压缩包', next: '解开后把其中的文件放入' },
  { magic: [0x37, 0x7a, 0xbc, 0xaf], is: '7z 压缩包', next: '解开后把其中的文件放入' },
  { magic: [0x89, 0x50, 0x4e, 0x47], is: 'PNG 图片', next: '放入原来的 Word、Excel 或 PDF 文件' },
  { magic: [0xff, 0xd8, 0xff], is: 'JPEG 图片', next: '放入原来的 Word、Excel 或 PDF 文件' },
  { magic: [0x47, 0x49, 0x46, 0x38], is: 'GIF 图片', next: '放入原来的 Word、Excel 或 PDF 文件' },
  { magic: [0x42, 0x4d], is: 'BMP 图片', next: '放入原来的 Word、Excel 或 PDF 文件' },
];

/** @throws InputError where the bytes are of a kind that no reader takes, with the way out */
export function refuseOthers(bytes: Uint8Array, file: string): void {
  const other = OTHERS.find(({ magic }) => magic.every((byte, at) => bytes[at] === byte));
  if (other) throw new InputError(file, `这是一个 ${other.is}`, 'Word、Excel、PDF、网页或文本文件', other.next);
}
