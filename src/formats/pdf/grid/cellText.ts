import { isOverprinted, lineText } from '../lines/lineText.ts';
import { extent, type TextLine, type Turn, textLines, turnOf } from '../lines/textLines.ts';
import type { Glyph } from '../paint/marks.ts';

/** An upright line of a cell: where its ink begins and ends, and how it begins. */
export interface CellLine {
  text: string;
  start: number;
  end: number;
  /** The base line of its lowest character. */
  base: number;
  /** The height of its larger text. */
  size: number;
  /** How wide its first piece is that no line break can part, see `firstUnit`. */
  unit: number;
  /** How wide its first character is. */
  first: number;
  /** A space is painted behind it. */
  spaced: boolean;
}

/**
 * The text of a cell: its lines joined with line breaks, text of another direction after the upright text. Null where glyphs lie
 * over each other, so that their order is anybody's guess.
 * @returns the upright lines as well
 */
export function cellText(glyphs: readonly Glyph[]): { text: string; lines: CellLine[] } | null {
  const texts: string[] = [];
  const upright: CellLine[] = [];
  for (const turn of [0, 1, 3, 2] as const) {
    const lines = textLines(withDirection(glyphs, turn), turn);
    if (lines.some((line) => isOverprinted(line, turn))) return null;
    for (const line of lines) {
      const text = lineText(line, turn, false);
      if (text === '') continue;
      texts.push(text);
      if (turn === 0) upright.push(cellLine(line, text));
    }
  }
  return { text: texts.join('\n'), lines: upright };
}

const withDirection = (glyphs: readonly Glyph[], turn: Turn): Glyph[] =>
  glyphs.filter((glyph) => turnOf(glyph) === turn);

function cellLine({ glyphs }: TextLine, text: string): CellLine {
  const inked = glyphs.filter(({ blank }) => !blank);
  const extents = inked.map((glyph) => extent(glyph, 0));
  const start = Math.min(...extents.map(([from]) => from));
  return {
    text,
    start,
    end: Math.max(...extents.map(([, to]) => to)),
    base: Math.max(...inked.map(({ y }) => y)),
    size: Math.max(...inked.map(({ size }) => size)),
    unit: firstUnit(glyphs) - start,
    first: inked[0]?.advance ?? 0,
    spaced: glyphs.at(-1)?.blank === true,
  };
}

/** What no line begins with, and what no line ends with. */
const CLOSING = /^[\p{Pe}\p{Pf}、，。．：；！？…—％‰·"',.:;!?%\]〉》」』】〕]/u;
const OPENING = /[\p{Ps}\p{Pi}￥¥$“‘]$/u;

/** Letters and digits stay together; each Chinese character may begin a line. */
const WORD = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}.,:;%‰/\\+\-–=≥≤≧≦<>＞＜±×_@#&*~°$()[\]"']+$/u;

/** Where the first piece of a line ends that no writer parts: a word or number, or one character, with the marks that cling to it. */
function firstUnit(glyphs: readonly Glyph[]): number {
  const from = glyphs.findIndex(({ blank }) => !blank);
  let end = 0;
  let last = '';
  for (const glyph of glyphs.slice(from)) {
    const clings =
      last === '' || OPENING.test(last) || CLOSING.test(glyph.text) || (WORD.test(last) && WORD.test(glyph.text));
    if (glyph.blank || !clings) break;
    end = extent(glyph, 0)[1];
    last = glyph.text;
  }
  return end;
}
