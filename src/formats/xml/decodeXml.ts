import { InputError } from '../../model/inputError.ts';

const SAVE_AGAIN = '用原软件打开并重新保存后放入';

/**
 * Bytes of an XML part → its text: UTF-8, UTF-16 by its mark or first character (XML 1.0, appendix F), or the encoding that its
 * declaration names.
 * @throws InputError where the bytes are not of that encoding
 */
export function decodeXml(bytes: Uint8Array, place: string): string {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(place, '文字编码损坏或无法识别', 'UTF-8 编码的内容', SAVE_AGAIN);
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  if (first === 0xef) return 'utf-8';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1] ?? 'utf-8';
}
