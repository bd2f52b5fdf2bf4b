import type { UnseenText } from '../../model/block.ts';
import { asideTexts } from '../asideTexts.ts';
import { isNeverShown } from './displayed.ts';
import { isElement } from './element.ts';
import type { PageElement, PageNode } from './parsePage.ts';

/** What a page holds beside its text: comments, attributes (links, titles, alternatives), scripts, templates and what stands in a frame. */
export function asidePage(root: PageElement): UnseenText[] {
  const texts: string[] = [];
  // Templates nest without end: no recursion.
  const left: [node: PageNode, within: boolean][] = [[root, false]];
  for (const [node, within] of left) {
    if ('data' in node) texts.push(node.data);
    if (within && 'value' in node) texts.push(node.value);
    if ('content' in node) left.push([node.content, true]);
    if (isElement(node)) for (const { value } of node.attrs) texts.push(value);
    const isAside = within || (isElement(node) && isNeverShown(node));
    if ('childNodes' in node) for (const child of node.childNodes) left.push([child, isAside]);
  }
  return asideTexts('网页的代码', texts);
}
