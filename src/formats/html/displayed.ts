import { attributeOf, isElement, lookOf, styleOf } from './element.ts';
import { BLOCKS } from './look/boxOf.ts';
import type { PageElement } from './parsePage.ts';

/** Elements no browser shows, whose text is no text of the page. `noscript`: pages are seen with scripts; `rt`: the reading above a word. */
const NEVER_SHOWN: ReadonlySet<string> = new Set(
  (
    'head title script style template noscript noframes noembed iframe datalist object audio video canvas rp rt rtc xml ' +
    'desc metadata annotation annotation-xml'
  ).split(' '),
);

export const isNeverShown = (element: PageElement): boolean => NEVER_SHOWN.has(element.tagName);

/** Whether it takes no room, and nothing in it is shown. */
export const isGone = (element: PageElement): boolean => lookOf(element).gone;

/** Whether lines break before and after it. */
export function isBlock(element: PageElement): boolean {
  const display = styleOf(element, 'display');
  if (display === null || /^(?:none|inherit|initial|unset|revert)$/.test(display))
    return BLOCKS.has(element.tagName) || isLineOfList(element);
  return !/^(?:-webkit-)?inline|^(?:contents|ruby)/.test(display);
}

/** The options of a list that shows several stand one a line. */
function isLineOfList({ tagName, parentNode }: PageElement): boolean {
  if (tagName !== 'option' || !parentNode || !isElement(parentNode)) return false;
  return (
    parentNode.tagName === 'optgroup' ||
    attributeOf(parentNode, 'multiple') !== null ||
    Number(attributeOf(parentNode, 'size')) > 1
  );
}

/** Whether white space in its text is shown as it is; null where it is as around it. */
export function keepsSpace(element: PageElement): boolean | null {
  const style = styleOf(element, 'white-space');
  if (style !== null && !/^(?:inherit|unset)$/.test(style))
    return /^(?:pre|pre-wrap|break-spaces|-moz-pre-wrap)$/.test(style);
  return /^(?:pre|listing|xmp|plaintext|textarea)$/.test(element.tagName) ? true : null;
}
