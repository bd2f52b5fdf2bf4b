import { textListFile, textPieceFile } from '../format/indexFiles.ts';
import type { Places } from '../format/joinPlaces.ts';
import { pieceOf, readPiece, type StoredPiece, type StoredPieceList } from '../format/textIndex.ts';
import { fetchPiece } from './fetchPiece.ts';
import { remember } from './remember.ts';

type PlacesOf = (word: string) => Places;

/**
 * Opens the index of the text: finds the places of pairs of characters, fetching the pieces that hold them.
 *
 * @param root the root of the site
 * @param tag names the state of the index
 */
export function openTextIndex(root: URL, tag: string): (codes: readonly string[]) => Promise<Places[]> {
  const firstWords = remember(() => fetchPiece<StoredPieceList>(new URL(textListFile(tag), root), tag));
  const pieces = new Map<number, () => Promise<PlacesOf>>();
  const placesOf = async (code: string): Promise<Places> => {
    const number = pieceOf(await firstWords(), code);
    if (number < 0) return new Uint32Array();
    const file = new URL(textPieceFile(tag, number), root);
    const piece = pieces.get(number) ?? remember(async () => readPiece(await fetchPiece<StoredPiece>(file, tag)));
    pieces.set(number, piece);
    return (await piece())(code);
  };
  return (codes) => Promise.all(codes.map(placesOf));
}
