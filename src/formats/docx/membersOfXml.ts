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
  const text = decodeXml(bytes, file);
  if (root.name === 'w:wordDocument') {
    const parts = Object.entries(partsOf2003(root));
    return [...parts.map(([name, xml]) => member(name, new TextEncoder().encode(xml))), ...packedIn(text)];
  }
  return text
    .split(/<pkg:part\s/)
    .slice(1)
    .map(partIn);
}

/** A part from what stands between the beginning of its tag and that of the next; each declares its own namespaces. */
function partIn(text: string): ZipMember {
  const [, name = ''] = /\bpkg:name="\/?([^"]*)"/.exec(text.slice(0, text.indexOf('>'))) ?? [];
  const xml = between(text, 'pkg:xmlData');
  const bytes = xml === null ? unpacked(between(text, 'pkg:binaryData') ?? '') : new TextEncoder().encode(xml);
  return member(name, bytes);
}

/** What the XML of Word 2003 holds of pictures and objects. */
const packedIn = (text: string): ZipMember[] =>
  Array.from(text.matchAll(/<(?:[\w.-]+:)?binData(?=[\s>])[^>]*>([^<]*)</g), ([, base64 = ''], at) =>
    member(`binData/${at + 1}.bin`, unpacked(base64)),
  );

function between(text: string, element: string): string | null {
  const from = text.indexOf('>', text.indexOf(`<${element}`)) + 1;
  const to = text.lastIndexOf(`</${element}>`);
  return to < from ? null : text.slice(from, to);
}

const member = (name: string, bytes: Uint8Array): ZipMember => ({ name, size: bytes.length, bytes: () => bytes });

/** Of pictures and objects; what cannot be unpacked is left to be looked through as text. */
function unpacked(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64.replace(/\s+/g, '')), (character) => character.charCodeAt(0));
  } catch {
    return new TextEncoder().encode(base64);
  }
}
