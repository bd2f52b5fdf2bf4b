import { attributeOf } from '../element.ts';
import { isChosen } from '../isChosen.ts';
import type { PageElement } from '../parsePage.ts';

/** Whether an element takes no room. @param display as its style says @param inClosed it stands in a closed box */
export function isGone(element: PageElement, tag: string, display: string | undefined, inClosed: boolean): boolean {
  return display === undefined || /^(?:inherit|initial|unset|revert)$/.test(display)
    ? isGoneByItself(element, tag) || isNeverOpen(element, tag, inClosed)
    : display === 'none' ||
        (display.startsWith('table-column') && !tag.startsWith('col')) ||
        isNeverOpen(element, tag, inClosed);
}

const isGoneByItself = (element: PageElement, tag: string): boolean =>
  attributeOf(element, 'hidden') !== null ||
  attributeOf(element, 'popover') !== null ||
  (tag === 'dialog' && attributeOf(element, 'open') === null);

/** What no style sheet opens: what is not chosen of a list, what a closed box holds beside its summary, the text in a gauge. */
function isNeverOpen(element: PageElement, tag: string, inClosed: boolean): boolean {
  if (tag === 'option') return !isChosen(element);
  if (tag === 'meter' || tag === 'progress') return true;
  return (
    inClosed &&
    !(
      tag === 'summary' &&
      element.parentNode &&
      'childNodes' in element.parentNode &&
      element.parentNode.childNodes.find((node) => node.nodeName === 'summary') === element
    )
  );
}
