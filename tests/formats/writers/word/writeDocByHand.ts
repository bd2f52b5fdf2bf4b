import { type DescribedBlock as DocBlock, plain } from '../../doc/described.ts';
import { writeByHand } from '../../doc/handWriter.ts';
import { shownText } from '../describe/cellLines.ts';
import type { DescribedDocument, DescribedTable } from '../describe/described.ts';
import { layGrid } from '../describe/layGrid.ts';

/** Width of a page's text in twips. */
const TEXT_WIDTH = 9000;

/** A document as Word 97–2003 keeps it: a text stream with cell and row marks, merged cells in the rows' properties. */
export const writeDocByHand = ({ blocks }: DescribedDocument): Uint8Array =>
  writeByHand(
    blocks.flatMap((block): DocBlock[] =>
      block.kind === 'table'
        ? [{ table: docTable(block) }, { paragraph: [] }]
        : [...(block.gapAbove ? [{ paragraph: [] }] : []), { paragraph: [plain(block.text)] }],
    ),
  );

function docTable(table: DescribedTable): Extract<DocBlock, { table: unknown }>['table'] {
  const total = table.widths.reduce((sum, width) => sum + width, 0);
  return {
    widths: table.widths.map((width) => Math.max(200, Math.round((width / total) * TEXT_WIDTH))),
    rows: table.rows.length,
    cells: layGrid(table).flatMap((slots) =>
      slots
        .filter(({ part }) => part === 'own')
        .map(({ cell, row, column }) => ({
          ...{ row, column, rowSpan: cell.rowSpan ?? 1, colSpan: cell.colSpan ?? 1, nested: null },
          paragraphs: [[plain(shownText(cell))]],
        })),
    ),
  };
}
