import { decodeStrictly } from './encoding/decodeStrictly.ts';
import { attributesIn, textsIn } from './xml/asideXml.ts';
import { openZip } from './zip/openZip.ts';
import { isZip } from './zip/zipHolds.ts';

/** What no text holds, line ends and tabs aside. */
const BINARY = /(?![\t\n\v\f\r])\p{Cc}/u;

const MARKUP = /^[\s\ufeff]*</;

/**
 * The texts in a file that lies within another and that no reader reads, whatever it is: of a package those of its members, of bytes
 * that are no text what they are as single and as double characters. For the gate alone: whoever has the outer file has this one.
 * Never throws.
 */
export function looseTexts(bytes: Uint8Array): string[] {
  if (isZip(bytes)) return packedTexts(bytes);
  const text = decodeStrictly(bytes, 'utf-8') ?? decodeStrictly(bytes, 'gb18030');
  if (text !== null && !BINARY.test(text))
    return MARKUP.test(text) ? [...textsIn(text), ...attributesIn(text)] : lines(text);
  return byteTexts(bytes);
}

/** The long numbers in bytes that are no text, as single and as double characters. Of words nothing can be told from chance. */
export const byteTexts = (bytes: Uint8Array): string[] =>
  [
    new TextDecoder('latin1').decode(bytes),
    ...[bytes, bytes.subarray(1)].map((from) => new TextDecoder('utf-16le').decode(from)),
  ].flatMap((text) => text.match(NUMBER) ?? []);

/** With nothing around it that would make it a part of an id. */
const NUMBER = /(?<![\dA-Fa-f-])\d{11,18}[Xx]?(?![\dA-Fa-f-])/g;

/** The name of a file as a text, without its folder and its ending. */
export const nameText = (path: string): string => (path.split('/').at(-1) ?? '').replace(/\.\w{1,5}$/, '');

/** What lies in a package within the package is looked at no more. */
function packedTexts(bytes: Uint8Array): string[] {
  try {
    return openZip(bytes, '').flatMap(({ name, bytes: open }) => {
      const inner = open();
      return [nameText(name), ...(isZip(inner) ? [] : looseTexts(inner))];
    });
  } catch {
    return [];
  }
}

const lines = (text: string): string[] => text.split(/[\r\n]+/).filter((line) => line.trim() !== '');
