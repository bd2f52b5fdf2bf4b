import { refuse } from '../grid/pageTables.ts';
import { textLines } from '../lines/textLines.ts';
import type { Glyph } from '../paint/marks.ts';
import { runningText, SAME_HEIGHT } from './marginLines.ts';
import { isNewForm, mayOpenForm, opensForm } from './opensForm.ts';
import type { PreparedPage } from './readPage.ts';

interface EdgeLine {
  glyphs: readonly Glyph[];
  top: number;
  bottom: number;
  /** Its text as it is, and with its numbers counted from that of the page. */
  texts: readonly string[];
}

/** Fewer characters may stand at the same place by chance. */
const LEAST = 4;

/** What stands between the tables of a page and its edges, each from the edge on. */
interface OuterLines {
  above: readonly EdgeLine[];
  below: readonly EdgeLine[];
}

/**
 * Finds running heads and feet that reach further in than usual: lines between the edge of a page and its tables that the page before or after
 * has at the same height, where a table goes on over the page, or may. Above a form that begins they are its title, unless they run where none
 * begins and say nothing of a form. Changes `head` and `foot`, and leaves a table unread that such a line lies in, and what it may go on from.
 */
export function findRunning(pages: readonly PreparedPage[]): void {
  const outer = pages.map(outerLines);
  refuseOverprinted(pages, outer);
  const isNew = (index: number): boolean => {
    const first = pages[index]?.tables[0];
    return !first || (first.table ? opensForm(first.table) : mayOpenForm(first));
  };
  const going: EdgeLine[] = [];
  for (const [index, page] of pages.entries()) {
    const near = [outer[index - 1], outer[index + 1]];
    const runs = (side: keyof OuterLines) =>
      runOf(
        outer[index]?.[side] ?? [],
        near.flatMap((other) => other?.[side] ?? []),
      );
    if (index > 0 && !isNew(index)) {
      const run = runs('above');
      going.push(...run);
      page.head = below(page.head, run);
    }
    if (index + 1 < pages.length && !isNew(index + 1))
      page.foot = Math.max(page.foot, ...runs('below').map(({ top }) => page.marks.height - top + 0.1));
  }
  for (const [index, page] of pages.entries()) {
    const run = runOf(outer[index]?.above ?? [], going);
    const heading = run.findIndex(({ texts: [text = ''] }) => HEADS_FORM.test(text));
    page.head = below(page.head, heading < 0 ? run : run.slice(0, heading));
  }
}

/** Where the head of a page ends that holds these lines too. */
const below = (head: number, lines: readonly EdgeLine[]): number =>
  Math.max(head, ...lines.map(({ bottom }) => bottom + 0.1));

/** What a form may be headed by, also where every page repeats it: its title, year, unit of money or office. */
const HEADS_FORM = /\p{Script=Han}{4}表|\d{4}年|单位|部门[:：]|[府局会室心部院所站馆校队办司]$/u;

function outerLines({ marks, tables, body }: PreparedPage): OuterLines {
  const [first, last] = [tables[0], tables.at(-1)];
  if (!first || !last) return { above: [], below: [] };
  const printed = body.filter(({ blank }) => !blank);
  const lines = textLines(printed, 0).map(({ top, bottom, glyphs }) => {
    const text = glyphs.map((glyph) => glyph.text).join('');
    return { top, bottom, glyphs, texts: [text, runningText(text, marks.page)] };
  });
  return {
    above: lines.filter(({ bottom }) => bottom < first.box.top + 1),
    below: lines.filter(({ top }) => top > last.box.bottom - 1).toReversed(),
  };
}

/** Leaves tables unread in which the head or foot of another page lies, and what they may go on from or into: Chromium prints one over the other. */
function refuseOverprinted(pages: readonly PreparedPage[], outer: readonly OuterLines[]): void {
  const lines = new Map(
    outer
      .flatMap(({ above, below }) => [...above, ...below].map(({ glyphs }) => glyphs.map(placeOf)))
      .map((places) => [places.join(), places]),
  );
  const byFirst = Map.groupBy(lines.values(), ([first]) => first);
  for (const [index, { tables }] of pages.entries()) {
    for (const table of new Set([tables[0], tables.at(-1)])) {
      if (!table?.table) continue;
      const places = new Set(table.glyphs.map(placeOf));
      const lies = (line: readonly string[]) => line.length >= LEAST && line.every((place) => places.has(place));
      if (![...places].some((place) => byFirst.get(place)?.some(lies))) continue;
      const before = table === tables[0] ? pages[index - 1]?.tables.at(-1) : undefined;
      const next = table === tables.at(-1) ? pages[index + 1]?.tables[0] : undefined;
      if (before?.table && !isNewForm(table.table)) refuse(before, 'head');
      if (next?.table && !isNewForm(next.table)) refuse(next, 'tail');
      refuse(table, 'over-line');
    }
  }
}

const placeOf = ({ text, x, y }: Glyph): string => `${text} ${Math.round(x)} ${Math.round(y)}`;

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
