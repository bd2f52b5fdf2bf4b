import type { PageElement, PageNode } from './parsePage.ts';

export const isElement = (node: PageNode): node is PageElement => 'tagName' in node;

export const attributeOf = (element: PageElement, name: string): string | null =>
  element.attrs.find((attribute) => attribute.name === name)?.value ?? null;

/** The properties looked at in inline styles; the last declaration of one counts. */
const PROPERTIES = {
  display: /(?:^|;)\s*display\s*:\s*([^;]*)/gi,
  visibility: /(?:^|;)\s*visibility\s*:\s*([^;]*)/gi,
  'white-space': /(?:^|;)\s*white-space\s*:\s*([^;]*)/gi,
  'list-style': /(?:^|;)\s*list-style(?:-type)?\s*:\s*([^;]*)/gi,
  'text-decoration': /(?:^|;)\s*text-decoration(?:-line)?\s*:\s*([^;]*)/gi,
  'vertical-align': /(?:^|;)\s*vertical-align\s*:\s*([^;]*)/gi,
  'font-size': /(?:^|;)\s*font-size\s*:\s*([^;]*)/gi,
  'unicode-bidi': /(?:^|;)\s*unicode-bidi\s*:\s*([^;]*)/gi,
  'mso-hide': /(?:^|;)\s*mso-hide\s*:\s*([^;]*)/gi,
  'mso-ignore': /(?:^|;)\s*mso-ignore\s*:\s*([^;]*)/gi,
  'mso-element': /(?:^|;)\s*mso-element\s*:\s*([^;]*)/gi,
} as const;

const MENTIONED =
  /display|visib|text-decoration|vertical-align|white-space|list-style|font-size|unicode-bidi|mso-(?:hide|ignore|element)/i;

/** The value of an inline style's property, lower case: `display` of `style="Display: NONE"` → `none`; null where it has none. */
export function styleOf(element: PageElement, property: keyof typeof PROPERTIES): string | null {
  const style = attributeOf(element, 'style');
  // Most styles are long and declare none of these.
  if (style === null || !MENTIONED.test(style)) return null;
  const value = Array.from(style.matchAll(PROPERTIES[property])).at(-1)?.[1];
  return value === undefined ? null : value.toLowerCase().replace('!important', '').trim();
}

export const elementsIn = (parent: PageElement): PageElement[] => parent.childNodes.filter(isElement);
