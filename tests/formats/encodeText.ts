/** Characters → their two bytes, found by decoding all pairs: platforms decode these encodings and encode none. */
const tables = new Map<string, Map<string, number[]>>();

type Encoding = 'gb18030' | 'big5' | 'shift_jis';

function tableOf(encoding: Encoding): Map<string, number[]> {
  const known = tables.get(encoding);
  if (known) return known;
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder(encoding);
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (Array.from(text).length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, [lead, trail]);
    }
  }
  tables.set(encoding, table);
  return table;
}

/** A text as an office program saves it. */
export function encodeText(text: string, encoding: Encoding): Uint8Array {
  const table = tableOf(encoding);
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      const code = character.codePointAt(0) ?? 0;
      const bytes = code < 0x80 ? [code] : table.get(character);
      if (!bytes) throw new Error(`${character} is not in ${encoding}`);
      return bytes;
    }),
  );
}

export const utf16be = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();

/** The characters of a text that an encoding has. */
export const within = (text: string, encoding: Encoding): string =>
  Array.from(text.replace(/[^\0-\x7f]/gu, (character) => (tableOf(encoding).has(character) ? character : ''))).join('');
