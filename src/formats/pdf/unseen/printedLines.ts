import type { Pdfjs } from '../parser/pdfjs.ts';

/** No picture is looked at. */
const LARGEST_PICTURE = 1;

/** The lines on the pages of a PDF, without their places; of one that nobody can open, those read until then. Never throws. */
export async function printedLines(pdfjs: Pdfjs, bytes: Uint8Array): Promise<string[]> {
  const lines: string[] = [];
  try {
    const { document, close } = await pdfjs.open(bytes, false, LARGEST_PICTURE);
    try {
      for (let number = 1; number <= document.numPages; number += 1) {
        const { items } = await (await document.getPage(number)).getTextContent();
        const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
        lines.push(...text.split('\n'));
      }
    } finally {
      await close();
    }
  } catch {
    // What nobody can open any more is no reason to refuse a document whose pages are whole.
  }
  return lines;
}
