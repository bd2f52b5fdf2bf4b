import { fetchInTime, LateError } from './fetchInTime.ts';
import { inflate } from './inflate.ts';
import { SearchFilesError } from './searchLibrary.ts';

/**
 * Fetches a piece of the index and unpacks it.
 *
 * @param tag the state of the index that it must be of
 * @throws SearchFilesError where it is missing, late, cut short or of another state
 */
export async function fetchPiece<Value>(url: URL, tag: string): Promise<Value> {
  const piece = await fetchJson(url);
  if (!Array.isArray(piece) || piece.length !== 2) throw new SearchFilesError('damaged', url);
  if (piece[0] !== tag) throw new SearchFilesError('mixed', url);
  return piece[1] as Value;
}

/**
 * Fetches a JSON file, packed or not. What the server unpacked on the way is left as it is.
 *
 * @throws SearchFilesError where it is missing, late or cut short
 */
export async function fetchJson(url: URL, init?: RequestInit): Promise<unknown> {
  try {
    return JSON.parse(new TextDecoder().decode(await inflate(await fetchInTime(url, init))));
  } catch (error) {
    throw new SearchFilesError(error instanceof LateError ? 'late' : 'damaged', url);
  }
}
