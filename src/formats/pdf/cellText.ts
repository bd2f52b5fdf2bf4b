import { isOverprinted, lineText } from './lineText.ts';
import type { Glyph } from './marks.ts';
import { type Turn, textLines, turnOf } from './textLines.ts';

/**
 * The text of a cell: its lines joined with line breaks, text of another direction after the upright text. Null where glyphs lie
 * over each other, so that their order is anybody's guess.
 */
export function cellText(glyphs: readonly Glyph[]): string | null {
  const texts: string[] = [];
  for (const turn of [0, 1, 3, 2] as const) {
    const lines = textLines(withDirection(glyphs, turn), turn);
    if (lines.some((line) => isOverprinted(line, turn))) return null;
    texts.push(...lines.map((line) => lineText(line, turn, false)));
  }
  return texts.filter((text) => text !== '').join('\n');
}

const withDirection = (glyphs: readonly Glyph[], turn: Turn): Glyph[] =>
  glyphs.filter((glyph) => turnOf(glyph) === turn);
