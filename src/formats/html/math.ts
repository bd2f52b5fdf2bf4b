import { LOWERED } from '../../values/textOnLevels.ts';
import { DOUBT } from './doubt.ts';
import { attributeOf, isElement } from './element.ts';
import type { Look } from './look/look.ts';
import type { PageElement } from './parsePage.ts';

const MATHML = 'http://www.w3.org/1998/Math/MathML';

export const isMath = ({ namespaceURI }: PageElement): boolean => namespaceURI === MATHML;

/** Where the parts of an equation stand to the first of them. */
const SCRIPTS: Readonly<Record<string, readonly ('raised' | 'lowered')[]>> = {
  msup: ['raised'],
  mover: ['raised'],
  msub: ['lowered'],
  munder: ['lowered'],
  msubsup: ['lowered', 'raised'],
  munderover: ['lowered', 'raised'],
};

/** Those that show their parts in another order than they stand in, some of them, or below one another. */
const UNREAD = /^(?:mroot|mmultiscripts|maction|mstack|mlongdiv|mpadded|mglyph)$/;

/**
 * What the structure of an equation (MathML Core, 3) makes of a part of it, in a line of text: a half is 1/2 and no 12, a power 10³ and no 103.
 * @param at how many elements stand before it in its parent
 */
export function setMath(look: Look, element: PageElement, at: number): void {
  if (!isMath(element)) return;
  const { tagName, parentNode } = element;
  if (UNREAD.test(tagName)) look.handed.doubt = look.doubt = DOUBT.written;
  if (tagName === 'mphantom' || (tagName === 'menclose' && /strike/.test(attributeOf(element, 'notation') ?? ''))) {
    look.handed.off = look.unseen = true;
    if (tagName === 'menclose') look.handed.struck = look.struck = true;
  }
  if (tagName === 'mfrac' || tagName === 'mspace') [look.before, look.after] = [' ', ' '];
  if (tagName === 'msqrt') [look.before, look.after] = [' √', ' '];
  if (tagName === 'mfenced') {
    look.before = attributeOf(element, 'open') ?? '(';
    look.after = attributeOf(element, 'close') ?? ')';
  }
  if (!parentNode || !isElement(parentNode) || !isMath(parentNode)) return;
  const outer = parentNode.tagName;
  const set = SCRIPTS[outer]?.[at - 1];
  if (set === 'raised') look.handed.raised = look.raised = true;
  if (set === 'lowered') look.handed.level = look.level = LOWERED;
  if (at === 0) return;
  if (outer === 'mfrac') look.before = `/${look.before}`;
  if (outer === 'mfenced') look.before = `${attributeOf(parentNode, 'separators') ?? ','}${look.before}`;
  if (outer === 'mtr') look.before = ` ${look.before}`;
  if (outer === 'mtable') look.before = `\n${look.before}`;
}
