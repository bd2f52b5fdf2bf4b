import { textLines } from '../lines/textLines.ts';
import { opensForm } from './opensForm.ts';
import type { PageLine, PreparedPage, ReadPage } from './readPage.ts';

/** Headers and footers stand in this share of the page's height at its edges: Word puts them 1.5 cm from the edge of A4 (29.7 cm). */
const EDGE = 0.065;

/** And never further than this (points), on however large a page. */
const FURTHEST = 52;

/** Lines at the same height (points) of different pages. */
export const SAME_HEIGHT = 3;

/** `3`, `- 3 -`, `第 3 页`, `第 3 页 共 12 页`, `3 / 12`. */
const PAGE_NUMBER = /^[-–—·•\s第]*\d{1,4}\s*[-–—·•\s页]*([/，,\s]*共?\s*\d{1,4}\s*页?)?[-–—·•\s]*$/;

/** Whether a text says the number of a page and no more. */
export const isPageNumber = (text: string): boolean => PAGE_NUMBER.test(text);

/** How far from its edge the header or footer of a page of this height reaches, in points. */
export const edgeHeight = (height: number): number => Math.min(EDGE * height, FURTHEST);

/** Whether a line stands at the upper or lower edge of its page. */
export const atEdge = ({ top, bottom }: PageLine, { height, head, foot }: ReadPage): boolean => {
  const middle = (top + bottom) / 2;
  return middle < head || middle > height - foot;
};

/** The text with each number as its distance from the number of the page: `第 3 页` on page 3 and `第 4 页` on page 4 run alike. */
export const runningText = (text: string, page: number): string =>
  text.replace(/\d{1,4}/g, (digits) => `#${Number(digits) - page}`);

/** Page numbers of official letters stand 7 mm below a text that ends 35 mm above the edge: this far (points) from it, and a bit. */
const FURTHEST_NUMBER = 100;

/** Between dashes it is a page number by itself; `12` or `第 3 页` may be a text, where no other page has the like at its height. */
const DASHED = /^[-–—]\s*\d{1,4}\s*[-–—]$/;

/** Finds page numbers that end a page further in than footers do. Changes `foot` of their pages. */
export function findFeet(pages: readonly PreparedPage[]): void {
  const found = pages.flatMap((page) => {
    const { marks, tables, body } = page;
    const lowest = Math.max(0, ...tables.map(({ box }) => box.bottom), marks.height - FURTHEST_NUMBER);
    const [line, ...more] = textLines(
      body.filter(({ blank, centreY }) => !blank && centreY > lowest && centreY < marks.height - page.foot),
      0,
    );
    const text = line?.glyphs.map((glyph) => glyph.text).join('') ?? '';
    return line && more.length === 0 && isPageNumber(text) ? [{ page, line, text }] : [];
  });
  for (const { page, line, text } of found) {
    const like = found.some((other) => other.page !== page && Math.abs(other.line.top - line.top) < SAME_HEIGHT);
    if (like || DASHED.test(text)) page.foot = page.marks.height - line.top;
  }
}

/** Whether a line is a page number at the edge of its page. */
export const isMargin = (line: PageLine, page: ReadPage): boolean => atEdge(line, page) && isPageNumber(line.text);

/** Lines that follow each other with less than this (heights of the text) between them belong together. */
const TOGETHER = 1.5;

/** A title, a year or a unit of money that fills its line may stand so much higher above its form. */
const HEADING = 5;

/** Lines at the edges that say the same, numbers aside, at the same height of another page, and are no title of a form that begins below them. */
export function marginLines(pages: readonly ReadPage[]): Set<PageLine> {
  const seen = new Map<string, { page: ReadPage; line: PageLine }[]>();
  for (const page of pages) {
    for (const line of page.lines) {
      if (!atEdge(line, page)) continue;
      for (const key of [line.text, runningText(line.text, page.page)]) {
        const there = seen.get(key);
        if (there) there.push({ page, line });
        else seen.set(key, [{ page, line }]);
      }
    }
  }
  const repeated = new Set<PageLine>();
  for (const places of seen.values()) {
    const heights = new Map<number, { page: ReadPage; line: PageLine }[]>();
    for (const place of places) {
      const height = Math.round(place.line.top / SAME_HEIGHT);
      heights.set(height, [...(heights.get(height) ?? []), place]);
    }
    for (const same of heights.values()) {
      if (new Set(same.map(({ page }) => page)).size > 1) for (const { line } of same) repeated.add(line);
    }
  }
  for (const page of pages) {
    for (const line of page.lines) if (runsDeep(line, page)) repeated.add(line);
    for (const line of titleLines(page)) repeated.delete(line);
  }
  return repeated;
}

/** Whether a line is of a head or foot that `findRunning` found further in. */
const runsDeep = ({ top, bottom }: PageLine, { height, head, foot }: ReadPage): boolean => {
  const edge = edgeHeight(height);
  return (head > edge && bottom <= head) || (foot > edge && top >= height - foot);
};

/** What a form is headed by: a title, its year, its unit of money. */
const TITLE = /\p{Script=Han}{4}表|\d{4}年|单位[:：]/u;
const ONLY_TITLE =
  /^\P{Nd}*\p{Script=Han}{4}表(?:[（(]\d{4}年度?[）)])?$|^[（(]?\d{4}年度?[）)]?$|^[（(]?(?:金额)?单位[:：]\P{Nd}+$/u;

/** The lines above a form that begins on a page, from its title on and as far as no gap parts them from it: each form of a small margin has them at one height. */
function titleLines({ lines, tables: [first] }: ReadPage): Set<PageLine> {
  const above: PageLine[] = [];
  if (!first?.table || !opensForm(first.table)) return new Set();
  let { top } = first.box;
  for (const line of lines.filter(({ bottom }) => bottom < top + 1).toSorted((one, other) => other.top - one.top)) {
    if (top - line.bottom > (ONLY_TITLE.test(line.text) ? HEADING : TOGETHER) * line.size) break;
    above.push(line);
    ({ top } = line);
  }
  return new Set(above.slice(0, above.findLastIndex(({ text }) => TITLE.test(text)) + 1));
}
