import type { UnseenText } from '../../model/block.ts';
import { asideTexts } from '../asideTexts.ts';
import { isNeverShown } from './displayed.ts';
import { isElement } from './element.ts';
import type { PageElement, PageNode } from './parsePage.ts';

/** What a page holds beside its text: comments, attributes (links, titles, alternatives), scripts, templates and what stands in a frame. */
export function asidePage(root: PageElement): UnseenText[] {
  const texts: string[] = [];
  const left: { node: PageNode; isAside: boolean }[] = [{ node: root, isAside: false }];
  for (let next = left.pop(); next; next = left.pop()) {
    const { node } = next;
    if (node.nodeName === '#comment' && 'data' in node) texts.push(node.data);
    else if (node.nodeName === '#text' && 'value' in node && next.isAside) texts.push(node.value);
    if (isElement(node)) for (const { value } of node.attrs) texts.push(value);
    const isAside = next.isAside || (isElement(node) && isNeverShown(node));
    const inner = [...('childNodes' in node ? node.childNodes : []), ...('content' in node ? [node.content] : [])];
    for (const child of inner) left.push({ node: child, isAside });
  }
  return asideTexts('网页的代码', texts);
}
