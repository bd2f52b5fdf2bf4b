/**
 * How many cells each cell of a row covers; 0 for a cell covered by the one before it.
 *
 * Two descriptions of the two bits are in the world: in that of 1997 bit 0 begins a merged cell and bit 1 continues it; in
 * [MS-DOC] 2.9.317 it is 2 (or 3) that begins and 1 that continues. A merged cell begins with its first cell, so only one of
 * them fits a row that has any.
 * @returns null where neither fits
 */
export function horizontalMerges(flags: readonly number[]): number[] | null {
  if (flags.every((flag) => flag === 0)) return flags.map(() => 1);
  return spansBy(flags, (flag) => flag === 1) ?? spansBy(flags, (flag) => flag >= 2);
}

function spansBy(flags: readonly number[], begins: (flag: number) => boolean): number[] | null {
  const spans: number[] = [];
  let first: number | null = null;
  for (const [index, flag] of flags.entries()) {
    const continues = flag !== 0 && !begins(flag);
    if (continues && first === null) return null;
    if (continues && first !== null) spans[first] = (spans[first] ?? 0) + 1;
    else first = flag === 0 ? null : index;
    spans.push(continues ? 0 : 1);
  }
  return spans;
}
