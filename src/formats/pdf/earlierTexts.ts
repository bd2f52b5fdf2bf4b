import type { Pdfjs } from './pdfjs.ts';

/** `%%EOF`, as bytes. */
const END = Array.from('%%EOF', (character) => character.charCodeAt(0));

/** So many states of one file are looked at, the newest ones. */
const MOST = 10;

/** No picture is looked at. */
const LARGEST_PICTURE = 1;

/** A file made for reading its first page early has an end behind that page; it is no earlier state (ISO 32000-1, annex F). */
const LINEARIZED = /\/Linearized\b/;
const HEAD = 1024;

/**
 * The lines on the pages of the states that a PDF had before it was changed: a program that saves what changed writes it behind the file
 * (ISO 32000-1, 7.5.6), and whoever has the file has what was deleted. Never throws.
 */
export async function earlierTexts(pdfjs: Pdfjs, bytes: Uint8Array): Promise<string[]> {
  const lines = new Set<string>();
  for (const end of earlierEnds(bytes).slice(-MOST)) {
    try {
      const { document, close } = await pdfjs.open(bytes.subarray(0, end), false, LARGEST_PICTURE);
      try {
        for (let number = 1; number <= document.numPages; number += 1) {
          const { items } = await (await document.getPage(number)).getTextContent();
          const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
          for (const line of text.split('\n')) lines.add(line);
        }
      } finally {
        await close();
      }
    } catch {
      // What nobody can open any more is no reason to refuse a document whose pages are whole.
    }
  }
  return [...lines];
}

/** Where the states of a file before the last end. */
function earlierEnds(bytes: Uint8Array): number[] {
  const ends: number[] = [];
  for (let at = bytes.indexOf(END[0] ?? 0); at >= 0; at = bytes.indexOf(END[0] ?? 0, at + 1)) {
    if (END.every((byte, index) => bytes[at + index] === byte)) ends.push(at + END.length);
  }
  return ends.slice(LINEARIZED.test(String.fromCharCode(...bytes.subarray(0, HEAD))) ? 1 : 0, -1);
}
