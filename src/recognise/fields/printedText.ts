import type { PrintedText } from '../../model/printed.ts';
import { compactText } from '../../values/compactText.ts';
import { visible } from '../../values/foldWidth.ts';
import { placesOf, type WorkCell } from '../workTable.ts';

/** What a spreadsheet keeps before digits that are a text, and a program writes out: `'13073024P00887510012A`, `="1307…"`. */
const KEPT_AS_TEXT = /^(?:'|="?)(?=[\dA-Z]{6,}"?$)/;

/** Cells read as one text, in reading order; no cell is a blank that is printed. */
export function printedText(cells: readonly WorkCell[]): PrintedText {
  const printed = cells.map((cell) => visible(cell.text).trim()).join('');
  const text = compactText(KEPT_AS_TEXT.test(printed) ? printed.replace(/[^\dA-Z]/g, '') : printed);
  return { printed, text, places: cells.flatMap(placesOf) };
}

/** A name says something: it has letters. Names that are numbers may well be equal. */
export const LETTER = /\p{L}/u;
