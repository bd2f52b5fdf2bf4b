import { drawnCells } from '../grid/drawnCells.ts';
import type { FilledCell } from '../grid/fillTable.ts';
import { isCovered } from '../grid/isCovered.ts';
import { type PageTable, pageTables, refuse } from '../grid/pageTables.ts';
import { isOverprinted, lineText } from '../lines/lineText.ts';
import { findStruck } from '../lines/struckText.ts';
import { type TextLine, type Turn, textLines, turnOf } from '../lines/textLines.ts';
import { textSize } from '../lines/textSize.ts';
import { turnPage } from '../lines/turnPage.ts';
import { findHidden, WHOLE_PAGE } from '../lines/visibleGlyphs.ts';
import type { Glyph, PageMarks } from '../paint/marks.ts';
import { edgeHeight } from './marginLines.ts';

/** A line of text outside tables. */
export interface PageLine {
  text: string;
  top: number;
  bottom: number;
  size: number;
  /** Lies over or under the content and is not part of it. */
  watermark: boolean;
  /** How many wide gaps it has: more than one look like columns. */
  gaps: number;
}

/** What a page says. */
export interface ReadPage {
  page: number;
  width: number;
  height: number;
  /** How far from its upper edge its header reaches, in points. */
  head: number;
  /** How far from its lower edge its footer reaches, in points. */
  foot: number;
  tables: PageTable[];
  lines: PageLine[];
  /** Glyphs that are not given, with the reason in their `fault`, and lines with unreadable characters whole. */
  omitted: Glyph[];
  /** A picture of a page: hardly a word, and a picture over most of it. */
  scanned: boolean;
  unreadable: boolean;
  damaged: boolean;
  /** The cells without text of its tables that show something. */
  drawn: FilledCell[];
}

/** Fewer characters beside a picture of the whole page are a stamp or a page number. */
const HARDLY_A_WORD = 40;

/** Text this much larger than usual and pale, transparent or marked as no content is a watermark. */
const HUGE = 2.2;
const PALE = 0.6;

/** Two glyphs of a line further apart than this (ems) stand in different columns. */
const COLUMN_GAP = 1.5;

/** A page whose tables are found, before its other text is put into lines. */
export interface PreparedPage {
  marks: PageMarks;
  tables: PageTable[];
  /** Glyphs of the running text, in tables or not. */
  body: Glyph[];
  laidOver: Glyph[];
  /** How far from its upper edge its header reaches, in points. */
  head: number;
  /** How far from its lower edge its footer reaches, in points. */
  foot: number;
  damaged: boolean;
}

/** What a page paints, turned as its reader turns it, and marked where nobody sees it or it is struck out. */
export function seenMarks(painted: PageMarks): PageMarks {
  findHidden(painted);
  const marks = turnPage(painted);
  findStruck(marks, sizeOn(marks));
  return marks;
}

/** The usual size of text on a page. */
const sizeOn = ({ glyphs }: PageMarks): number => textSize(glyphs.filter(isSeen), 0.5);

/**
 * Finds the tables of a page.
 * @param marks as `seenMarks` gives them
 * @param damaged something on the page is missing: no table on it is exact
 * @param apart what its tables are given later, see `giveTextsOverPages`
 * @param numbers page numbers that lie over its tables, see `withoutNumbers`
 */
export function preparePage(
  marks: PageMarks,
  damaged: boolean,
  apart: ReadonlySet<Glyph>,
  numbers: ReadonlySet<Glyph> = new Set(),
): PreparedPage {
  const em = sizeOn(marks);
  const seen = marks.glyphs.filter(isSeen);
  const laidOver = seen.filter((glyph) => isWatermark(glyph, em) || numbers.has(glyph));
  const over = new Set(laidOver);
  const body = seen.filter((glyph) => !over.has(glyph));
  const isHere = (glyph: Glyph) => !apart.has(glyph);
  const tables = pageTables({ ...marks, glyphs: marks.glyphs.filter(isHere) }, body.filter(isHere), em);
  for (const table of tables)
    if (damaged) refuse(table, 'damaged');
    else if (isCovered(marks, table)) refuse(table, 'covered');
  const edge = edgeHeight(marks.height);
  return { marks, tables, body, laidOver, head: edge, foot: edge, damaged };
}

const isSeen = ({ fault }: Glyph): boolean => fault === null || fault === 'unreadable';

/** Reads what stands outside the tables of a page, as lines from top to bottom. */
export function readPage({ marks, tables, body, laidOver, head, foot, damaged }: PreparedPage): ReadPage {
  const inTables = new Set(tables.filter(({ table }) => table !== null).flatMap(({ glyphs }) => glyphs));
  const omitted = marks.glyphs.filter((glyph) => !isSeen(glyph));
  const lines: PageLine[] = [];
  for (const turn of [0, 1, 3, 2] as const) {
    const outside = body.filter((glyph) => !inTables.has(glyph) && turnOf(glyph) === turn);
    for (const line of textLines(outside, turn)) addLine(line, turn, false, lines, omitted);
  }
  for (const run of runsOf(laidOver)) addLine(run, 0, true, lines, omitted);
  const seen = [...body, ...laidOver];
  const written = seen.filter(({ blank }) => !blank).length;
  return {
    page: marks.page,
    width: marks.width,
    height: marks.height,
    head,
    foot,
    tables,
    lines,
    omitted,
    scanned: written < HARDLY_A_WORD && !tables.some(({ table }) => table) && pictureShare(marks) >= WHOLE_PAGE,
    unreadable: marks.brokenFonts || seen.some(({ fault }) => fault === 'unreadable'),
    damaged,
    drawn: drawnCells(marks, tables),
  };
}

const isWatermark = (glyph: Glyph, em: number): boolean =>
  turnOf(glyph) === null ||
  (glyph.size > HUGE * em && (glyph.lightness > PALE || glyph.opacity < PALE || glyph.artifact));

/** Watermarks in the order they are painted: consecutive glyphs of one size. */
function runsOf(glyphs: readonly Glyph[]): TextLine[] {
  const runs: Glyph[][] = [];
  for (const glyph of glyphs) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (
      run &&
      last &&
      Math.abs(last.size - glyph.size) < 0.01 * glyph.size &&
      Math.hypot(last.x - glyph.x, last.y - glyph.y) < 4 * glyph.size
    ) {
      run.push(glyph);
    } else runs.push([glyph]);
  }
  return runs.map((run) => {
    const tops = run.map(({ centreY, size }) => centreY - size / 2);
    return { glyphs: run, top: Math.min(...tops), bottom: Math.max(...tops), start: 0, end: 0 };
  });
}

/** A character without a name at the beginning of a line is a bullet; anywhere else nobody knows what the line says. */
function addLine(line: TextLine, turn: Turn, watermark: boolean, lines: PageLine[], omitted: Glyph[]): void {
  const nameless = line.glyphs.filter(({ fault }) => fault === 'unreadable');
  const onlyBullet = nameless.length === 1 && nameless[0] === line.glyphs.find(({ blank }) => !blank);
  if (nameless.length > 0 && !onlyBullet) {
    for (const glyph of line.glyphs) omitted.push(glyph);
    return;
  }
  for (const glyph of nameless) omitted.push(glyph);
  const glyphs = line.glyphs.filter(({ fault }) => fault !== 'unreadable');
  const text = watermark
    ? glyphs
        .map((glyph) => glyph.text)
        .join('')
        .trim()
    : lineText({ ...line, glyphs }, turn, true);
  if (text === '') return;
  const upright = turn === 0;
  const tops = glyphs.map(({ centreY, size }) => centreY - size / 2);
  lines.push({
    text,
    top: upright ? line.top : Math.min(...tops),
    bottom: upright ? line.bottom : Math.max(...tops),
    size: textSize(glyphs, 0.5),
    watermark,
    gaps: upright && !watermark && !isOverprinted(line, turn) ? wideGaps(glyphs) : 0,
  });
}

function wideGaps(glyphs: readonly Glyph[]): number {
  let gaps = 0;
  let last: Glyph | null = null;
  for (const glyph of glyphs) {
    if (glyph.blank) continue;
    if (last && glyph.x - last.x - last.advance > COLUMN_GAP * glyph.size) gaps += 1;
    last = glyph;
  }
  return gaps;
}

function pictureShare(marks: PageMarks): number {
  const covered = marks.pictures.reduce(
    (sum, { box }) => sum + Math.max(0, box.right - box.left) * Math.max(0, box.bottom - box.top),
    0,
  );
  return covered / (marks.width * marks.height);
}
