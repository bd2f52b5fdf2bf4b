/** Fewer characters of two bytes tell nothing. */
const FEW = 4;

/**
 * How text in characters of two bytes was saved that GBK can read, by where its characters stand in the tables of both: those that are in
 * use are a half of GBK and the first half of Big5. Of the county's documents in pieces of 20 to 50 characters, 91 % and more are of that
 * half of GBK, or all of that of Big5 and less than 67 % of the other; traditional characters in GBK are between.
 * @returns undefined where that says too little, null where it is neither (Shift JIS, say)
 */
export function likelyScript(bytes: Uint8Array): 'gb18030' | 'big5' | null | undefined {
  let [all, gbk, big5] = [0, 0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] as number;
    if (lead < 0x80) continue;
    at += 1;
    const trail = bytes[at] as number;
    all += 1;
    // A character of four bytes.
    if (trail < 0x40) at += 2;
    if (lead < 0xa1) continue;
    // GB 2312: signs, full-width letters and lines of tables before words.
    if (trail > 0xa0 && (lead < 0xa4 || lead === 0xa9 || lead > 0xaf)) gbk += 1;
    if (lead < 0xc7) big5 += 1;
  }
  if (all < FEW) return undefined;
  if (gbk > all * 0.75) return 'gb18030';
  if (big5 > all * 0.9) return 'big5';
  return gbk < all * 0.2 ? null : undefined;
}
