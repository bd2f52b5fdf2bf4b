/** Bytes looked at: enough of any document to tell. */
const LOOKED_AT = 8192;

/** What a Chinese document is made of: ASCII, ideographs, their punctuation, full-width forms, ①, ±, —, ≥, □, √. */
const USUAL = /[\t\n\r -~\u00a0-\u00ff\u2010-\u2312\u2460-\u25ff\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g;

/**
 * UTF-16, told by its byte-order mark; without one by zero bytes (of digits, tabs and line ends) and by which byte order makes words:
 * zeros alone do not tell it, 一 is 4E 00 and stands in every table of 一级指标.
 * @returns null where neither order or both make a Chinese text
 */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first = 0, second = 0] = bytes;
  // FF FE or FE FF: of no other two bytes is this the sum.
  if (first + second === 0x1fd) return first > second ? 'utf-16le' : 'utf-16be';
  if (bytes.length < 4 || bytes.length % 2 === 1) return null;
  const head = bytes.subarray(0, LOOKED_AT);
  if (!head.includes(0)) return null;
  const orders = (['utf-16le', 'utf-16be'] as const).filter((order) => isUsual(new TextDecoder(order).decode(head)));
  return orders.length === 1 ? (orders[0] ?? null) : null;
}

const isUsual = (text: string): boolean => text.replace(USUAL, '').length <= text.length * 0.05;
