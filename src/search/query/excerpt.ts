import type { Variants } from '../format/normaliseText.ts';
import { findWords, type Stretch } from './findWords.ts';

/** A piece of text, marked where it holds a word. */
export interface MarkedPiece {
  text: string;
  marked: boolean;
}

/** Cuts a text into marked and unmarked pieces. */
export function markWords(text: string, words: readonly string[], variants?: Variants): MarkedPiece[] {
  return piecesOf(text, findWords(text, words, variants), 0, text.length);
}

/**
 * The part of a long text around the first word it holds, marked; an ellipsis stands where something is left out.
 *
 * @param room about how many characters are shown
 */
export function excerpt(text: string, words: readonly string[], room: number, variants?: Variants): MarkedPiece[] {
  const stretches = findWords(text, words, variants);
  const first = stretches[0];
  if (text.length <= room || !first) return piecesOf(text, stretches, 0, text.length);
  const start = first[1] <= room ? 0 : first[0] - Math.floor(room / 3);
  const end = Math.min(text.length, start + room);
  const pieces = piecesOf(text, stretches, start, end);
  if (start > 0) pieces.unshift({ text: '…', marked: false });
  if (end < text.length) pieces.push({ text: '…', marked: false });
  return pieces;
}

function piecesOf(text: string, stretches: readonly Stretch[], from: number, to: number): MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  let at = from;
  const add = (end: number, marked: boolean) => {
    if (end > at) pieces.push({ text: text.slice(at, end), marked });
    at = Math.max(at, end);
  };
  for (const [start, end] of stretches) {
    add(Math.min(start, to), false);
    add(Math.min(end, to), true);
  }
  add(to, false);
  return pieces;
}
