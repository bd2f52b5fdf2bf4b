let codes: ReadonlyMap<string, readonly [number, number]> | undefined;

/** Every character of GBK with its two bytes, found by decoding all of them. */
function gbkCodes(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder('gbk');
  const found = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(new Uint8Array([lead, trail]));
      const isPair = Array.from(character).length === 1 && character !== '\ufffd';
      if (isPair && !found.has(character)) found.set(character, [lead, trail]);
    }
  }
  return found;
}

/**
 * A text in GBK, the encoding of Chinese Windows.
 * @param missing what to write for a character GBK does not have, ASCII
 */
export function encodeGbk(text: string, missing: (character: string) => string): Uint8Array {
  codes ??= gbkCodes();
  const bytes: number[] = [];
  for (const character of text) {
    const code = codes.get(character);
    if (character <= '\x7f') bytes.push(character.charCodeAt(0));
    else if (code) bytes.push(...code);
    else bytes.push(...new TextEncoder().encode(missing(character)));
  }
  return Uint8Array.from(bytes);
}
