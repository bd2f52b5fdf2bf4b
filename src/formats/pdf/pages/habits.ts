import type { CellLine } from '../grid/cellText.ts';
import type { FilledCell } from '../grid/fillTable.ts';
import { besides, lacking, type Padding, paddingOf } from '../grid/lineRoom.ts';
import type { PageTable } from '../grid/pageTables.ts';

type Exact = NonNullable<PageTable['table']>;

/** How the cells of one column (between the same two edges, on whatever page) usually are. Counts of cells in whole rows. */
export interface ColumnHabits {
  cells: number;
  blank: number;
  /** Lines with another below them in the cell, and those of them that end though the next piece would have fitted: a break of its own. */
  ends: number;
  breaks: number;
  /** Cells over several rows. */
  merged: number;
  /** Cells of so few characters that they may be the end of a text. */
  short: number;
  /** Lines with much room beside them, and those with as much of it at the left as at the right. */
  loose: number;
  centred: number;
}

/** What whole rows of a document look like, to tell a piece of a row by. */
export interface Habits {
  padding: Padding;
  column(cell: FilledCell): ColumnHabits;
  /** The share of lines in a column, the last ones of cells aside, that end with a break of their own. */
  breakRate(cell: FilledCell): number;
  /** In how many cells of a column the last line has no room for so much (points) more. */
  fullEnds(cell: FilledCell, unit: number): number;
  /** Whether the text of merged cells stands in their middle, as far as those show that have room above and below it. */
  middle: boolean;
  /** Whether a cell of a whole row says just this; white space does not count. */
  says(text: string): boolean;
  /** Whether a cell of a whole row has this in its text; white space does not count. */
  speaks(part: string): boolean;
  /** Whether a cell of a whole row begins so. */
  begins(part: string): boolean;
  /** Whether a cell of a whole row ends so. */
  ends(part: string): boolean;
  /** How many whole rows have cells at these places, and in how many of them just the former are blank. */
  rowsWith(blank: readonly FilledCell[], filled: readonly FilledCell[]): { like: number; all: number };
  /** Whether text stands nearer to the lower edge of its cell than any of its size in whole rows; to the upper edge. */
  isCloseBelow(cell: FilledCell): boolean;
  isCloseAbove(cell: FilledCell): boolean;
  /** The least height of whole rows with text of this size and at most so many lines; null where there are too few to tell. */
  leastHeight(lines: number, size: number): number | null;
}

/** Fewer rows do not show how high rows are. */
const ENOUGH_ROWS = 5;

/** A line is loose with more room than this beside it (heights of its text); its sides are equal within this (points). */
const LOOSE = 3;
const EQUAL = 3;

/** Fewer merged cells do not show where their text stands; of these so many agree. */
const ENOUGH_MERGED = 3;
const MOSTLY = 0.8;

/** Fewer cells do not show how near their text comes to the edges, and nearer by so much (points) is nearer. */
const ENOUGH_CELLS = 20;
const NEARER = 0.5;

/** What a line covers above and below its base line, in heights of its text, and how far from the middle (the same) it is still there. */
const ASCENT = 0.88;
const DESCENT = 0.12;
const OFF_MIDDLE = 0.75;

/** Breaks are as usual in a column as in others, until it has many more lines than this; in a document of few lines they are rare. */
const OTHER_LINES = 4;
const FEW_LINES = 20;
const FEW_BREAKS = 0.01;

/** So many characters show what a document says. */
const MOST_SPOKEN = 200_000;

/** Sizes of text (points) that differ by no more are the same. */
const SAME_SIZE = 0.3;

/** The habits of all tables. @param torn rows that a page break may have cut, by table: they tell nothing */
export function habitsOf(tables: readonly Exact[], torn: ReadonlyMap<Exact, ReadonlySet<number>>): Habits {
  const padding = paddingOf(tables.flatMap(({ cells }) => cells));
  const columns = new Map<string, ColumnHabits>();
  for (const cell of tables.flatMap(({ cells }) => cells)) noteSides(columnIn(columns, cell), cell, padding);
  const rooms = new Map<string, number[]>();
  const texts = new Set<string>();
  const merged = { roomy: 0, middle: 0 };
  const rows: { lines: number; size: number; height: number }[] = [];
  const filledAt: Map<string, boolean>[] = [];
  const distances = { below: leastBySize(distanceBelow), above: leastBySize(distanceAbove) };
  for (const table of tables) {
    const isTorn = (row: number) => torn.get(table)?.has(row) === true;
    for (const cell of table.cells) {
      if (isTorn(cell.row) || isTorn(cell.row + cell.rowSpan - 1))
        noteBreaks(columnIn(columns, cell), cell, padding, isCentred(around(columns, cell)));
      else {
        const centred = isCentred(around(columns, cell));
        noteCell(columnIn(columns, cell), cell, padding, centred);
        const last = cell.lines.at(-1);
        const key = keyOf(cell.box.left, cell.box.right);
        const room = last && -lacking(last, { ...last, unit: 0 }, cell.inner, padding, centred);
        if (room !== undefined)
          rooms
            .set(key, rooms.get(key) ?? [])
            .get(key)
            ?.push(room);
        if (cell.text !== '') texts.add(bare(cell.text));
        noteMiddle(merged, cell);
        distances.below.note(cell);
        distances.above.note(cell);
      }
    }
    const single = Map.groupBy(
      table.cells.filter(({ rowSpan }) => rowSpan === 1),
      ({ row }) => row,
    );
    for (const [row, cells] of single) {
      const lines = mostLines(cells);
      if (!isTorn(row)) filledAt.push(new Map(cells.map(({ box, text }) => [keyOf(box.left, box.right), text !== ''])));
      if (lines > 0 && !isTorn(row)) rows.push({ lines, size: largest(cells), height: heightOf(table, row) });
    }
  }
  const spoken = ['', ...texts, ''].join('\n').slice(0, MOST_SPOKEN);
  const all = [...columns.values()];
  const ofAll = (sum(all, 'breaks') + FEW_BREAKS * FEW_LINES) / (sum(all, 'ends') + FEW_LINES);
  return {
    padding,
    column: (cell) => around(columns, cell),
    breakRate: (cell) => {
      const { ends, breaks } = around(columns, cell);
      return (breaks + OTHER_LINES * ofAll) / (ends + OTHER_LINES);
    },
    fullEnds: (cell, unit) =>
      keysAround(cell)
        .flatMap((key) => rooms.get(key) ?? [])
        .filter((room) => room <= unit).length,
    middle: merged.roomy >= ENOUGH_MERGED && merged.middle >= MOSTLY * merged.roomy,
    says: (text) => texts.has(bare(text)),
    speaks: (part) => spoken.includes(bare(part)),
    begins: (part) => spoken.includes(`\n${bare(part)}`),
    ends: (part) => spoken.includes(`${bare(part)}\n`),
    rowsWith: (blank, filled) => {
      const all = filledAt.filter((row) => [...blank, ...filled].every((cell) => isFilled(row, cell) !== undefined));
      const isLike = (row: ReadonlyMap<string, boolean>) =>
        blank.every((cell) => !isFilled(row, cell)) && filled.every((cell) => isFilled(row, cell));
      return { like: all.filter(isLike).length, all: all.length };
    },
    isCloseBelow: distances.below.isLess,
    isCloseAbove: distances.above.isLess,
    leastHeight: (lines, size) => {
      const like = rows.filter((row) => row.lines <= lines && Math.abs(row.size - size) < SAME_SIZE);
      return like.length < ENOUGH_ROWS ? null : Math.min(...like.map(({ height }) => height));
    },
  };
}

/** How far below the middle of its cell a text stands, in points; null for a blank cell. */
export function belowMiddle({ lines, inner }: FilledCell): number | null {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return null;
  const text = (first.base - ASCENT * first.size + last.base + DESCENT * last.size) / 2;
  return text - (inner.top + inner.bottom) / 2;
}

function noteMiddle(noted: { roomy: number; middle: number }, cell: FilledCell): void {
  const away = belowMiddle(cell);
  const size = largest([cell]);
  const room = cell.inner.bottom - cell.inner.top - cell.lines.length * size;
  if (away === null || cell.rowSpan === 1 || room < LOOSE * size) return;
  noted.roomy += 1;
  if (Math.abs(away) < OFF_MIDDLE * size) noted.middle += 1;
}

type Distance = { size: number; distance: number } | null;

function distanceBelow({ lines, inner }: FilledCell): Distance {
  const last = lines.at(-1);
  return last ? { size: last.size, distance: inner.bottom - last.base } : null;
}

function distanceAbove({ lines, inner }: FilledCell): Distance {
  const first = lines[0];
  return first ? { size: first.size, distance: first.base - inner.top } : null;
}

/** Notes a distance of many cells and tells whether that of another is less than all of those with text of its size. */
function leastBySize(measure: (cell: FilledCell) => Distance) {
  const bySize = new Map<number, { cells: number; least: number }>();
  const keyOfSize = (size: number) => Math.round(size / SAME_SIZE);
  return {
    note(cell: FilledCell): void {
      const found = measure(cell);
      if (!found) return;
      const key = keyOfSize(found.size);
      const { cells, least } = bySize.get(key) ?? { cells: 0, least: Infinity };
      bySize.set(key, { cells: cells + 1, least: Math.min(least, found.distance) });
    },
    isLess(cell: FilledCell): boolean {
      const found = measure(cell);
      if (!found) return false;
      const near = [-1, 0, 1].flatMap((step) => bySize.get(keyOfSize(found.size) + step) ?? []);
      const cells = near.reduce((sum, { cells }) => sum + cells, 0);
      return cells >= ENOUGH_CELLS && near.every(({ least }) => found.distance < least - NEARER);
    },
  };
}

/** The height of a row between the middles of its edges. */
export const heightOf = ({ shape }: Exact, row: number): number => (shape.ys[row + 1] ?? 0) - (shape.ys[row] ?? 0);

export const mostLines = (cells: readonly FilledCell[]): number =>
  Math.max(0, ...cells.map(({ lines }) => lines.length));

export const largest = (cells: readonly FilledCell[]): number =>
  Math.max(0, ...cells.flatMap(({ lines }) => lines.map(({ size }) => size)));

/** The end of a name that a narrow column breaks: `养护验收合 ⏎ 格率`. */
const SHORT_TEXT = 3;

export const isShortText = (text: string): boolean => bare(text).length <= SHORT_TEXT;

const bare = (text: string): string => text.replace(/\s+/gu, '');

function noteCell(habits: ColumnHabits, cell: FilledCell, padding: Padding, centred: boolean): void {
  habits.cells += 1;
  if (cell.rowSpan > 1) habits.merged += 1;
  if (cell.text === '') habits.blank += 1;
  else if (isShortText(cell.text)) habits.short += 1;
  noteBreaks(habits, cell, padding, centred);
}

function noteBreaks(habits: ColumnHabits, { lines, inner }: FilledCell, padding: Padding, centred: boolean): void {
  for (const [index, next] of lines.slice(1).entries()) {
    habits.ends += 1;
    if (lacking(lines[index] as CellLine, next, inner, padding, centred) < 0) habits.breaks += 1;
  }
}

const sum = (columns: readonly ColumnHabits[], key: keyof ColumnHabits): number =>
  columns.reduce((so, column) => so + column[key], 0);

/** Whether the text of a column is centred, as far as its lines show. */
export const isCentred = ({ loose, centred }: ColumnHabits): boolean => loose > 0 && centred > 0.8 * loose;

function noteSides(habits: ColumnHabits, { lines, inner }: FilledCell, padding: Padding): void {
  for (const line of lines) {
    const { left, right } = besides(line, inner, padding);
    if (left + right < LOOSE * line.size) continue;
    habits.loose += 1;
    if (Math.abs(left - right) <= EQUAL) habits.centred += 1;
  }
}

const none = (): ColumnHabits => ({
  cells: 0,
  blank: 0,
  ends: 0,
  breaks: 0,
  merged: 0,
  short: 0,
  loose: 0,
  centred: 0,
});

const keyOf = (left: number, right: number): string => `${Math.round(left)} ${Math.round(right)}`;

/** Whether a row has text in a cell at this place; undefined where it has no such cell. */
const isFilled = (row: ReadonlyMap<string, boolean>, cell: FilledCell): boolean | undefined =>
  keysAround(cell)
    .map((key) => row.get(key))
    .find((filled) => filled !== undefined);

/** Edges on different pages differ by the thickness of lines. */
const keysAround = ({ box }: FilledCell): string[] =>
  [0, -1, 1].flatMap((left) => [0, -1, 1].map((right) => keyOf(box.left + left, box.right + right)));

function columnIn(columns: Map<string, ColumnHabits>, { box }: FilledCell): ColumnHabits {
  const key = keyOf(box.left, box.right);
  const known = columns.get(key) ?? none();
  columns.set(key, known);
  return known;
}

/** A column's habits. */
function around(columns: ReadonlyMap<string, ColumnHabits>, cell: FilledCell): ColumnHabits {
  const near = keysAround(cell).flatMap((key) => columns.get(key) ?? []);
  const keys = Object.keys(none()) as (keyof ColumnHabits)[];
  return Object.fromEntries(keys.map((key) => [key, sum(near, key)])) as Record<keyof ColumnHabits, number>;
}
