import { isNeverShown } from './displayed.ts';
import { isElement } from './element.ts';
import type { PageElement, PageNode } from './parsePage.ts';

/** All text inside a hidden element, scripts and comments apart. */
export function hiddenText(element: PageElement): string {
  const pieces: string[] = [];
  const left: PageNode[] = [element];
  for (let node = left.pop(); node; node = left.pop()) {
    if (node.nodeName === '#text' && 'value' in node) pieces.push(node.value);
    else if (isElement(node) && !isNeverShown(node)) left.push(...node.childNodes.toReversed());
  }
  return pieces.join('');
}
