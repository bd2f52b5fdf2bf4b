import type { UnseenText } from '../../../model/block.ts';
import type { Glyph } from '../paint/marks.ts';
import { lineText } from './lineText.ts';
import { textLines, turnOf } from './textLines.ts';

/**
 * What a page paints and nobody sees, or nobody gives, line by line: the gate searches it, as the original that is offered holds it.
 * @param omitted the glyphs of a page that are not given
 * @param page 1-based
 */
export function hiddenLines(omitted: readonly Glyph[], page: number): UnseenText[] {
  const glyphs = omitted.filter(({ fault }) => fault !== 'repeated' && fault !== 'unreadable');
  const upright = ([0, 1, 2, 3] as const).flatMap((turn) =>
    textLines(
      glyphs.filter((glyph) => turnOf(glyph) === turn),
      turn,
    ).map((line) => lineText(line, turn, true)),
  );
  const slanted = glyphs.filter((glyph) => turnOf(glyph) === null).map(({ text }) => text);
  return [...upright, slanted.join('')].flatMap((text) => (text.trim() === '' ? [] : [{ ref: `p${page}`, text }]));
}
