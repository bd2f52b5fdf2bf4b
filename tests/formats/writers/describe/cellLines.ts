import type { DescribedText } from './described.ts';

/** The lines a cell shows, split at its breaks; one line for most cells, one empty line for a blank cell. */
export function cellLines({ text, breaks = [] }: DescribedText): string[] {
  const edges = [0, ...breaks, text.length];
  return edges.slice(1).map((to, index) => text.slice(edges[index], to));
}

/** What a cell shows, its lines with `\n` between them. */
export const shownText = (cell: DescribedText): string => cellLines(cell).join('\n');
