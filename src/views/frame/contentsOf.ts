/** A part of a page as its table of contents names it. */
export interface Part {
  id: string;
  title: string;
}

/** The parts of a page and what stands before and after the place of its table of contents. */
export interface PageParts {
  /** up to the end of the page's heading */
  head: string;
  rest: string;
  parts: Part[];
  /** parts that are not named, so that the table stays shorter than the page */
  more: number;
}

/** A page of fewer parts is seen at a glance. */
const FEWEST = 2;
const MOST = 14;

/**
 * The parts of a page by its headings of the second level, none where there are few.
 * @param html of the page, its headings with ids
 */
export function contentsOf(html: string): PageParts {
  const end = html.indexOf('</h1>') + '</h1>'.length;
  const parts = [...html.matchAll(/<h2\b[^>]*\sid="([^"]*)"[^>]*>([\s\S]*?)<\/h2>/g)].map(
    ([, id = '', title = '']) => ({
      id,
      title: title.replace(/<[^>]*>/g, '').trim(),
    }),
  );
  if (!html.includes('</h1>') || parts.length < FEWEST) return { head: html, rest: '', parts: [], more: 0 };
  return {
    head: html.slice(0, end),
    rest: html.slice(end),
    parts: parts.slice(0, MOST),
    more: Math.max(0, parts.length - MOST),
  };
}
