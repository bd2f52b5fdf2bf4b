import { byteTexts } from './byteTexts.ts';
import { decodeStrictly } from './encoding/decodeStrictly.ts';
import { linesOf } from './linesOf.ts';
import { attributesIn, textsIn } from './xml/asideXml.ts';
import { marginTexts } from './zip/marginTexts.ts';
import { openZip } from './zip/openZip.ts';
import { isZip } from './zip/zipHolds.ts';
import { newZipBudget, type ZipBudget } from './zip/zipLimits.ts';

/** What no text holds, line ends and tabs aside. */
const BINARY = /(?![\t\n\v\f\r])\p{Cc}/u;

const MARKUP = /^[\s\ufeff]*</;

/**
 * The texts in a file that lies within another and that no reader reads, whatever it is: of a package those of its members, of bytes
 * that are no text what they are as single and as double characters. For the gate alone: whoever has the outer file has this one.
 * Never throws.
 * @param budget shared by all that lies in one file
 */
export function looseTexts(bytes: Uint8Array, budget: ZipBudget = newZipBudget()): string[] {
  if (isZip(bytes)) return packedTexts(bytes, budget);
  const text = decodeStrictly(bytes, 'utf-8') ?? decodeStrictly(bytes, 'gb18030');
  if (text !== null && !BINARY.test(text))
    return MARKUP.test(text) ? [...textsIn(text), ...attributesIn(text)] : linesOf(text);
  return byteTexts(bytes);
}

/** The name of a file as a text, without its folder and its ending. */
export const nameText = (path: string): string => (path.split('/').at(-1) ?? '').replace(/\.\w{1,5}$/, '');

/** Of a package within the package as well, however deep, as far as one file may unpack. What is damaged hides nothing else. */
const packedTexts = (bytes: Uint8Array, budget: ZipBudget): string[] =>
  orNone(() => [
    ...orNone(() => marginTexts(bytes)),
    ...openZip(bytes, '', budget).flatMap(({ name, bytes: open }) => [
      nameText(name),
      ...orNone(() => looseTexts(open(), budget)),
    ]),
  ]);

function orNone(texts: () => string[]): string[] {
  try {
    return texts();
  } catch {
    return [];
  }
}
