import type { DescribedDocument } from './described.ts';

/** A description as a file: a line for every paragraph and every row of a table. */
export function descriptionJson({ name, blocks }: DescribedDocument): string {
  const lines = blocks.map((block) => {
    if (block.kind === 'paragraph') return JSON.stringify(block);
    const { rows, ...table } = block;
    return `${JSON.stringify(table).slice(0, -1)},"rows":[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]}`;
  });
  return `{"name":${JSON.stringify(name)},"blocks":[\n${lines.join(',\n')}\n]}\n`;
}
