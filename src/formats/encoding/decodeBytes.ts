import { InputError } from '../../model/inputError.ts';
import { declaresBig5 } from './declaresBig5.ts';
import { decodeStrictly } from './decodeStrictly.ts';
import { likelyScript } from './likelyScript.ts';
import type { TextEncoding } from './textEncoding.ts';
import { utf16Of } from './utf16Of.ts';

/** Files above this size are refused: the largest real book of targets is under 1 MB. */
export const MAX_BYTES = 64 * 1024 * 1024;

const EXPECTED = 'UTF-8 或 GBK 编码的文本';
const SAVE_AS = '另存为 UTF-8 编码的文本文件';

/** One of which an editor has to be told. */
const otherEncoding = (name: string, file: string): InputError =>
  new InputError(file, `文字像是 ${name} 编码`, EXPECTED, `用 Word 打开时选 ${name}，${SAVE_AS}`);

/**
 * Bytes of any text (plain, web page, comma separated) → its text without byte-order mark: the one place for encodings.
 * A byte-order mark decides; else zero bytes tell UTF-16, validity tells UTF-8 and GB 18030 (which contains GBK and GB 2312)
 * apart. Big5 is read only where it is declared; as bytes it is told from GBK well enough to be refused.
 * @param file its name, for messages
 * @param isDeclared whether the file says that it is Big5; by default what its HTML or XML head says. A wrong declaration does no harm.
 * @throws InputError for an empty, oversized or binary file and for a broken encoding; nothing is replaced by U+FFFD
 */
export function decodeBytes(
  bytes: Uint8Array,
  file: string,
  isDeclared = declaresBig5(bytes),
): { text: string; encoding: TextEncoding } {
  if (bytes.length > MAX_BYTES) {
    throw new InputError(file, `文件有 ${bytes.length} 字节`, `不超过 ${MAX_BYTES} 字节的文本`, '拆成几个文件再放入');
  }
  const likely = candidates(bytes, file, isDeclared);
  for (const encoding of likely) {
    const text = decodeStrictly(bytes, encoding);
    if (text === null || text.includes('\ufffd')) continue;
    if (text.trim() === '')
      throw new InputError(file, '文件里没有文字', '含有绩效目标表的文本', '确认文件是否保存完整');
    return { text, encoding };
  }
  const [whole = ''] = new TextDecoder(likely[0]).decode(bytes).split('\ufffd');
  const place = `${file} 第 ${whole.split('\n').length} 行`;
  throw new InputError(place, '文字编码损坏或无法识别', EXPECTED, `用记事本或 WPS ${SAVE_AS}`);
}

function candidates(bytes: Uint8Array, file: string, isDeclared: boolean): TextEncoding[] {
  const mark = String.fromCharCode(...bytes.subarray(0, 4));
  // The first begins as UTF-16 does.
  if (mark === '\xff\xfe\0\0' || mark === '\0\0\xfe\xff') throw otherEncoding('UTF-32', file);
  const wide = utf16Of(bytes);
  if (wide) return [wide];
  if (mark.startsWith('\xef\xbb\xbf')) return ['utf-8'];
  if (bytes.includes(0)) throw new InputError(file, '文件是二进制格式', '纯文本', `用原软件打开，${SAVE_AS}`);
  const lossy = new TextDecoder('utf-8').decode(bytes);
  const broken = lossy.split('\ufffd').length - 1;
  if (broken === 0 && !hasNoChinese(lossy)) return ['utf-8'];
  // UTF-8 with a few broken bytes, which GB 18030 could read as other words: `项目` → `椤圭洰`.
  if (broken > 0 && (lossy.match(/[\u3000-\u9fff\uff00-\uffef]/g)?.length ?? 0) > broken * 10) return ['utf-8'];
  const likely = likelyScript(bytes);
  if (likely === 'big5' && !isDeclared) throw otherEncoding('Big5', file);
  if (isDeclared && likely !== 'gb18030') return ['big5', 'gb18030'];
  return likely === null ? ['utf-8'] : ['gb18030', 'utf-8'];
}

/** Valid as UTF-8, but of Greek or Arabic letters only: two bytes each, as 模 (C4 A3) in GBK. `×` and `é` are left alone. */
const hasNoChinese = (text: string): boolean => /[\u0100-\u07ff]/.test(text) && !/[\u0800-\uffff]/.test(text);
