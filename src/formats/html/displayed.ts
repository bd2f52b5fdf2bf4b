import { attributeOf, isElement, styleOf } from './element.ts';
import { isChosen } from './isChosen.ts';
import type { PageElement } from './parsePage.ts';

/** Elements no browser shows, whose text is no text of the page. `noscript`: pages are seen with scripts. */
const NEVER_SHOWN: ReadonlySet<string> = new Set(
  (
    'head title script style template noscript noframes noembed iframe datalist object audio video canvas rp xml ' +
    'desc metadata annotation annotation-xml'
  ).split(' '),
);

/** Elements that begin and end a line, by the standard's style sheet for browsers. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre search ' +
    'section summary table tbody td tfoot th thead tr ul xmp'
  ).split(' '),
);

export const isNeverShown = (element: PageElement): boolean => NEVER_SHOWN.has(element.tagName);

/** Struck through, by tracked changes or by hand: `~~99~~13` is 13, and no 9913. */
export const isStruck = (element: PageElement): boolean =>
  /^(?:del|s|strike)$/.test(element.tagName) || (styleOf(element, 'text-decoration') ?? '').includes('line-through');

/** Raised, as the mark of a note or the 2 of m². */
export const isRaised = (element: PageElement): boolean =>
  element.tagName === 'sup' || styleOf(element, 'vertical-align') === 'super';

/**
 * Text that is in the page and not seen: by `hidden`, by an inline style, by Word's `mso-hide:all`, the options of a list that
 * are not chosen. Struck text counts as such, as in Word documents: it is no disclosure.
 */
export function isHidden(element: PageElement): boolean {
  if (isStruck(element)) return true;
  if (element.tagName === 'option') return !isChosen(element);
  if (element.tagName === 'dialog' && attributeOf(element, 'open') === null) return true;
  return attributeOf(element, 'hidden') !== null || isHiddenByStyle(element);
}

function isHiddenByStyle(element: PageElement): boolean {
  return (
    styleOf(element, 'display') === 'none' ||
    /^(?:hidden|collapse)$/.test(styleOf(element, 'visibility') ?? '') ||
    styleOf(element, 'mso-hide') === 'all' ||
    /^0(?:\.0+)?(?:[a-z%]|$)/.test(styleOf(element, 'font-size') ?? '')
  );
}

/** Text whose characters are shown in another order than they stand in: `<bdo dir=rtl>031</bdo>` is seen as 130. */
export const isTurnedRound = (element: PageElement): boolean =>
  (element.tagName === 'bdo' && attributeOf(element, 'dir')?.toLowerCase() === 'rtl') ||
  /override|plaintext/.test(styleOf(element, 'unicode-bidi') ?? '');

/** Whether lines break before and after it. */
export function isBlock(element: PageElement): boolean {
  const display = styleOf(element, 'display');
  if (display === null || display === 'none') return BLOCKS.has(element.tagName) || isLineOfList(element);
  return /^(block|flex|grid|list-item|flow-root|table)$/.test(display);
}

/** The options of a list that shows several stand one a line. */
function isLineOfList({ tagName, parentNode }: PageElement): boolean {
  if (tagName !== 'option' || !parentNode || !isElement(parentNode)) return false;
  return parentNode.tagName === 'optgroup' || attributeOf(parentNode, 'multiple') !== null;
}

/** Whether white space in its text is shown as it is; null where it is as around it. */
export function keepsSpace(element: PageElement): boolean | null {
  const style = styleOf(element, 'white-space');
  if (style !== null) return /^(pre|pre-wrap|break-spaces)$/.test(style);
  return /^(pre|listing|xmp|plaintext|textarea)$/.test(element.tagName) ? true : null;
}
