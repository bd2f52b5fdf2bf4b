import { joinedLiterals } from './joinedLiterals.ts';
import { linesOf } from './linesOf.ts';
import { macroSources } from './macroSources.ts';

/**
 * What bytes that are no text may hold of persons, as single and as double characters: the long numbers, and words around what says that
 * a telephone or a home follows, and the sources of macros. Of other words nothing can be told from chance.
 */
export function byteTexts(bytes: Uint8Array): string[] {
  const double = [bytes, bytes.subarray(1)].map((from) => new TextDecoder('utf-16le').decode(from));
  const single = ['utf-8', 'gb18030'].map((encoding) => new TextDecoder(encoding).decode(bytes));
  const numbers = [new TextDecoder('latin1').decode(bytes), ...double].flatMap((text) => text.match(NUMBER) ?? []);
  const macros = macroSources(bytes).flatMap((source) => linesOf(joinedLiterals(source).replaceAll('"', ' ')));
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
const NUMBER = /(?<![\dA-Fa-f-])(?:\d{17}[Xx]|\d{11,18})(?![\dA-Fa-f-])/g;
