import { LIMITS } from './limits.ts';
import type { Area } from './workbook.ts';
import { areaOf } from './xlsx/cellPlace.ts';

/** A formula at its place, as far as it tells what its value depends on. */
export interface PlacedFormula {
  row: number;
  column: number;
  /** Its text, or only the cells and functions of it; `ANY_CELL` where nobody knows what it reads. */
  reads: string;
  /** The file says that it is calculated anew whenever the workbook is opened. */
  always: boolean;
}

export const ANY_CELL = '*';

/** The cells that move in the sheets read before, by the name of their sheet. */
export type MovingCells = Map<string, readonly { row: number; column: number }[]>;

/** What gives another value every day, or every time. */
const CLOCK = /\b(?:TODAY|NOW|RAND|RANDBETWEEN|RANDARRAY)\s*\(/i;
/** What is calculated anew every time and gives the same as before. */
const STEADY = /\b(?:OFFSET|INDIRECT|INDEX|SUMIFS?|CELL|INFO)\s*\(/i;
const QUOTED = /"[^"]*"/g;
const REFERENCE =
  /(?:(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.?]+))!)?(\$?[A-Z]{1,3}\$?\d{1,7})(?::(\$?[A-Z]{1,3}\$?\d{1,7}))?(?![\w(])/gu;

const COLUMNS = /(?<![\w$:])\$?([A-Z]{1,3}):\$?([A-Z]{1,3})(?![\w(])/g;

/** So many pairs of a formula's cells and a moving cell are looked at. */
const MOST_LOOKS = 5_000_000;

interface Reference extends Area {
  /** Undefined for its own sheet, `?` for one that is not known. */
  sheet: string | undefined;
}

/**
 * The formulas whose value changes by itself, so that nobody sees the stored one: those of the day, of the time or of chance, and those that
 * read their cells.
 * @param elsewhere the cells of other sheets that do
 */
export function movingFormulas<Formula extends PlacedFormula>(
  formulas: readonly Formula[],
  elsewhere: MovingCells,
): Set<Formula> {
  const moving = new Set(formulas.filter(movesByItself));
  if (moving.size === 0 && elsewhere.size === 0) return moving;
  const others = formulas
    .filter((formula) => !moving.has(formula))
    .map((formula) => ({ formula, to: referencesIn(formula) }));
  const known = others.filter(({ formula, to }) => formula.reads !== ANY_CELL && to.length > 0);
  if (moving.size > 0) for (const { formula } of others) if (formula.reads === ANY_CELL) moving.add(formula);
  for (const { formula, to } of known) {
    if (
      to.some(({ sheet, ...area }) => sheet !== undefined && cellsOf(elsewhere, sheet).some((cell) => isIn(area, cell)))
    )
      moving.add(formula);
  }
  let looks = 0;
  for (let added: Formula[] = [...moving]; added.length > 0; ) {
    const next: Formula[] = [];
    looks += added.length * known.length;
    if (looks > MOST_LOOKS) return new Set(formulas);
    for (const { formula, to } of known) {
      if (moving.has(formula) || !to.some((area) => !area.sheet && added.some((cell) => isIn(area, cell)))) continue;
      moving.add(formula);
      next.push(formula);
    }
    added = next;
  }
  return moving;
}

function movesByItself({ reads, always }: PlacedFormula): boolean {
  const words = reads.replace(QUOTED, '""');
  return CLOCK.test(words) || (always && !STEADY.test(words));
}

function referencesIn({ reads }: PlacedFormula): Reference[] {
  const words = reads.replace(QUOTED, '""');
  return [
    ...Array.from(words.matchAll(REFERENCE), ([, quoted, plain, from = '', to = from]) => ({
      ...areaOf(`${from}:${to}`),
      sheet: quoted?.replaceAll("''", "'") ?? plain,
    })),
    ...Array.from(words.matchAll(COLUMNS), ([, from, to]) => ({
      ...areaOf(`${from}1:${to}${LIMITS.rows}`),
      sheet: undefined,
    })),
  ];
}

const cellsOf = (elsewhere: MovingCells, sheet: string) =>
  sheet === '?' ? [...elsewhere.values()].flat() : (elsewhere.get(sheet) ?? []);

const isIn = ({ top, left, bottom, right }: Area, { row, column }: { row: number; column: number }): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;
