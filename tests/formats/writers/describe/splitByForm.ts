import type { DescribedBlock } from './described.ts';

/** The blocks of a document a form at a time: a text behind a table begins the next. What stands above the first form is with it. */
export function splitByForm(blocks: readonly DescribedBlock[]): DescribedBlock[][] {
  const parts: DescribedBlock[][] = [];
  for (const [index, block] of blocks.entries()) {
    const starts = block.kind === 'paragraph' && blocks[index - 1]?.kind === 'table';
    const part = parts.at(-1);
    if (part && !starts) part.push(block);
    else parts.push([block]);
  }
  return parts;
}
