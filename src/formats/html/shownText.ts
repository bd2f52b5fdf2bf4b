import { superscript } from '../../values/smallDigits.ts';
import { isRaised } from './displayed.ts';
import { isElement } from './element.ts';
import type { PageNode } from './parsePage.ts';

/** The characters a text of the page shows, one for one; null for anything that is no text. */
export function shownText(node: PageNode): string | null {
  if (node.nodeName !== '#text' || !('value' in node)) return null;
  const { parentNode, value } = node;
  return parentNode && isElement(parentNode) && isRaised(parentNode) ? superscript(value) : value;
}
