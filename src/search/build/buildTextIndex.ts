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
  const all = [...pieces(places)];
  const firstWords: StoredPieceList = all.map(([first]) => first?.[0] ?? '');
  const tag = sha256Hex(JSON.stringify(all.map((piece) => sha256Hex(JSON.stringify(piece))))).slice(0, 10);
  return {
    tag,
    files: new Map([
      [textListFile(tag), packPiece(tag, firstWords)],
      ...all.map((piece, number) => [textPieceFile(tag, number), packPiece(tag, piece)] as const),
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
