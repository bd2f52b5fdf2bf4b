import type { UnseenText } from '../../model/block.ts';
import { asideTexts } from '../asideTexts.ts';
import { joinedLiterals } from '../joinedLiterals.ts';
import { isNeverShown } from './displayed.ts';
import { isElement } from './element.ts';
import type { PageElement, PageNode } from './parsePage.ts';

/**
 * What a page holds beside its text: comments, attributes (links, titles, alternatives), scripts, templates, what stands in a frame, and
 * what of its markup no tree holds.
 * @param code the page as it is stored
 * @param beside what it is sent with
 */
export function asidePage(root: PageElement, code: string, beside: readonly string[] = []): UnseenText[] {
  // The same styles and classes stand in every cell: each text is looked at once.
  const texts = new Set(beside);
  // Templates nest without end: no recursion.
  const left: [node: PageNode, within: boolean][] = [[root, false]];
  for (const [node, within] of left) {
    if ('data' in node) texts.add(node.data);
    if (within && 'value' in node) texts.add(node.value);
    if ('content' in node) left.push([node.content, true]);
    if (isElement(node))
      for (const { value } of node.attrs) for (const text of [value, ...written(value)]) texts.add(text);
    const isAside = within || (isElement(node) && isNeverShown(node));
    if ('childNodes' in node) for (const child of node.childNodes) left.push([child, isAside]);
  }
  const held = new Set([...texts].flatMap(piecesOf));
  for (const markup of new Set(code.match(MARKUP)))
    for (const piece of piecesOf(markup)) if (!held.has(piece)) texts.add(piece);
  const plain = [...texts].map(unescaped);
  return asideTexts('网页的代码', new Set([...texts, ...plain, ...plain.map(joinedLiterals)]));
}

/** Remarks and tags, one that the page ends in too: a tree has none around its root, of a tag that closes only the name, and each attribute once. */
const MARKUP = /<!--[\s\S]*?(?:--!?>|$)|<[/!?a-z][^>]*>?/gi;
const piecesOf = (code: string): string[] => code.split(/["'<>=]|--/).map((piece) => piece.trim());

/** What an address holds: `data:text/html;base64,…`. */
function written(value: string): string[] {
  const [, base64, data = ''] = /^\s*data:[^,]*?(;base64)?,(.*)$/is.exec(value) ?? [];
  try {
    const bytes = base64 && Uint8Array.from(atob(decodeURIComponent(data)), (byte) => byte.charCodeAt(0));
    return bytes ? [new TextDecoder().decode(bytes)] : [];
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
