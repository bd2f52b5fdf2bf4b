import type { SourceRef } from '../model/sourceRef.ts';
import { ANY_DIGIT, digitOf, LIKE_X } from './digitOf.ts';
import { isOfPerson } from './numberContext.ts';
import type { PrintedPiece } from './printedPieces.ts';
import { hasResidentIdCheck } from './residentId.ts';

/** Texts of neighbouring places put together, because a number may go on from one to the next. */
export interface JoinedPiece {
  piece: PrintedPiece;
  /** Where each place lies in the joined text: `length` characters from `from` are those from `offset` of its own text. */
  parts: { ref: SourceRef | null; from: number; offset: number; length: number }[];
}

/** A number that is cut ends and begins with a digit of any kind, or ends with what stands for its check character. */
const OPEN = new RegExp(String.raw`(?<!${ANY_DIGIT})${ANY_DIGIT}+[\s\p{Cf}-]*$`, 'u');
const GOES_ON = new RegExp(
  String.raw`^\s*((?:${ANY_DIGIT})*(?:${ANY_DIGIT}|[${LIKE_X}*]))(?!${ANY_DIGIT}|[A-Za-z])`,
  'u',
);
const BOX = new RegExp(String.raw`^\s*${ANY_DIGIT}\s*$`, 'u');

const CHECK = new RegExp(`[${LIKE_X}*]`);

/** The longest number: 19 digits of a bank card. */
const MOST = 19;

/** The lengths of numbers that are cut more than once. */
const WHOLE = /^(?:1[3-9]\d{9}|0\d{9,11}|\d{15,19}|\d{17}X)$/;

/**
 * The places over which a number may go on: a line and the next one, a cell and the one below, boxes with a digit each, and behind a
 * label any cells and lines that follow each other.
 */
export function joinedPieces(pieces: readonly PrintedPiece[]): JoinedPiece[] {
  const cells = pieces.filter(({ at }) => at !== null);
  const lines = pieces.filter(({ kind }) => kind === 'outside');
  return [...belowOf(cells), ...lines.flatMap((line, at) => joinTwo(line, lines[at + 1])), ...cutOf(pieces)];
}

function belowOf(cells: readonly PrintedPiece[]): JoinedPiece[] {
  const below = new Map(cells.filter(({ plain }) => GOES_ON.test(plain)).map((cell) => [placeOf(cell, 0), cell]));
  return cells.filter(({ plain }) => OPEN.test(plain)).flatMap((cell) => joinTwo(cell, below.get(placeOf(cell, 1))));
}

const placeOf = ({ at }: PrintedPiece, down: number) => `${at?.table} ${(at?.row ?? 0) + down} ${at?.column}`;

const joinTwo = (first: PrintedPiece, second: PrintedPiece | undefined): JoinedPiece[] =>
  second && OPEN.test(first.plain) && GOES_ON.test(second.plain) ? [join([first, second], '\n')] : [];

/** 身份证号 | 110105 | 19491231 | 002X, 联系电话13812 | 345678; the longest first, of which the others are the beginning. */
function cutOf(pieces: readonly PrintedPiece[]): JoinedPiece[] {
  return pieces.flatMap((piece, first) => {
    const cut = OPEN.exec(piece.plain);
    if (!cut) return [];
    const found: JoinedPiece[] = [];
    let digits = digitsOf(cut[0]);
    for (let last = first + 1; digits.length < MOST; last += 1) {
      const next = pieces[last];
      const part = next && GOES_ON.exec(next.plain);
      if (!part) break;
      digits += digitsOf(part[1] ?? '');
      const { length } = digits;
      const isOne = (length === last - first + 1 && isWholeRow(pieces, first, last)) || hasResidentIdCheck(digits);
      if (WHOLE.test(digits) && (isOne || isOfPerson(piece, cut.index, length === 11)))
        found.unshift(join(pieces.slice(first, last + 1), ''));
      if (part[0] !== next.plain.trimEnd()) break;
    }
    return found;
  });
}

/** Boxes of a number are as many as it has digits; a list of small numbers goes on. */
const isWholeRow = (pieces: readonly PrintedPiece[], first: number, last: number): boolean =>
  ![pieces[first - 1], pieces[last + 1]].some((piece) => piece && BOX.test(piece.plain));

const digitsOf = (text: string): string =>
  Array.from(text, (character) => digitOf(character) ?? (CHECK.test(character) ? 'X' : '')).join('');

function join(pieces: readonly PrintedPiece[], between: string): JoinedPiece {
  const parts: JoinedPiece['parts'] = [];
  let [text, plain] = ['', ''];
  for (const piece of pieces) {
    if (text !== '') [text, plain] = [text + between, plain + between];
    // A blank around the digit of a box would part it from the next.
    const kept = piece.text.trim();
    const offset = piece.text.indexOf(kept);
    parts.push({ ref: piece.ref, from: text.length, offset, length: kept.length });
    text += kept;
    plain += piece.plain.slice(offset, offset + kept.length);
  }
  const [first] = pieces;
  if (!first) throw new Error('at least one piece');
  return { piece: { ...first, text, plain, joined: true }, parts };
}
