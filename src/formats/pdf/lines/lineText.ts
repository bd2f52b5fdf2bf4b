import { superscript } from '../../../values/smallDigits.ts';
import type { Glyph } from '../paint/marks.ts';
import { extent, type TextLine, type Turn, turned } from './textLines.ts';

/** A gap this wide (ems) between Latin letters or numbers is a space that the writer did not print. */
const WORD_GAP = 0.18;

/** In running text, a gap this wide between any two characters keeps what stands apart apart: `单位：甲局      单位：万元`. */
const APART = 1;

/** Characters that are written with spaces between words. */
const SPACED = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}%),.;:!?\]]/u;
const SPACED_AFTER = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}([]/u;

/**
 * The text of a line as printed: its printed spaces, and one where a gap tells a space between words. Spaces at its ends are gone.
 * @param apart whether wide gaps between Chinese characters become a space as well (text outside tables)
 */
export function lineText(line: TextLine, turn: Turn, apart: boolean): string {
  let text = '';
  let last: Glyph | null = null;
  let full: Glyph | null = null;
  for (const glyph of withoutOverlaidSpaces(line.glyphs, turn)) {
    const raised = full !== null && isRaised(glyph, full, turn);
    if (!raised && !glyph.blank) full = glyph;
    if (last && !glyph.blank && !last.blank) {
      const gap = (extent(glyph, turn)[0] - extent(last, turn)[1]) / Math.min(glyph.size, last.size);
      const words = SPACED.test(lastOf(last.text)) && SPACED_AFTER.test(glyph.text.slice(0, 1));
      if ((words && gap > WORD_GAP) || (apart && gap > APART)) text += ' ';
    }
    text += raised ? superscript(glyph.text) : glyph.text;
    last = glyph;
  }
  return text.trim();
}

/** LibreOffice underlines with spaces painted over the words: no spaces of the text. */
function withoutOverlaidSpaces(glyphs: readonly Glyph[], turn: Turn): Glyph[] {
  const kept: Glyph[] = [];
  let next = Infinity;
  for (const glyph of glyphs.toReversed()) {
    const [start, end] = extent(glyph, turn);
    if (glyph.blank && next < (start + end) / 2) continue;
    next = start;
    kept.push(glyph);
  }
  let over = -Infinity;
  return kept.reverse().filter((glyph) => {
    const [start, end] = extent(glyph, turn);
    if (glyph.blank && over > (start + end) / 2) return false;
    over = end;
    return true;
  });
}

/** A superscript is at most this large, and stands at least this much above the base line (both in ems of the text before it). */
const RAISED = { size: 0.87, rise: 0.2 };

function isRaised(glyph: Glyph, full: Glyph, turn: Turn): boolean {
  const base = ({ x, y }: Glyph) => turned(turn, x, y)[1];
  return (
    !glyph.vertical && glyph.size <= RAISED.size * full.size && base(full) - base(glyph) >= RAISED.rise * full.size
  );
}

const lastOf = (text: string): string => Array.from(text).at(-1) ?? '';

/** Characters painted over each other by more than this share of the narrower one cannot be put in order. */
const OVERPRINT = 0.65;

/** Whether two different characters stand on the same place: text painted over text. */
export function isOverprinted(line: TextLine, turn: Turn): boolean {
  let last: Glyph | null = null;
  for (const glyph of line.glyphs) {
    if (glyph.blank || glyph.advance === 0) continue;
    if (last) {
      const common = extent(last, turn)[1] - extent(glyph, turn)[0];
      if (common > OVERPRINT * Math.min(last.advance, glyph.advance)) return true;
    }
    last = glyph;
  }
  return false;
}
