import { decodeBytes } from '../../src/formats/encoding/decodeBytes.ts';
import type { TextEncoding } from '../../src/formats/encoding/textEncoding.ts';
import { readBytes, type Wanted } from './readBytes.ts';
import { shown } from './shown.ts';

/** No settings, record or written page is longer. */
const MOST_BYTES = 4 * 1024 * 1024;

/**
 * The text of a small file in any encoding that Chinese offices save in, and that encoding; empty for an empty file.
 * @throws InputError in one sentence
 */
export function readText(path: string, wanted: Wanted = {}): { text: string; encoding: TextEncoding } {
  const bytes = readBytes(path, { most: MOST_BYTES, isNamed: true, ...wanted });
  if (bytes.every((byte) => byte <= 0x20 && byte > 0)) return { text: '', encoding: 'utf-8' };
  return decodeBytes(bytes, wanted.place ?? shown(path), false);
}
