/** The largest of some numbers, any number of them (`Math.max(...numbers)` fails beyond some 100,000); `least` where there is none. */
export function largestOf(numbers: Iterable<number>, least: number): number {
  let found = least;
  for (const number of numbers) if (number > found) found = number;
  return found;
}
