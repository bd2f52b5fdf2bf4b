import { subscript, superscript } from './smallDigits.ts';

/** A piece of a line, and how far above it (below where negative) it is set, in half points. */
export interface PieceOnLevel {
  text: string;
  level: number;
}

/** The level of a subscript. */
export const LOWERED = -24;

/** Letters and digits of one word are moved by less than this to sit well. */
const NOTICED = 4;

const ENDS_IN_NUMBER = /[\d０-９][.,]?$/;
const BEGINS_WITH_NUMBER = /^[.,]?[\d０-９]/;

/**
 * The pieces of a line as one text. A digit beside a digit of another level is none of its number: `12` and a lowered 3 are 12₃. Behind a
 * letter it stays what everybody writes: CO2, PM2.5.
 */
export function textOnLevels(pieces: readonly PieceOnLevel[]): string {
  const runs: PieceOnLevel[] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last && Math.abs(last.level - piece.level) < NOTICED) last.text += piece.text;
    else if (piece.text !== '') runs.push({ ...piece });
  }
  return runs
    .map(({ text, level }, at) => {
      const before = ENDS_IN_NUMBER.test(runs[at - 1]?.text ?? '') && BEGINS_WITH_NUMBER.test(text);
      const behind = ENDS_IN_NUMBER.test(text) && BEGINS_WITH_NUMBER.test(runs[at + 1]?.text ?? '');
      if (level === 0 || !(before || behind)) return text;
      return level > 0 ? superscript(text) : subscript(text);
    })
    .join('');
}
