import type { UnseenText } from '../../model/block.ts';
import { asideTexts } from '../asideTexts.ts';
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
  return asideTexts('网页的代码', [...texts, ...texts.filter(isEscaped).map(unescaped)]);
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

const ESCAPE = /\\u([\da-f]{4})/gi;
const isEscaped = (code: string): boolean => code.includes('\\u');
const unescaped = (code: string): string =>
  code.replace(ESCAPE, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
