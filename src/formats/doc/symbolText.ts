import { isSymbolFont, symbolOf } from '../word/symbols.ts';

/** Where symbol fonts keep their signs: what they look like is told by the font alone. */
export const SYMBOLS = /([\uf000-\uf0ff])/;

/**
 * What a sign looks like.
 * @param fonts names of the fonts that the text may be in
 * @returns null where that is not known; the letter itself where it is no sign of a symbol font
 */
export const symbolText = (fonts: readonly string[], code: number): string | null =>
  symbolOf(fonts.find(isSymbolFont), code);
