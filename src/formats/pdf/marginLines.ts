import type { PageLine, ReadPage } from './readPage.ts';

/** Headers and footers stand in this share of the page's height at its edges: Word puts them 1.5 cm from the edge of A4 (29.7 cm). */
const EDGE = 0.065;

/** And never further than this (points), on however large a page. */
const FURTHEST = 52;

/** Lines at the same height (points) of different pages. */
const SAME_HEIGHT = 3;

/** `3`, `- 3 -`, `第 3 页`, `第 3 页 共 12 页`, `3 / 12`. */
const PAGE_NUMBER = /^[-–—·•\s第]*\d{1,4}\s*[-–—·•\s页]*([/，,\s]*共?\s*\d{1,4}\s*页?)?[-–—·•\s]*$/;

/** How far from its edge the header or footer of a page of this height reaches, in points. */
export const edgeHeight = (height: number): number => Math.min(EDGE * height, FURTHEST);

/** Whether a line stands at the upper or lower edge of its page. */
export const atEdge = ({ top, bottom }: PageLine, { height }: ReadPage): boolean => {
  const middle = (top + bottom) / 2;
  const edge = edgeHeight(height);
  return middle < edge || middle > height - edge;
};

/** The text with each number as its distance from the number of the page: `第 3 页` on page 3 and `第 4 页` on page 4 run alike. */
const running = (text: string, page: number): string =>
  text.replace(/\d{1,4}/g, (digits) => `#${Number(digits) - page}`);

/** Whether a line is a page number at the edge of its page. */
export const isMargin = (line: PageLine, page: ReadPage): boolean => atEdge(line, page) && PAGE_NUMBER.test(line.text);

/** Lines at the edges that say the same, numbers aside, at the same height of another page. */
export function marginLines(pages: readonly ReadPage[]): Set<PageLine> {
  const seen = new Map<string, { page: ReadPage; line: PageLine }[]>();
  for (const page of pages) {
    for (const line of page.lines) {
      if (!atEdge(line, page)) continue;
      for (const key of [line.text, running(line.text, page.page)]) {
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
  return repeated;
}
