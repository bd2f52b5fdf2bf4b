import { compactText } from '../../values/compactText.ts';

/** Residue of a word processor's bookmarks, printed into the text by extraction. */
export const BOOKMARK = /\[bookmark:[^[\]]*\]/g;

/** The text of a cell outside the table proper, without white space and residue. */
export const headText = (cell: { text: string }): string =>
  compactText(cell.text.includes('[') ? cell.text.replace(BOOKMARK, '') : cell.text);
