import { superscript } from '../../values/smallDigits.ts';
import { isElement, lookOf } from './element.ts';
import type { Look } from './look/look.ts';
import { isMath } from './math.ts';
import type { PageNode } from './parsePage.ts';

/** A text of the page with what it looks like, its characters one for one. */
export interface ShownText {
  text: string;
  look: Look;
}

const TOKENS = /^(?:mi|mn|mo|mtext|ms)$/;

/** The characters a text of the page shows; null for anything that is no text. */
export function shownText(node: PageNode): ShownText | null {
  if (node.nodeName !== '#text' || !('value' in node)) return null;
  const { parentNode, value } = node;
  if (!parentNode || !isElement(parentNode)) return null;
  const look = lookOf(parentNode);
  if (isMath(parentNode) && !TOKENS.test(parentNode.tagName) && value.trim() === '') return { text: '', look };
  return { text: drawn(value, look), look };
}

/** A text as its element draws it, character for character: raised, or in a font of signs. */
export function drawn(text: string, { raised, handed: { draws } }: Look): string {
  if (draws) return text.replace(/\S+/g, draws);
  return raised ? superscript(text) : text;
}
