import { decodeXml } from '../xml/decodeXml.ts';
import { parseXml } from '../xml/parseXml.ts';
import type { ZipMember } from '../zip/openZip.ts';
import { partsOf2003, prefixesOf2003 } from './partsOf2003.ts';

/**
 * A Word document in one XML file → the members of its package: those that it lists (`pkg:package`, as Word saves `.xml`), or those made of
 * the XML of Word 2003.
 * @param file its name, for messages
 * @throws InputError for XML that is damaged or too large
 */
export function membersOfXml(bytes: Uint8Array, file: string): ZipMember[] {
  const root = parseXml(bytes, file, prefixesOf2003);
  if (root.name === 'w:wordDocument')
    return Object.entries(partsOf2003(root)).map(([name, xml]) => member(name, new TextEncoder().encode(xml)));
  return Array.from(decodeXml(bytes, file).matchAll(PART), ([, name = '', xml, base64 = '']) =>
    member(name, xml === undefined ? unpacked(base64) : new TextEncoder().encode(xml)),
  );
}

/** A part as it is written between its tags; each declares its own namespaces. */
const PART =
  /<pkg:part\s[^>]*?pkg:name="\/([^"]*)"[^>]*>\s*(?:<pkg:xmlData[^>]*>(.*?)<\/pkg:xmlData>|<pkg:binaryData[^>]*>(.*?)<\/pkg:binaryData>)\s*<\/pkg:part>/gs;

const member = (name: string, bytes: Uint8Array): ZipMember => ({ name, size: bytes.length, bytes: () => bytes });

/** Of pictures and objects; what cannot be unpacked is left to be looked through as text. */
function unpacked(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64.replace(/\s+/g, '')), (character) => character.charCodeAt(0));
  } catch {
    return new TextEncoder().encode(base64);
  }
}
