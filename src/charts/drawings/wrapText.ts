import { advance } from './textWidth.ts';
import { type } from './theme.ts';

/** A run of digits and Latin letters stays together, and a number with the word it counts; others may stand alone. */
const piece = /[0-9A-Za-z.,%]*(?:\d[号年月日个元万]|[0-9A-Za-z.,%])|[\s\S]/gu;
const neverFirst = /^[，。、；：！？）》」』】〉”’,.;:!?)%]/u;
const neverLast = /[（《「『【〈“‘(]$/u;

/** A piece of text with its width, in thousandths of the font size. */
interface Piece {
  text: string;
  width: number;
}

/** Breaks a text into lines of at most `width` pixels that put together are the text; a line end in it stays one. */
export function wrapText(text: string, width: number, fontSize: number = type.label): string[] {
  return text.split('\n').flatMap((paragraph) => balanced(paragraph, (width * 1000) / fontSize));
}

/** As few lines as the room allows, then as even as they get: no single character is left on a line of its own. */
function balanced(text: string, room: number): string[] {
  if (advance(text) <= room) return text === '' ? [] : [text];
  const pieces = (text.match(piece) ?? []).map((run) => ({ text: run, width: advance(run) }));
  let best = wrapPieces(pieces, room);
  for (let narrower = room - 1000; narrower > room / 2; narrower -= 1000) {
    const lines = wrapPieces(pieces, narrower);
    if (lines.length > best.length) break;
    best = lines;
  }
  return best;
}

/**
 * Sets pieces in lines as wide as the room. The lines put together are the text: nothing is cut or added. A closing mark is not left at
 * the start of a line, nor an opening one at its end, where the line before leaves room.
 */
function wrapPieces(whole: readonly Piece[], room: number): string[] {
  const pieces = whole.flatMap((run) => (run.width <= room ? [run] : splitPiece(run.text, room)));
  const lines: string[] = [];
  let line: Piece[] = [];
  let used = 0;
  for (const next of pieces) {
    if (line.length === 0 || used + next.width <= room) {
      line.push(next);
      used += next.width;
      continue;
    }
    let cut = line.length;
    let rest = next.width;
    const badCut = () => neverFirst.test((line[cut] ?? next).text) || neverLast.test(line[cut - 1]?.text ?? '');
    while (cut > 1 && badCut() && rest + widthOf(line[cut - 1]) <= room) {
      cut -= 1;
      rest += widthOf(line[cut]);
    }
    lines.push(textOf(line.slice(0, cut)));
    line = [...line.slice(cut), next];
    used = rest;
  }
  if (line.length > 0) lines.push(textOf(line));
  return lines;
}

/** Cuts a piece that is wider than a whole line, character by character. */
function splitPiece(text: string, room: number): Piece[] {
  const parts: Piece[] = [];
  let part: Piece = { text: '', width: 0 };
  for (const character of text) {
    const width = advance(character);
    if (part.text && part.width + width > room) {
      parts.push(part);
      part = { text: '', width: 0 };
    }
    part = { text: part.text + character, width: part.width + width };
  }
  return [...parts, part];
}

const widthOf = (piece: Piece | undefined): number => piece?.width ?? 0;
const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');
