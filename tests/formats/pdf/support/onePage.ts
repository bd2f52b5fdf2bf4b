import { writeLine } from './drawTable.ts';
import { addChineseFont, addMappedFont, HandPdf } from './handPdf.ts';

/** A document with fonts `F1` (says its characters) and `F2` (STSong-Light, not in the file), to draw pages by hand. */
export function handDocument(): HandPdf {
  const pdf = new HandPdf();
  addMappedFont(pdf, 'F1');
  addChineseFont(pdf, 'F2');
  return pdf;
}

/** One page with this content. */
export function onePage(content: string, extra = ''): Uint8Array {
  const pdf = handDocument();
  pdf.page(content, [595, 842], extra);
  return pdf.bytes();
}

/** Text at a place, 10 points high. */
export const at = (x: number, y: number, text: string, size = 10, font = 'F1'): string =>
  writeLine(text, x, y, size, 'runs', font);

/** Lines of a grid, each drawn whole. */
export function grid(xs: readonly number[], ys: readonly number[], thickness = 0.5): string {
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
  return [
    `${thickness} w`,
    ...ys.map((y) => `${left} ${y} m ${right} ${y} l S`),
    ...xs.map((x) => `${x} ${top} m ${x} ${bottom} l S`),
  ].join('\n');
}

/** A table of two rows and two columns with a text in each cell. */
export const SMALL = [
  grid([100, 200, 300], [700, 680, 660]),
  at(105, 686, '项目名称'),
  at(205, 686, '防汛'),
  at(105, 666, '预算数'),
  at(205, 666, '1,234.56'),
].join('\n');

export const SMALL_TEXTS = [
  ['项目名称', '防汛'],
  ['预算数', '1,234.56'],
];
