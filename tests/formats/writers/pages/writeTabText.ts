import type { DescribedDocument, DescribedTable } from '../describe/described.ts';
import { layGrid } from '../describe/layGrid.ts';

/**
 * A document as tab text in UTF-8: a table row a line; a cell merged to the right is one piece, a cell covered from above an empty
 * one. Text has no breaks inside cells, so they are not written. An empty line parts paragraphs that have one above and tables.
 */
export function writeTabText({ blocks }: DescribedDocument): Uint8Array {
  const lines = blocks.flatMap((block, index) => {
    if (block.kind === 'paragraph') return block.gapAbove && index > 0 ? ['', block.text] : [block.text];
    return index > 0 ? ['', ...tableLines(block)] : tableLines(block);
  });
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

const tableLines = (table: DescribedTable): string[] =>
  layGrid(table).map((slots) =>
    slots
      .filter(({ part, column }, index) => part === 'own' || (part === 'below' && column === index))
      .map(({ cell, part }) => (part === 'own' ? cell.text : ''))
      .join('\t'),
  );
