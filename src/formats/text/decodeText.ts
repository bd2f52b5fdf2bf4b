import { InputError } from '../../model/inputError.ts';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'gb18030';

/** Files above this size are refused: the largest real book of targets is under 1 MB. */
export const MAX_BYTES = 64 * 1024 * 1024;

const SAVE_AS = '用记事本或 WPS 另存为 UTF-8 编码的文本文件';

/**
 * Bytes of a text document → its text. UTF-8 and GB 18030 (which contains GBK and GB 2312) are told apart by validity,
 * UTF-16 by its byte-order mark.
 * @throws InputError for an empty, oversized or binary file and for a broken encoding; nothing is replaced by `�`.
 */
export function decodeText(bytes: Uint8Array, file: string): { text: string; encoding: TextEncoding } {
  if (bytes.length > MAX_BYTES) {
    throw new InputError(file, `文件有 ${bytes.length} 字节`, `不超过 ${MAX_BYTES} 字节的文本`, '拆成几个文件再放入');
  }
  const encoding: TextEncoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  if (encoding === 'utf-8' && bytes.includes(0)) {
    throw new InputError(file, '文件是二进制格式', '纯文本', `用原软件打开，${SAVE_AS}`);
  }
  for (const candidate of encoding === 'utf-16le' ? ([encoding] as const) : (['utf-8', 'gb18030'] as const)) {
    const text = decode(bytes, candidate);
    if (text === null) continue;
    if (text.trim() === '')
      throw new InputError(file, '文件里没有文字', '含有绩效目标表的文本', '确认文件是否保存完整');
    return { text, encoding: candidate };
  }
  throw new InputError(file, '文字编码损坏或无法识别', 'UTF-8 或 GBK 编码的文本', SAVE_AS);
}

function decode(bytes: Uint8Array, encoding: TextEncoding): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\ufffd') ? null : text;
  } catch {
    return null;
  }
}
