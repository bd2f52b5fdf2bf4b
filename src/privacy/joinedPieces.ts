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
  const byPlace = new Map(cells.map((cell) => [placeOf(cell, 0), cell]));
  return cells.flatMap((cell) => joinTwo(cell, byPlace.get(placeOf(cell, 1))));
}

const placeOf = ({ at }: PrintedPiece, down: number) => `${at?.table} ${(at?.row ?? 0) + down} ${at?.column}`;

const joinTwo = (first: PrintedPiece, second: PrintedPiece | undefined): JoinedPiece[] =>
  second && OPEN.test(first.plain) && GOES_ON.test(second.plain) ? [join([first, second], '\n')] : [];

function boxesOf(cells: readonly PrintedPiece[]): JoinedPiece[] {
  const rows = Map.groupBy(cells, ({ at }) => `${at?.table} ${at?.row}`);
  return [...rows.values()].flatMap((row) => {
    const runs: PrintedPiece[][] = [[]];
    for (const cell of row) {
      if (BOX.test(cell.plain)) runs.at(-1)?.push(cell);
      else runs.push([]);
    }
    return runs.filter(({ length }) => length >= FEWEST_BOXES).map((run) => join(run, ''));
  });
}

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
