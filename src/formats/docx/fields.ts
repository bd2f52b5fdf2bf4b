import { drawnByField, isDrawnField, isMovingField } from '../word/drawnFields.ts';
import type { XmlElement } from '../xml/xmlElement.ts';
import { childOf, childrenOf, isOn, numberOf } from './wordXml.ts';

/** A field that has begun in this paragraph: first its code, then its result. */
export interface OpenField {
  code: string;
  /** How many pieces of text stood before what is being read: the code, or the result. */
  start: number;
  inResult: boolean;
  /** What Word draws itself: the box of a check box, the choice of a drop-down list. */
  drawn: string;
  dirty: boolean;
}

/** Whether the file says of a field (`w:fldChar`, `w:fldSimple`) that its result is to be made anew. */
export const isDirty = ({ attributes }: XmlElement): boolean => /^(?:1|true|on)$/.test(attributes['w:dirty'] ?? '');

export const newField = (begin: XmlElement, start: number): OpenField => ({
  code: '',
  start,
  inResult: false,
  drawn: drawnBy(begin),
  dirty: isDirty(begin),
});

/** What is known of the result of a field: it changes with the day, or a sum (`=SUM(ABOVE)`) is to be calculated anew. */
export function fieldDoubt(code: string, dirty: boolean): 'moving' | 'outdated' | null {
  if (isMovingField(code.trim())) return 'moving';
  return dirty && code.trim().startsWith('=') ? 'outdated' : null;
}

/** Text before the separator is part of the code (the result of a field within it), and is not printed. */
export function separateField(field: OpenField | undefined, pieces: unknown[]): void {
  if (!field || field.inResult) return;
  pieces.length = field.start;
  field.inResult = true;
}

/**
 * Ends a field. A field that ends in another paragraph than it began in is not closed here, so that its text is kept whatever it is.
 * @param unread told of a field that Word draws and nobody reads (`EQ \f(1,2)`)
 * @returns what is printed although no result is stored
 */
export function endField(
  field: OpenField | undefined,
  pieces: { text: string; hidden: boolean }[],
  unread: (code: string) => void,
): string {
  if (!field) return '';
  if (!field.inResult) pieces.length = field.start;
  const result = pieces.slice(field.start);
  const isEmpty = result.every(({ text }) => text.trim() === '');
  const code = field.code.trim();
  const isFormula = /^EQ\b/i.test(code);
  // Word draws the formula, whatever is stored for it.
  if (isFormula) for (const piece of result) piece.hidden = true;
  const drawn = drawnByField(code) ?? (isEmpty ? field.drawn : '');
  if (drawn === '' && (isFormula || (isEmpty && isDrawnField(code)))) unread(code);
  return drawn;
}

/** @returns the text that a form field (`w:ffData`) draws without storing it */
export function drawnBy(begin: XmlElement): string {
  const data = childOf(begin, 'w:ffData');
  const box = childOf(data, 'w:checkBox');
  if (box) return (isOn(box, 'w:checked') ?? isOn(box, 'w:default') ?? false) ? '☒' : '☐';
  const list = childOf(data, 'w:ddList');
  const chosen = numberOf(list, 'w:result') ?? numberOf(list, 'w:default') ?? 0;
  return childrenOf(list, 'w:listEntry')[chosen]?.attributes['w:val'] ?? '';
}
