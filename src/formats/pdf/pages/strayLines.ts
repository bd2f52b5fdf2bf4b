import type { Glyph } from '../paint/marks.ts';
import { atEdge, isMargin, marginLines } from './marginLines.ts';
import { type PageLine, type PreparedPage, readPage } from './readPage.ts';

/**
 * Finds the lines at the edges of pages that are no page number and no running head: Gnumeric prints the text of a merged cell that a page
 * cuts in full on both pages, outside of the table where its middle lies there.
 * @param apart what tables are given later, see `giveTextsOverPages`
 */
export function strayLines(
  pages: readonly PreparedPage[],
  apart: ReadonlySet<Glyph>,
): ReadonlyMap<PreparedPage, readonly PageLine[]> {
  const read = pages.map((page) => readPage({ ...page, body: page.body.filter((glyph) => !apart.has(glyph)) }));
  const running = marginLines(read);
  const strays = read.map((page) =>
    page.lines.filter((line) => !line.watermark && !running.has(line) && !isMargin(line, page) && atEdge(line, page)),
  );
  return new Map(pages.map((page, index) => [page, strays[index] ?? []]));
}
