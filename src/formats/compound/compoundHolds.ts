import { isCompound } from './isCompound.ts';
import { openCompound } from './openCompound.ts';

/** The names right under the root of a compound file; null for anything else or a damaged one. Never throws. */
export function compoundNames(bytes: Uint8Array): readonly string[] | null {
  if (!isCompound(bytes)) return null;
  try {
    return openCompound(bytes).names;
  } catch {
    return null;
  }
}

/** Whether a compound file holds one of these right under its root. Never throws. */
export const compoundHolds = (bytes: Uint8Array, ...wanted: string[]): boolean =>
  compoundNames(bytes)?.some((name) => wanted.some((one) => one.toLowerCase() === name.toLowerCase())) ?? false;

/**
 * Whether bytes are a Word, Excel or PowerPoint file of the XML kind under a password: a compound file that holds the archive as a
 * stream `EncryptedPackage` (MS-OFFCRYPTO 2.3.4). Which of the three it is cannot be known. Never throws.
 */
export const isEncryptedPackage = (bytes: Uint8Array): boolean => compoundHolds(bytes, 'EncryptedPackage');
