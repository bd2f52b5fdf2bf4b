import { textWidth } from './textWidth.ts';
import { type } from './theme.ts';

/** A run of digits and Latin letters stays together, and a number with the word it counts; others may stand alone. */
const piece = /[0-9A-Za-z.,%]*(?:\d[号年月日个元万]|[0-9A-Za-z.,%])|[\s\S]/gu;
const neverFirst = /^[，。、；：！？）》」』】〉”’,.;:!?)%]/u;
const neverLast = /[（《「『【〈“‘(]$/u;

/** Cuts a piece that is wider than a whole line, character by character. */
function splitPiece(text: string, width: number, fontSize: number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of text) {
    if (part && textWidth(part + character, fontSize) > width) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}

/** Breaks a text into lines of at most `width` pixels that put together are the text; a line end in it stays one. */
export function wrapText(text: string, width: number, fontSize: number = type.label): string[] {
  return text.split('\n').flatMap((paragraph) => balanced(paragraph, width, fontSize));
}

/** As few lines as the width allows, then as even as they get: no single character is left on a line of its own. */
function balanced(text: string, width: number, fontSize: number): string[] {
  let best = wrapParagraph(text, width, fontSize);
  if (best.length < 2) return best;
  for (let narrower = width - fontSize; narrower > width / 2; narrower -= fontSize) {
    const lines = wrapParagraph(text, narrower, fontSize);
    if (lines.length > best.length) break;
    best = lines;
  }
  return best;
}

/**
 * Breaks a text into lines of at most `width` pixels. The lines put together are the text: nothing is cut or added. A
 * closing mark is not left at the start of a line, nor an opening one at its end, where the line before leaves room.
 */
function wrapParagraph(text: string, width: number, fontSize: number): string[] {
  const fits = (line: string) => textWidth(line, fontSize) <= width;
  const pieces = (text.match(piece) ?? []).flatMap((run) => (fits(run) ? [run] : splitPiece(run, width, fontSize)));
  const lines: string[] = [];
  let line: string[] = [];
  for (const next of pieces) {
    if (line.length === 0 || fits(line.join('') + next)) {
      line.push(next);
      continue;
    }
    let cut = line.length;
    const badCut = () => neverFirst.test(line[cut] ?? next) || neverLast.test(line[cut - 1] ?? '');
    while (cut > 1 && badCut() && fits(line.slice(cut - 1).join('') + next)) cut -= 1;
    lines.push(line.slice(0, cut).join(''));
    line = [...line.slice(cut), next];
  }
  if (line.length > 0) lines.push(line.join(''));
  return lines;
}
