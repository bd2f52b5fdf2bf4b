import type { UnseenText } from '../../model/block.ts';
import { asideTexts } from '../asideTexts.ts';
import { joinedLiterals } from '../joinedLiterals.ts';
import { isNeverShown } from './displayed.ts';
import { isElement } from './element.ts';
import type { PageElement, PageNode } from './parsePage.ts';

/** What a page holds beside its text: comments, attributes (links, titles, alternatives), scripts, templates and what stands in a frame. @param beside what it is sent with */
export function asidePage(root: PageElement, beside: readonly string[] = []): UnseenText[] {
  const texts = [...beside];
  // Templates nest without end: no recursion.
  const left: [node: PageNode, within: boolean][] = [[root, false]];
  for (const [node, within] of left) {
    if ('data' in node) texts.push(node.data);
    if (within && 'value' in node) texts.push(node.value);
    if ('content' in node) left.push([node.content, true]);
    if (isElement(node)) for (const { value } of node.attrs) texts.push(value, ...written(value));
    const isAside = within || (isElement(node) && isNeverShown(node));
    if ('childNodes' in node) for (const child of node.childNodes) left.push([child, isAside]);
  }
  const plain = texts.map(unescaped);
  return asideTexts('网页的代码', [...texts, ...plain, ...plain.map(joinedLiterals)]);
}

/** What an address says, where its characters are written as bytes: `tel:%31%33`, `data:text/html;base64,…`. */
function written(value: string): string[] {
  const [, base64, data = ''] = /^\s*data:[^,]*?(;base64)?,(.*)$/is.exec(value) ?? [];
  try {
    const bytes = base64 && Uint8Array.from(atob(decodeURIComponent(data)), (byte) => byte.charCodeAt(0));
    if (bytes) return [new TextDecoder().decode(bytes)];
    return /%[\da-f]{2}/i.test(value) ? [decodeURIComponent(value)] : [];
  } catch {
    return [];
  }
}

/** Characters that a script or markup in it writes as numbers: `\u0031`, `\u{31}`, `\x31`, `&#49;`, `&#x31;`. */
const ESCAPE = /\\u([\da-f]{4})|\\u\{([\da-f]{1,5})\}|\\x([\da-f]{2})|&#x([\da-f]{1,5});|&#(\d{1,6});/gi;
const unescaped = (code: string): string =>
  code.replace(ESCAPE, (_, ...[u, long, x, hex, decimal]: (string | undefined)[]) =>
    String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(u ?? long ?? x ?? hex ?? '', 16)),
  );
