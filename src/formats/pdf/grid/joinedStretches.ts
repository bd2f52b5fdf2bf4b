import type { Stretch } from './tableShape.ts';

/** Stretches of a line that are no further apart (points) are one: the thickness of a line lies between them. */
export const SIDE_BY_SIDE = 4;

/** Stretches side by side put together, however the other lines of a table divide them. */
export function joinedStretches(parts: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  for (const { from, to } of parts.toSorted((one, other) => one.from - other.from)) {
    const last = whole.at(-1);
    if (last && from - last.to <= SIDE_BY_SIDE) last.to = Math.max(last.to, to);
    else whole.push({ from, to });
  }
  return whole;
}
