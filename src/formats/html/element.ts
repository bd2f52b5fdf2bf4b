import type { PageElement, PageNode } from './parsePage.ts';

export const isElement = (node: PageNode): node is PageElement => 'tagName' in node;

export const attributeOf = (element: PageElement, name: string): string | null =>
  element.attrs.find((attribute) => attribute.name === name)?.value ?? null;

/** The properties looked at in inline styles; most styles are long and declare none of them. */
type StyleProperty =
  | 'display'
  | 'visibility'
  | 'white-space'
  | 'list-style'
  | 'text-decoration'
  | 'vertical-align'
  | 'font-size'
  | 'unicode-bidi'
  | `mso-${'hide' | 'ignore' | 'element' | 'list'}`;
const NAMES =
  'display|visibility|white-space|list-style|text-decoration|vertical-align|font-size|unicode-bidi|mso-hide|mso-ignore|mso-element|mso-list';
const MENTIONED = new RegExp(NAMES, 'i');
const DECLARATION = new RegExp(
  `(?:^|;)\\s*(${NAMES})(?:(?<=list-style)-type|(?<=text-decoration)-line)?\\s*:\\s*([^;]*)`,
  'gi',
);

/** What an inline style declares of them, in lower case, the last declaration of each. */
export function declaredStyles(style: string | null): ReadonlyMap<string, string> | null {
  if (style === null || !MENTIONED.test(style)) return null;
  return new Map(
    Array.from(style.toLowerCase().matchAll(DECLARATION), ([, name = '', value = '']) => [
      name,
      value.replace('!important', '').trim(),
    ]),
  );
}

/** The value of an inline style's property, lower case: `display` of `style="Display: NONE"` → `none`; null where it has none. */
export const styleOf = ({ styles }: PageElement, property: StyleProperty): string | null =>
  styles?.get(property) ?? null;

export const elementsIn = (parent: PageElement): PageElement[] => parent.childNodes.filter(isElement);
