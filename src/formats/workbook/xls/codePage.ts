import { Unreadable } from '../unreadable.ts';

/** Encodings of texts before Excel 97 by the number of their code page. */
const ENCODINGS: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1252: 'windows-1252',
  32769: 'windows-1252',
  10000: 'macintosh',
  65001: 'utf-8',
};

/** Bytes of a text → text. @throws Unreadable where the code page is not known, or the bytes are none of it */
export function decodeCodePage(bytes: Uint8Array, codePage: number): string {
  const encoding = ENCODINGS[codePage];
  if (bytes.every((byte) => byte < 128)) return String.fromCharCode(...bytes);
  if (!encoding) throw new Unreadable(`文字用的是不认识的代码页 ${codePage}`);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable(`文字不是它所说的代码页 ${codePage}`);
  }
}
