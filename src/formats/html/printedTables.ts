import { isGone, isNeverShown } from './displayed.ts';
import { isElement, lookOf } from './element.ts';
import { ownText } from './ownText.ts';
import type { PageElement, PageNode } from './parsePage.ts';

/** Which elements hold a table inside them that shows any text: a cell among them is taken apart, any other is a plain cell. */
export function holdersOfTables(root: PageElement): ReadonlySet<PageElement> {
  const holders = new Set<PageElement>();
  visit(root);
  return holders;

  /** Whether an element shows text. */
  function visit(element: PageElement): boolean {
    if (isNeverShown(element) || isGone(element)) return false;
    const { unseen, after } = lookOf(element);
    let shows = after !== '' || (!unseen && ownText(element).trim() !== '');
    for (const node of element.childNodes) {
      if (isElement(node)) shows = visit(node) || shows;
      else if (node.nodeName === '#text' && 'value' in node) shows ||= !unseen && node.value.trim() !== '';
    }
    if (shows && element.tagName === 'table') hold(element.parentNode);
    return shows;
  }

  function hold(parent: PageNode | null): void {
    for (let node = parent; node && isElement(node) && !holders.has(node); node = node.parentNode) holders.add(node);
  }
}
