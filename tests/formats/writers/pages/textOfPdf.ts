import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Radicals without a compatibility mapping (CJK Radicals Supplement), each with the character that looks the same. */
const SUPPLEMENT: Readonly<Record<string, string>> = {
  '⺠': '民',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻛': '风',
  '⻝': '食',
};

/**
 * All text of a PDF, page after page, in the order it is drawn. A browser that sets 目 in Noto CJK names its glyph ⽬, the radical
 * (U+2F6C): such radicals are given as the characters they show.
 */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const pdf = await task.promise;
  const pages = Array.from({ length: pdf.numPages }, async (_, index) => {
    const { items } = await (await pdf.getPage(index + 1)).getTextContent();
    return items.map((item) => ('str' in item ? item.str : '')).join('');
  });
  const texts = await Promise.all(pages);
  await task.destroy();
  return texts.join('').replaceAll(/[\u2e80-\u2fdf]/g, (radical) => SUPPLEMENT[radical] ?? radical.normalize('NFKC'));
}
