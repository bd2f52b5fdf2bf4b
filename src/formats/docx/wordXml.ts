import type { XmlElement } from '../xml/xmlElement.ts';

/** The first child element of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (!element) return undefined;
  for (const child of element.children) if (typeof child !== 'string' && child.name === name) return child;
  return undefined;
}

export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  (element?.children ?? []).filter((child): child is XmlElement => typeof child !== 'string' && child.name === name);

/** `w:val` of a child, such as the style name of `w:pStyle`. */
export const textOf = (element: XmlElement | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes['w:val'];

/** `w:val` of a child as a whole number; undefined where it is absent or none. */
export function numberOf(element: XmlElement | undefined, name: string): number | undefined {
  const value = textOf(element, name);
  return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : undefined;
}

/** An on/off property (ISO/IEC 29500-1, 17.17.4): on where it stands without a value; undefined where it does not stand. */
export function isOn(element: XmlElement | undefined, name: string): boolean | undefined {
  const property = childOf(element, name);
  if (!property) return undefined;
  return !['0', 'false', 'off'].includes(property.attributes['w:val'] ?? '1');
}
