import type { Bytes } from './bytes.ts';
import type { Fib } from './fib.ts';
import { DAMAGED, Unreadable } from './unreadable.ts';

/** A level of a numbered list. */
export interface ListLevel {
  startsAt: number;
  /** Kind of number, see `NUMERALS`. */
  kind: number;
  /** Numbers of levels above are printed as 1, 2, 3 whatever their own kind. */
  legal: boolean;
  /** Goes on counting behind a paragraph of a higher level. */
  noRestart: boolean;
  /** What is printed; a number is the 0-based level whose number stands there. */
  pattern: (string | number)[];
  /** What stands between number and text. */
  follow: string;
}

/** A use of a list: paragraphs name it, and it may change levels of the list it uses. */
export interface ListUse {
  /** The list that it uses: uses of one list count on together. */
  list: number;
  levels: (ListLevel | undefined)[];
  /** By level: begins anew with this number where this use first comes. */
  restarts: Map<number, number>;
}

const LIST_SIZE = 28;
const USE_SIZE = 16;
const LEVEL_SIZE = 28;
const LEVELS = 9;
/** A tab is said as a space: it only keeps number and text apart. */
const FOLLOW = [' ', ' ', ''];

/**
 * The uses of lists, in the order of their numbers ([MS-DOC] 2.9.131 LFO, 2.9.147 LSTF).
 * @throws Unreadable where they are damaged
 */
export function readListUses(fib: Fib): ListUse[] {
  if (fib.place('listUses').size === 0 || fib.place('lists').size === 0) return [];
  const lists = readLists(fib);
  const { table } = fib;
  const { at: start } = fib.place('listUses');
  const count = table.u32(start);
  const cursor = { at: start + 4 + USE_SIZE * count };
  if (cursor.at > table.length) throw new Unreadable(DAMAGED);
  return Array.from({ length: count }, (_, index) => {
    const at = start + 4 + USE_SIZE * index;
    const list = table.u32(at);
    const use: ListUse = { list, levels: [...(lists.get(list) ?? [])], restarts: new Map() };
    cursor.at += 4;
    for (let left = table.u8(at + 12); left > 0; left--) readOverride(table, cursor, use);
    return use;
  });
}

function readLists(fib: Fib): Map<number, ListLevel[]> {
  const { table } = fib;
  const { at: start } = fib.place('lists');
  const count = table.u16(start);
  const cursor = { at: start + 2 + LIST_SIZE * count };
  const lists = new Map<number, ListLevel[]>();
  for (let index = 0; index < count; index++) {
    const at = start + 2 + LIST_SIZE * index;
    const isSimple = (table.u8(at + 26) & 1) !== 0;
    lists.set(
      table.u32(at),
      Array.from({ length: isSimple ? 1 : LEVELS }, () => readLevel(table, cursor)),
    );
  }
  return lists;
}

function readOverride(table: Bytes, cursor: { at: number }, use: ListUse): void {
  const startsAt = table.u32(cursor.at);
  const flags = table.u8(cursor.at + 4);
  const level = flags & 15;
  cursor.at += 8;
  const restarts = (flags & 16) !== 0;
  if (flags & 32) {
    const own = readLevel(table, cursor);
    use.levels[level] = own;
    if (restarts) use.restarts.set(level, own.startsAt);
  } else if (restarts) use.restarts.set(level, startsAt);
}

function readLevel(table: Bytes, cursor: { at: number }): ListLevel {
  const { at } = cursor;
  const textAt = at + LEVEL_SIZE + table.u8(at + 24) + table.u8(at + 25);
  const length = table.u16(textAt);
  const places = new Set(Array.from({ length: LEVELS }, (_, index) => table.u8(at + 6 + index)));
  const pattern = Array.from({ length }, (_, index) => {
    const code = table.u16(textAt + 2 + 2 * index);
    return places.has(index + 1) && code < LEVELS ? code : String.fromCharCode(code);
  });
  cursor.at = textAt + 2 + 2 * length;
  return {
    startsAt: table.u32(at),
    kind: table.u8(at + 4),
    legal: (table.u8(at + 5) & 4) !== 0,
    noRestart: (table.u8(at + 5) & 8) !== 0,
    pattern,
    follow: FOLLOW[table.u8(at + 15)] ?? '',
  };
}
