import type { PrintedText } from '../model/printed.ts';
import { compactText } from '../values/compactText.ts';
import { visible } from '../values/foldWidth.ts';
import { placesOf, type WorkCell } from './workTable.ts';

/** Cells read as one text, in reading order; no cell is a blank that is printed. */
export function printedText(cells: readonly WorkCell[]): PrintedText {
  const printed = cells.map((cell) => visible(cell.text).trim());
  return { printed: printed.join(''), text: compactText(printed.join('')), places: cells.flatMap(placesOf) };
}

/** A name says something: it has letters. Names that are numbers may well be equal. */
export const LETTER = /\p{L}/u;
