import type { SourceRef } from '../model/sourceRef.ts';
import type { PrintedPiece } from './printedPieces.ts';

/** Texts of neighbouring places put together, because a number may go on from one to the next. */
export interface JoinedPiece {
  piece: PrintedPiece;
  /** Where each place lies in the joined text: `length` characters from `from` are those from `offset` of its own text. */
  parts: { ref: SourceRef | null; from: number; offset: number; length: number }[];
}

/** A number that is cut ends and begins with a digit. */
const OPEN = /\d[\s-]*$/;
const GOES_ON = /^\s*\d*[\dXx](?![\dA-Za-z])/;

/** One digit a cell, as boxes are filled in; so many at least. */
const BOX = /^\s*[\dXx]\s*$/;
const FEWEST_BOXES = 11;

/** The places over which a number may go on: a line and the next one, a cell and the one below, a row of boxes with a digit each. */
export function joinedPieces(pieces: readonly PrintedPiece[]): JoinedPiece[] {
  const cells = pieces.filter(({ at }) => at !== null);
  const lines = pieces.filter(({ kind }) => kind === 'outside');
  return [...belowOf(cells), ...lines.flatMap((line, at) => joinTwo(line, lines[at + 1])), ...boxesOf(cells)];
}

function belowOf(cells: readonly PrintedPiece[]): JoinedPiece[] {
  const below = new Map(cells.filter(({ plain }) => GOES_ON.test(plain)).map((cell) => [placeOf(cell, 0), cell]));
  return cells.filter(({ plain }) => OPEN.test(plain)).flatMap((cell) => joinTwo(cell, below.get(placeOf(cell, 1))));
}

const placeOf = ({ at }: PrintedPiece, down: number) => `${at?.table} ${(at?.row ?? 0) + down} ${at?.column}`;

const joinTwo = (first: PrintedPiece, second: PrintedPiece | undefined): JoinedPiece[] =>
  second && OPEN.test(first.plain) && GOES_ON.test(second.plain) ? [join([first, second], '\n')] : [];

function boxesOf(cells: readonly PrintedPiece[]): JoinedPiece[] {
  const runs: PrintedPiece[][] = [];
  let row = '';
  for (const cell of cells) {
    if (!BOX.test(cell.plain)) row = '';
    else if (row === rowOf(cell)) runs.at(-1)?.push(cell);
    else {
      row = rowOf(cell);
      runs.push([cell]);
    }
  }
  return runs.filter(({ length }) => length >= FEWEST_BOXES).map((run) => join(run, ''));
}

const rowOf = ({ at }: PrintedPiece) => `${at?.table} ${at?.row}`;

function join(pieces: readonly PrintedPiece[], between: string): JoinedPiece {
  const parts: JoinedPiece['parts'] = [];
  let [text, plain] = ['', ''];
  for (const piece of pieces) {
    if (text !== '') [text, plain] = [text + between, plain + between];
    // A blank around the one digit of a box would part it from the next.
    const kept = between === '' ? piece.text.trim() : piece.text;
    const offset = between === '' ? piece.text.indexOf(kept) : 0;
    parts.push({ ref: piece.ref, from: text.length, offset, length: kept.length });
    text += kept;
    plain += piece.plain.slice(offset, offset + kept.length);
  }
  const [first] = pieces;
  if (!first) throw new Error('at least one piece');
  return { piece: { ...first, text, plain, joined: true }, parts };
}
