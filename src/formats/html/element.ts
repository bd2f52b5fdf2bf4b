import type { Look } from './look/look.ts';
import type { PageElement, PageNode } from './parsePage.ts';

export const isElement = (node: PageNode): node is PageElement => 'tagName' in node;

export const attributeOf = (element: PageElement, name: string): string | null =>
  element.attrs.find((attribute) => attribute.name === name)?.value ?? null;

/** What it looks like. @throws where its page is not dressed yet */
export function lookOf({ look }: PageElement): Look {
  if (!look) throw new Error('A page is dressed before it is read.');
  return look;
}

/** The value that is declared of a property, lower case: `display` of `style="Display: NONE"` → `none`; null where none is. */
export const styleOf = (element: PageElement, property: string): string | null =>
  lookOf(element).styles?.get(property) ?? null;

export const elementsIn = (parent: PageElement): PageElement[] => parent.childNodes.filter(isElement);
