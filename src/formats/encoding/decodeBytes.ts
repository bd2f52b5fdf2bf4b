import { InputError } from '../../model/inputError.ts';
import { declaredEncoding } from './declaredEncoding.ts';
import type { TextEncoding } from './textEncoding.ts';
import { utf16WithoutMark } from './utf16WithoutMark.ts';

/** Files above this size are refused: the largest real book of targets is under 1 MB. */
export const MAX_BYTES = 64 * 1024 * 1024;

const SAVE_AS = '用记事本或 WPS 另存为 UTF-8 编码的文本文件';

/** Byte-order marks; those of UTF-32 begin as those of UTF-16 do, so they stand first. */
const MARKS: readonly { mark: readonly number[]; encoding: TextEncoding | 'utf-32' }[] = [
  { mark: [0xff, 0xfe, 0, 0], encoding: 'utf-32' },
  { mark: [0, 0, 0xfe, 0xff], encoding: 'utf-32' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
];

/**
 * Bytes of any text (plain, web page, comma separated) → its text without byte-order mark: the one place for encodings.
 * A byte-order mark decides; else zero bytes tell UTF-16, validity tells UTF-8 and GB 18030 (which contains GBK and GB 2312)
 * apart. Big5 is read only where it is declared: as bytes it is hardly told from GBK.
 * @param file its name, for messages
 * @param declared what the file says it is; by default what its HTML or XML head says. A wrong declaration does no harm.
 * @throws InputError for an empty, oversized or binary file and for a broken encoding; nothing is replaced by U+FFFD
 */
export function decodeBytes(
  bytes: Uint8Array,
  file: string,
  declared: TextEncoding | null = declaredEncoding(bytes),
): { text: string; encoding: TextEncoding } {
  if (bytes.length > MAX_BYTES) {
    throw new InputError(file, `文件有 ${bytes.length} 字节`, `不超过 ${MAX_BYTES} 字节的文本`, '拆成几个文件再放入');
  }
  for (const encoding of candidates(bytes, file, declared)) {
    const text = decode(bytes, encoding);
    if (text === null) continue;
    if (text.trim() === '')
      throw new InputError(file, '文件里没有文字', '含有绩效目标表的文本', '确认文件是否保存完整');
    return { text, encoding };
  }
  throw new InputError(file, '文字编码损坏或无法识别', 'UTF-8 或 GBK 编码的文本', SAVE_AS);
}

function candidates(bytes: Uint8Array, file: string, declared: TextEncoding | null): TextEncoding[] {
  const marked = MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte))?.encoding;
  if (marked === 'utf-32') throw new InputError(file, '文字是 UTF-32 编码', 'UTF-8 或 GBK 编码的文本', SAVE_AS);
  if (marked) return [marked];
  const wide = utf16WithoutMark(bytes);
  if (wide) return [wide];
  if (bytes.includes(0)) throw new InputError(file, '文件是二进制格式', '纯文本', `用原软件打开，${SAVE_AS}`);
  const lossy = new TextDecoder('utf-8').decode(bytes);
  if (isDamagedUtf8(lossy)) return [];
  if (lossy.includes('\ufffd') || hasNoChinese(lossy)) {
    return declared === 'big5' ? ['big5', 'gb18030', 'utf-8'] : ['gb18030', 'utf-8'];
  }
  return ['utf-8'];
}

/** UTF-8 with a few broken bytes, which GB 18030 could read as other words: `项目` → `椤圭洰`. */
function isDamagedUtf8(lossy: string): boolean {
  if (!lossy.includes('\ufffd')) return false;
  const broken = lossy.split('\ufffd').length - 1;
  return (lossy.match(/[\u3000-\u9fff\uff00-\uffef]/g)?.length ?? 0) > broken * 10;
}

/** Valid as UTF-8, but of Greek or Arabic letters only: two bytes each, as 模 (C4 A3) in GBK. `×` and `é` are left alone. */
const hasNoChinese = (text: string): boolean => /[\u0100-\u07ff]/.test(text) && !/[\u0800-\uffff]/.test(text);

function decode(bytes: Uint8Array, encoding: TextEncoding): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\ufffd') ? null : text;
  } catch {
    return null;
  }
}
