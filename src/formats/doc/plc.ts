import type { Bytes } from './bytes.ts';
import { DAMAGED, Unreadable } from './unreadable.ts';

/** A stretch of positions with what the file says of it. */
export interface Stretch {
  start: number;
  end: number;
  data: Bytes;
}

/**
 * A list of stretches that follow each other ([MS-DOC] 2.2.2): first all positions, then all data.
 * @param dataSize bytes of each stretch's data
 * @throws Unreadable where positions run backwards
 */
export function readPlc(record: Bytes, dataSize: number): Stretch[] {
  const count = Math.floor((record.length - 4) / (4 + dataSize));
  const stretches: Stretch[] = [];
  for (let index = 0; index < count; index++) {
    const start = record.u32(4 * index);
    const end = record.u32(4 * index + 4);
    if (end < start) throw new Unreadable(DAMAGED);
    stretches.push({ start, end, data: record.slice(4 * (count + 1) + dataSize * index, dataSize) });
  }
  return stretches;
}

/** The stretch that holds a position; undefined between and outside them. They must stand in order. */
export function stretchAt<T extends { start: number; end: number }>(
  stretches: readonly T[],
  position: number,
): T | undefined {
  let low = 0;
  let high = stretches.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const stretch = stretches[middle];
    if (stretch === undefined) return undefined;
    if (position < stretch.start) high = middle - 1;
    else if (position >= stretch.end) low = middle + 1;
    else return stretch;
  }
  return undefined;
}
