import { SearchFilesError } from './searchLibrary.ts';

/**
 * Fetches a piece of the catalogue.
 *
 * @throws SearchFilesError where it is missing, cut short or out of reach
 */
export async function fetchPiece<Value>(url: URL, init?: RequestInit): Promise<Value> {
  const text = new TextDecoder().decode(await fetchBytes(url, init));
  try {
    return JSON.parse(text) as Value;
  } catch (error) {
    throw new SearchFilesError(`${url.pathname}: ${(error as Error).message}`);
  }
}

/**
 * Fetches a file of the index and unpacks it. What the server unpacked on the way is left as it is.
 *
 * @throws SearchFilesError where it is missing, cut short or out of reach
 */
export async function fetchBytes(url: URL, init?: RequestInit): Promise<Uint8Array> {
  try {
    const response = await fetch(url, init);
    if (!response.ok) throw new Error(String(response.status));
    const bytes = new Uint8Array(await response.arrayBuffer());
    const format = formats.find(({ begins }) => begins.every((byte, index) => bytes[index] === byte))?.format;
    if (!format) return bytes;
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(format));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch (error) {
    throw new SearchFilesError(`${url.pathname}: ${(error as Error).message}`);
  }
}

const formats: readonly { begins: readonly number[]; format: CompressionFormat }[] = [
  { begins: [0x1f, 0x8b], format: 'gzip' },
  { begins: [0x78, 0xda], format: 'deflate' },
];
