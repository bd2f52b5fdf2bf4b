import { isWithin } from './isWithin.ts';
import { LIMITS } from './limits.ts';
import type { Area } from './workbook.ts';
import { placeOf } from './xlsx/cellPlace.ts';

/** A formula at its place, as far as it tells what its value depends on. */
export interface PlacedFormula {
  row: number;
  column: number;
  /** Its text, or only the cells and functions of it; `ANY_CELL` where nobody knows what it reads. */
  reads: string;
  /** Where it stands from the cell that it is written with, if that is another one. */
  down?: number;
  right?: number;
  /** The file says that it is calculated anew whenever the workbook is opened. */
  always: boolean;
}

export const ANY_CELL = '*';

/** Whether a formula names what gives another value every day, or every time. */
export const isOfTheClock = (formula: string): boolean => CLOCK.test(formula.replace(QUOTED, ''));

/** The cells that move in the sheets read before, by the name of their sheet. */
export type MovingCells = Map<string, readonly { row: number; column: number }[]>;

/** What gives another value every day, or every time. */
const CLOCK = /\b(?:TODAY|NOW|RAND|RANDBETWEEN|RANDARRAY)\s*\(/i;
/** What is calculated anew every time and gives the same as before. */
const STEADY = /\b(?:OFFSET|INDIRECT|INDEX|SUMIFS?|CELL|INFO)\s*\(/i;
const QUOTED = /"[^"]*"/g;
const REFERENCE =
  /(?<![\p{L}\p{N}_.?$'])(?:(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.?]+))!)?(\$?[A-Z]{1,3}\$?\d{1,7})(?::(\$?[A-Z]{1,3}\$?\d{1,7}))?(?![\w(])/gu;

const COLUMNS = /(?<![\w$:])\$?([A-Z]{1,3}):\$?([A-Z]{1,3})(?![\w(])/g;

/** So many pairs of a formula's reference and a moving cell are looked at; beyond that all formulas are held to move. */
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
  const moves = once(movesByItself);
  const referencesIn = once(writtenReferences);
  const moving = new Set(formulas.filter(({ reads, always }) => moves(reads) ?? always));
  if (moving.size === 0 && elsewhere.size === 0) return moving;
  const still = formulas.filter((formula) => !moving.has(formula));
  const references = still.reduce((sum, { reads }) => sum + referencesIn(reads).length, 0);
  const cells = [...elsewhere.values()].reduce((sum, { length }) => sum + length, 1);
  if (references * cells > MOST_LOOKS) return new Set(formulas);
  const others = still.map((formula) => ({
    formula,
    to: referencesIn(formula.reads).map((reference) => leadsTo(reference, formula)),
  }));
  const known = others.filter(({ formula, to }) => formula.reads !== ANY_CELL && to.length > 0);
  if (moving.size > 0) for (const { formula } of others) if (formula.reads === ANY_CELL) moving.add(formula);
  for (const { formula, to } of known) {
    if (
      to.some(
        ({ sheet, ...area }) => sheet !== undefined && cellsOf(elsewhere, sheet).some((cell) => isWithin(area, cell)),
      )
    )
      moving.add(formula);
  }
  let looks = 0;
  for (let added: Formula[] = [...moving]; added.length > 0; ) {
    const next: Formula[] = [];
    looks += added.length * references;
    if (looks > MOST_LOOKS) return new Set(formulas);
    for (const { formula, to } of known) {
      if (moving.has(formula) || !to.some((area) => !area.sheet && added.some((cell) => isWithin(area, cell))))
        continue;
      moving.add(formula);
      next.push(formula);
    }
    added = next;
  }
  return moving;
}

/** Many cells may share one text: what is asked of it is asked once. */
function once<Answer>(ask: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, { answer: Answer }>();
  return (text) => {
    const found = known.get(text) ?? { answer: ask(text) };
    known.set(text, found);
    return found.answer;
  };
}

/** Whether the value of a formula changes by itself; null where only the file can tell. */
function movesByItself(reads: string): boolean | null {
  const words = reads.replace(QUOTED, '""');
  if (CLOCK.test(words)) return true;
  return STEADY.test(words) ? false : null;
}

/** A corner that stays where it is, `$A$1`, or goes with the formula. */
interface Corner {
  row: number;
  column: number;
  staysInRow: boolean;
  staysInColumn: boolean;
}

interface WrittenReference {
  sheet: string | undefined;
  corners: [Corner, Corner];
}

function writtenReferences(reads: string): WrittenReference[] {
  const words = reads.replace(QUOTED, '""');
  const cells = Array.from(words.matchAll(REFERENCE), ([, quoted, plain, from = '', to = from]): WrittenReference => {
    return { sheet: quoted?.replaceAll("''", "'") ?? plain, corners: [cornerOf(from), cornerOf(to)] };
  });
  const columns = Array.from(words.matchAll(COLUMNS), ([, from = '', to = '']): WrittenReference => {
    return { sheet: undefined, corners: [cornerOf(`${from}$1`), cornerOf(`${to}$${LIMITS.rows}`)] };
  });
  return [...cells, ...columns];
}

function cornerOf(reference: string): Corner {
  const staysInColumn = reference.startsWith('$');
  return { ...placeOf(reference), staysInColumn, staysInRow: reference.slice(1).includes('$') };
}

/** Where a reference leads from a cell so many rows below and columns to the right of the one that it is written with. */
function leadsTo({ sheet, corners }: WrittenReference, { down = 0, right = 0 }: PlacedFormula): Reference {
  const rows = corners.map(({ row, staysInRow }) => (staysInRow ? row : row + down));
  const columns = corners.map(({ column, staysInColumn }) => (staysInColumn ? column : column + right));
  return {
    sheet,
    ...{ top: Math.min(...rows), bottom: Math.max(...rows) },
    ...{ left: Math.min(...columns), right: Math.max(...columns) },
  };
}

const cellsOf = (elsewhere: MovingCells, sheet: string) =>
  sheet === '?' ? [...elsewhere.values()].flat() : (elsewhere.get(sheet) ?? []);
