import { InputError } from '../../model/inputError.ts';
import { type SourceRef, sayRef } from '../../model/sourceRef.ts';
import type { XmlElement } from '../xml/xmlElement.ts';
import { childOf, isOn, numberOf } from './wordXml.ts';

/** What is found of text that is not seen as it is stored, what is expected, and what to do. */
const TURNED = ['有倒着显示的字，看到的和存着的次序不同', '顺着写的文字', '照看到的改好后重新保存'] as const;
const HEAPED = [
  '字间距压到字叠着字，看到的和存着的次序不同',
  '字与字分开的文字',
  '把字间距改回“标准”后重新保存',
] as const;
const OUTSIDE = ['段落缩进到格子外面，字不显示在它所在的格里', '在格子里的文字', '把左缩进改为 0 后重新保存'] as const;

const MIRRORED = [
  '表格的列从右往左排，看不出栏目的内容在它左边还是右边',
  '列从左往右排的表格',
  '在表格属性里改为从左向右后重新保存',
] as const;

type Fault = typeof TURNED | typeof HEAPED | typeof OUTSIDE | typeof MIRRORED;

/** In twips: text of the usual size, and so far to the left of a cell that its beginning is beside it. */
const [USUAL, BESIDE] = [210, -600];
/** In twips, of a hundredth of a character. */
const OF_CHARACTER = 2.1;

/** @throws InputError where a text that is printed is shown in another order or place than it is stored in */
export function refuseMoved(file: string, ref: SourceRef, why: Fault | null, printed: string): void {
  if (!why || printed.trim() === '') return;
  const [found, expected, next] = why;
  throw new InputError(`${file} ${sayRef(ref)}`, found, expected, next);
}

/** Of `w:bdo` and `w:dir`: from right to left (ISO/IEC 29500-1, 17.3.2.3 and 17.3.2.8). */
export const turnedBy = ({ attributes }: XmlElement): Fault | null => (attributes['w:val'] === 'rtl' ? TURNED : null);

/** Of a table: its first column is drawn at the right (ISO/IEC 29500-1, 17.4.1). @param byStyle whether its style draws it so */
export const mirroredBy = (properties: XmlElement | undefined, byStyle: boolean): Fault | null =>
  (isOn(properties, 'w:bidiVisual') ?? byStyle) ? MIRRORED : null;

/** Of a run: its letters are drawn over those before them. @param spacing between letters, and their size in half points, as said */
export const heapedBy = (spacing: string | undefined, size: string | undefined): Fault | null =>
  -Number(spacing ?? 0) > (size === undefined ? USUAL : Number(size) * 10) / 2 ? HEAPED : null;

/** Of a paragraph. Set from right to left, a sign before a number is seen behind it; words and numbers alone keep their order. */
export function movedBy(properties: XmlElement | undefined, isInCell: boolean, printed: string): Fault | null {
  if (isOn(properties, 'w:bidi') && /\d/.test(printed) && /[^\p{L}\d.,\s]/u.test(printed)) return TURNED;
  const indent = childOf(properties, 'w:ind')?.attributes ?? {};
  const characters = indent['w:leftChars'] ?? indent['w:startChars'];
  const left =
    characters === undefined ? Number(indent['w:left'] ?? indent['w:start'] ?? 0) : Number(characters) * OF_CHARACTER;
  return isInCell && left <= BESIDE ? OUTSIDE : null;
}

/** Lines of so many twips show nothing of a letter. */
const TOO_LOW = 60;

/** Whether the lines of a paragraph have a height of their own in which no text is seen. */
export function isTooLow(properties: XmlElement | undefined): boolean {
  const spacing = childOf(properties, 'w:spacing')?.attributes;
  return spacing?.['w:lineRule'] === 'exact' && Number(spacing['w:line'] ?? 240) <= TOO_LOW;
}

/** Per cent of their width at which letters are a line. */
const TOO_NARROW = 10;

export const isTooNarrow = (properties: XmlElement | undefined): boolean =>
  (numberOf(properties, 'w:w') ?? 100) <= TOO_NARROW;
