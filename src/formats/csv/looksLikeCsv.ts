import { decodeBytes } from '../encoding/decodeBytes.ts';
import { delimiterOf } from './delimiterOf.ts';
import { textOfCsv } from './textOfCsv.ts';

/** Enough lines to tell. */
const LOOKED_AT = 262144;

/** Whether bytes are surely a text of separated fields, in any encoding: by its first 256 KB. */
export function looksLikeCsv(bytes: Uint8Array): boolean {
  const whole = bytes.length <= LOOKED_AT;
  const end = whole ? bytes.length : bytes.lastIndexOf(0x0a, LOOKED_AT);
  const head = decoded(bytes.subarray(0, end)) ?? decoded(bytes.subarray(0, end + 1));
  return head !== null && delimiterOf(head) !== null;
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return textOfCsv(decodeBytes(bytes, '', false).text);
  } catch {
    return null;
  }
}
