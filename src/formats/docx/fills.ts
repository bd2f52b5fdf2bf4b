import type { XmlElement } from '../xml/xmlElement.ts';
import { childOf } from './wordXml.ts';

/** White, or so near to it that nobody tells one from the other. */
export const isWhite = (colour: string | undefined): boolean => /^(?:F[A-F]){3}$/i.test(colour ?? '');

/** The colour of letters that a theme says, where it is that of its paper, which is white as a rule: it overrules what stands beside it. */
export function themeInk(properties: XmlElement | undefined): string | undefined {
  const colour = childOf(properties, 'w:color')?.attributes;
  return /^(?:background|light)1$/.test(colour?.['w:themeColor'] ?? '') && !colour?.['w:themeShade']
    ? 'FFFFFF'
    : undefined;
}

/** Whether properties colour what stands behind their text: shading (ISO/IEC 29500-1, 17.3.5) or a highlighter. */
export function fills(properties: XmlElement | undefined): boolean {
  const shading = childOf(properties, 'w:shd');
  const marked = childOf(properties, 'w:highlight')?.attributes['w:val'] ?? 'none';
  return (shading !== undefined && isFill(shading)) || !/^(?:none|white)$/.test(marked);
}

const COLOUR = /^[\dA-F]{6}$/i;

/** Whether letters of this colour stand on a bar of the same, or under a black marker, as what an office blackens does. */
export function isOnItsColour(properties: XmlElement | undefined, ink = ''): boolean {
  const { 'w:val': pattern = 'clear', 'w:fill': fill = '' } = childOf(properties, 'w:shd')?.attributes ?? {};
  const isBlack = childOf(properties, 'w:highlight')?.attributes['w:val'] === 'black';
  const bar = isBlack ? '000000' : pattern === 'clear' ? fill : '';
  return COLOUR.test(ink) && bar.toUpperCase() === ink.toUpperCase();
}

/** A pattern, a colour of the theme, any colour but white. */
function isFill({ attributes }: XmlElement): boolean {
  const fill = attributes['w:fill'] ?? 'auto';
  return (
    !/^(?:clear|nil)$/.test(attributes['w:val'] ?? 'clear') ||
    attributes['w:themeFill'] !== undefined ||
    !(fill === 'auto' || isWhite(fill))
  );
}

/** Whether anything in a style colours what stands behind text, a part of a table too. */
export const holdsFill = (style: XmlElement): boolean =>
  style.children.some((child) => typeof child !== 'string' && (fills(child) || holdsFill(child)));
