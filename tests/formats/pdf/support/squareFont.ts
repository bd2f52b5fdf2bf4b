/** A TrueType font of so many glyphs, each a square, without a list of characters, as programs put it into a PDF. */
export function squareFont(glyphs: number): string {
  const words = (...values: number[]): string =>
    values.map((value) => String.fromCharCode((value >> 8) & 255, value & 255)).join('');
  const SQUARE = words(1, 0, 0, 500, 500, 3, 0, 0x0101, 0x0101, 0, 500, 0, -500, 0, 0, 500, 0);
  const every = (value: string): string => value.repeat(glyphs);
  const tables: [tag: string, content: string][] = [
    ['glyf', every(SQUARE)],
    ['head', words(1, 0, 1, 0, 0, 0, 0x5f0f, 0x3cf5, 0, 1000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 500, 500, 0, 8, 2, 0, 0)],
    ['hhea', words(1, 0, 800, -200, 0, 500, 0, 0, 500, 1, 0, 0, 0, 0, 0, 0, 0, glyphs)],
    ['hmtx', every(words(500, 0))],
    ['loca', words(...Array.from({ length: glyphs + 1 }, (_, index) => (index * SQUARE.length) / 2))],
    ['maxp', words(1, 0, glyphs, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)],
  ];
  let at = 12 + 16 * tables.length;
  const list = tables.map(([tag, content]) => {
    const entry = `${tag}${words(0, 0, at >> 16, at, 0, content.length)}`;
    at += content.length;
    return entry;
  });
  return `${words(1, 0, tables.length, 64, 2, 32)}${list.join('')}${tables.map(([, content]) => content).join('')}`;
}
