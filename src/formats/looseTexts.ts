import { decodeStrictly } from './encoding/decodeStrictly.ts';
import { joinedLiterals } from './joinedLiterals.ts';
import { macroSources } from './macroSources.ts';
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

/**
 * What bytes that are no text may hold of persons, as single and as double characters: the long numbers, and words around what says that
 * a telephone or a home follows, and the sources of macros. Of other words nothing can be told from chance.
 */
export function byteTexts(bytes: Uint8Array): string[] {
  const double = [bytes, bytes.subarray(1)].map((from) => new TextDecoder('utf-16le').decode(from));
  const single = ['utf-8', 'gb18030'].map((encoding) => new TextDecoder(encoding).decode(bytes));
  const numbers = [new TextDecoder('latin1').decode(bytes), ...double].flatMap((text) => text.match(NUMBER) ?? []);
  const macros = macroSources(bytes).flatMap((source) => lines(joinedLiterals(source).replaceAll('"', ' ')));
  return [...numbers, ...[...double, ...single].flatMap(saidIn), ...macros];
}

/** What says that the number or the address of a person follows, and what may stand around it in one text. */
const SAID = /电话|手机|座机|联系方式|住\s?址|家庭地址|居住地|户[籍口]|[家现居]住/g;
const BEHIND = /^[\p{Script=Han}\w、，。：；（）()+\-.:,;/ \t]*/u;
const BEFORE = new RegExp(`${BEHIND.source.slice(1)}$`, 'u');

/** Without the numbers that are known by themselves. */
function saidIn(text: string): string[] {
  const said: string[] = [];
  let end = 0;
  for (const { index } of text.matchAll(SAID)) {
    if (index < end) continue;
    const before = BEFORE.exec(text.slice(Math.max(end, index - 20), index))?.[0] ?? '';
    const behind = BEHIND.exec(text.slice(index, index + 80))?.[0] ?? '';
    end = index + behind.length;
    said.push((before + behind).replace(ALONE, ''));
  }
  return said;
}

const ALONE = /(?<!\d)(?:1[3-9]\d{9}|\d{15}|\d{17}[\dXx])(?!\d)/g;

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
