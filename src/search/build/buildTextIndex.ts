import { sha256Hex } from '../../identity/fingerprint.ts';
import { textListFile, textPieceFile } from '../format/indexFiles.ts';
import { FILLER, type LaidOutRecord } from '../format/layOutText.ts';
import { packPiece } from '../format/pieceFormat.ts';
import { distancesOf, type StoredPiece, type StoredPieceList } from '../format/textIndex.ts';

/** The index of the text. */
export interface TextIndex {
  /** names the state of the index */
  tag: string;
  /** the files, by their path relative to the site root */
  files: Map<string, Uint8Array>;
}

/** About how much goes into one piece, in characters of JSON: two to three kilobytes when it is packed. */
const PIECE_SIZE = 6000;

/**
 * Turns texts round: from which words follow each other in a record to where each word stands. Holds one number a place, and the records
 * only one at a time.
 * @param records in order; the place of a word counts through all of them
 */
export function buildTextIndex(records: Iterable<LaidOutRecord>): TextIndex {
  const places = new Map<string, number[]>();
  let place = 0;
  for (const { words } of records) {
    for (const word of words) {
      if (word !== FILLER) {
        const own = places.get(word);
        if (own) own.push(place);
        else places.set(word, [place]);
      }
      place += 1;
    }
  }
  const firstWords: StoredPieceList = [];
  const packed: Uint8Array[] = [];
  for (const piece of pieces(places)) {
    firstWords.push(piece[0]?.[0] ?? '');
    packed.push(packPiece(piece));
  }
  const list = packPiece(firstWords);
  const tag = sha256Hex(JSON.stringify([list, ...packed].map(sha256Hex))).slice(0, 10);
  return {
    tag,
    files: new Map([
      [textListFile(tag), list],
      ...packed.map((piece, number) => [textPieceFile(tag, number), piece] as const),
    ]),
  };
}

/** The words in order, as many to a piece as fill it. */
function* pieces(places: ReadonlyMap<string, readonly number[]>): Generator<StoredPiece> {
  let piece: StoredPiece = [];
  let size = 0;
  for (const word of [...places.keys()].sort()) {
    const distances = distancesOf(places.get(word) ?? []);
    const own = JSON.stringify(distances).length + word.length;
    if (piece.length > 0 && size + own > PIECE_SIZE) {
      yield piece;
      piece = [];
      size = 0;
    }
    piece.push([word, distances]);
    size += own;
  }
  if (piece.length > 0) yield piece;
}
