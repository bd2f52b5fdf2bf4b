import { type PageTable, refuse } from '../grid/pageTables.ts';
import type { Glyph } from '../paint/marks.ts';
import { holds } from '../paint/matrix.ts';
import { isPageNumber, SAME_HEIGHT } from './marginLines.ts';
import type { PreparedPage } from './readPage.ts';

/** Characters painted one after the other on one base line go on with each other over so much space (heights of the text). */
const SPACE = 1.2;
/** And stand on one base line within this (points). */
const ON_LINE = 0.5;
/** Text that differs by no more than this (points) in height is equally high. */
const SAME_SIZE = 0.3;

/** Feet reach no further in than this share of a page. */
const DEEPEST = 0.12;

/** More numbers than this at the edges of a page are values, or an attack. */
const MOST_NUMBERS = 200;

/** A page number, or what looks like one, painted at an edge of its page. */
interface PrintedNumber {
  /** 0-based. */
  page: number;
  /** How it is printed, with its first number counted from that of the page. */
  text: string;
  isBare: boolean;
  isOfAll: boolean;
  /** Further in than the edges, where values stand as well. */
  isDeep: boolean;
  first: Glyph;
  glyphs: Glyph[];
  table: PageTable | undefined;
}

/**
 * Takes page numbers out of tables that they lie in: where margins are small, Chromium prints its foot over the last row of a page. Only those
 * that count with the pages at one height, where one of them stands outside tables; where none does, or where it stands as far in
 * as values do, the table is left unread.
 * @param prepare finds the tables of a page (0-based) again, some glyphs being no part of its text
 * @returns the pages, those with such numbers found again
 */
export function withoutNumbers(
  pages: readonly PreparedPage[],
  prepare: (page: number, numbers: ReadonlySet<Glyph>) => PreparedPage,
): PreparedPage[] {
  const printed = pages.map((page, index) => printedNumbers(page, index, pages.length));
  const byText = Map.groupBy(printed.flat(), ({ text }) => text);
  return pages.map((page, index) => {
    const told: Glyph[] = [];
    for (const number of printed[index] ?? []) {
      const { table, glyphs, isOfAll } = number;
      if (!table) continue;
      const like = byText.get(number.text)?.filter((other) => other.page !== index && isLike(number, other)) ?? [];
      const outside = like.filter((other) => !other.table);
      if (number.isDeep) {
        if (outside.some((other) => Math.abs(other.first.x - number.first.x) < ON_LINE)) refuse(table, 'over-line');
      } else if (outside.length > 0) told.push(...glyphs);
      else if (isOfAll || (like.length > 0 && !isOfTable(number, table))) refuse(table, 'over-line');
    }
    return told.length > 0 ? prepare(index, new Set(told)) : page;
  });
}

const isLike = ({ first }: PrintedNumber, other: PrintedNumber): boolean =>
  Math.abs(first.y - other.first.y) < SAME_HEIGHT && Math.abs(first.size - other.first.size) < SAME_SIZE;

/** Whether a number may just as well be a value: without any sign around it, as high as other text of the table. */
const isOfTable = ({ isBare, first, glyphs }: PrintedNumber, table: PageTable): boolean =>
  isBare && table.glyphs.some((glyph) => !glyphs.includes(glyph) && Math.abs(glyph.size - first.size) < SAME_SIZE);

function printedNumbers(page: PreparedPage, index: number, count: number): PrintedNumber[] {
  const { marks, tables, body, head, foot } = page;
  const reach = marks.height - Math.max(foot, DEEPEST * marks.height);
  const outer = body.filter(({ centreY }) => centreY < head || centreY > reach);
  const numbers = runsOf(outer).flatMap((glyphs) => {
    const [first] = glyphs;
    const text = glyphs
      .map((glyph) => glyph.text)
      .join('')
      .trim();
    if (!first || !isPageNumber(text)) return [];
    return {
      page: index,
      text: text.replace(/\d+/, (digits) => `#${Number(digits) - marks.page}`),
      isBare: /^\d+$/.test(text),
      isDeep: first.centreY >= head && first.centreY <= marks.height - foot,
      isOfAll: text.replace(/\s/g, '') === `${marks.page}/${count}`,
      first,
      glyphs,
      table: tables.find(({ box }) => glyphs.some(({ centreX, centreY }) => holds(box, centreX, centreY))),
    };
  });
  return numbers.length > MOST_NUMBERS ? [] : numbers;
}

function runsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const runs: Glyph[][] = [];
  for (const glyph of glyphs) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const space = last ? Math.abs(glyph.x - last.x - last.advance) : Infinity;
    if (run && last && space < SPACE * glyph.size && Math.abs(glyph.y - last.y) < ON_LINE) run.push(glyph);
    else runs.push([glyph]);
  }
  return runs;
}
