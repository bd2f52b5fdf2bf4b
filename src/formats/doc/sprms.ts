import type { Bytes } from './bytes.ts';
import { DAMAGED, Unreadable } from './unreadable.ts';

/** One change of a property: its code and its operand (behind the count byte where it has one). */
export interface Sprm {
  code: number;
  operand: Bytes;
}

const SIZES = [1, 1, 2, 4, 2, 2, null, 3] as const;
const DEFINE_TABLE = [0xd606, 0xd608];
const CHANGE_TABS = 0xc615;

/**
 * The changes in a list of properties ([MS-DOC] 2.2.5), in their order. Zeroes at the end are padding.
 * @throws Unreadable where an operand is longer than the list
 */
export function* sprmsOf(list: Bytes): Generator<Sprm> {
  let at = 0;
  while (at + 3 <= list.length) {
    const code = list.u16(at);
    if (code === 0) return;
    const { start, size } = operandOf(code, list, at + 2);
    if (start + size > list.length) throw new Unreadable(DAMAGED);
    yield { code, operand: list.slice(start, size) };
    at = start + size;
  }
}

/** The last change of each of some properties, in their order: all that a long list comes to. */
export function lastOf(list: Bytes, codes: ReadonlySet<number>): Sprm[] {
  const last = new Map<number, Sprm>();
  for (const sprm of sprmsOf(list)) {
    if (!codes.has(sprm.code)) continue;
    last.delete(sprm.code);
    last.set(sprm.code, sprm);
  }
  return [...last.values()];
}

function operandOf(code: number, list: Bytes, at: number): { start: number; size: number } {
  const size = SIZES[code >> 13];
  if (typeof size === 'number') return { start: at, size };
  if (DEFINE_TABLE.includes(code)) return { start: at + 2, size: list.u16(at) - 1 };
  const count = list.u8(at);
  // A list of tab stops too long for its count says 255 and is measured by its own two counts.
  if (code !== CHANGE_TABS || count < 255) return { start: at + 1, size: count };
  const deleted = list.u8(at + 1);
  const added = list.u8(at + 2 + 4 * deleted);
  return { start: at + 1, size: 2 + 4 * deleted + 3 * added };
}
