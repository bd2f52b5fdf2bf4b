const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const STREAM = Array.from('EncryptedPackage', (letter) => [letter.charCodeAt(0), 0]).flat();

/**
 * Whether bytes are a Word, Excel or PowerPoint file of the XML kind under a password: a compound file that holds the archive as a
 * stream `EncryptedPackage` (MS-OFFCRYPTO 2.3.4). Which of the three it is cannot be known. Never throws.
 */
export function isEncryptedPackage(bytes: Uint8Array): boolean {
  if (!COMPOUND_FILE.every((byte, index) => bytes[index] === byte)) return false;
  for (let at = bytes.indexOf(0x45); at >= 0; at = bytes.indexOf(0x45, at + 1)) {
    if (STREAM.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
