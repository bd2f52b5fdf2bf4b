import { runningText, SAME_HEIGHT } from './marginLines.ts';
import { opensForm } from './opensForm.ts';
import type { PreparedPage } from './readPage.ts';
import { textLines } from './textLines.ts';

interface EdgeLine {
  top: number;
  bottom: number;
  /** Its text as it is, and with its numbers counted from that of the page. */
  texts: readonly string[];
}

/**
 * Finds running heads and feet that reach further in than usual: lines between the edge of a page and its tables that the page before or after
 * has at the same height, where a table goes on over the page, or may. Above a form that begins they are its title. Changes `head` and `foot`.
 */
export function findRunning(pages: readonly PreparedPage[]): void {
  const outer = pages.map(({ marks, tables, body }) => {
    const [first, last] = [tables[0], tables.at(-1)];
    const lines =
      first && last
        ? textLines(
            body.filter(({ blank }) => !blank),
            0,
          )
        : [];
    const said = lines.map(({ top, bottom, glyphs }) => {
      const text = glyphs.map((glyph) => glyph.text).join('');
      return { top, bottom, texts: [text, runningText(text, marks.page)] };
    });
    return {
      above: first ? said.filter(({ bottom }) => bottom < first.box.top + 1) : [],
      below: last ? said.filter(({ top }) => top > last.box.bottom - 1).toReversed() : [],
    };
  });
  const isNew = (index: number): boolean => {
    const table = pages[index]?.tables[0]?.table;
    return !table || opensForm(table);
  };
  for (const [index, page] of pages.entries()) {
    const near = [outer[index - 1], outer[index + 1]];
    const runs = (side: 'above' | 'below') =>
      runOf(
        outer[index]?.[side] ?? [],
        near.flatMap((other) => other?.[side] ?? []),
      );
    if (index > 0 && !isNew(index)) page.head = Math.max(page.head, ...runs('above').map(({ bottom }) => bottom + 0.1));
    if (index + 1 < pages.length && !isNew(index + 1))
      page.foot = Math.max(page.foot, ...runs('below').map(({ top }) => page.marks.height - top + 0.1));
  }
}

/** The lines from the edge on, as far as other pages have each of them. */
function runOf(lines: readonly EdgeLine[], others: readonly EdgeLine[]): readonly EdgeLine[] {
  const end = lines.findIndex(
    ({ texts, top }) =>
      !others.some(
        (other) => other.texts.some((text, at) => text === texts[at]) && Math.abs(other.top - top) < SAME_HEIGHT,
      ),
  );
  return end < 0 ? lines : lines.slice(0, end);
}
