import type { Block, GridRow } from '../../model/block.ts';
import { textRef } from '../../model/sourceRef.ts';
import { fieldLines } from './fieldLines.ts';

/**
 * Records → a grid with a row for each, split where a line of one text stands between (a paragraph: a title above, a note below). Blank records, `,,,`, only set rows apart.
 */
export function blocksOf(records: readonly string[][]): Block[] {
  const blocks: Block[] = [];
  let rows: GridRow[] = [];
  let gapAbove = false;
  const close = (): void => {
    if (rows.length > 0) blocks.push({ kind: 'grid', rows });
    rows = [];
  };
  for (const fields of fieldLines(records)) {
    const [first] = fields;
    if (!first || fields.every(({ text }) => text.trim() === '')) {
      gapAbove = true;
      continue;
    }
    // A title was one merged cell of the sheet: its text alone in the first field, above the first row of a table or below a gap.
    const alone = first.text.trim() !== '' && fields.every(({ text }, index) => index === 0 || text.trim() === '');
    if (fields.length === 1 || (alone && (rows.length === 0 || gapAbove))) {
      close();
      blocks.push({ kind: 'paragraph', ref: textRef(first.line, 1), text: first.text, gapAbove, role: 'body' });
    } else {
      const cells = fields.map(({ text, line }, index) => ({
        ref: textRef(line, index + 1),
        column: index + 1,
        text: text.trim() === '' ? '' : text,
        colSpan: 1,
        rowSpan: 1,
      }));
      rows.push({ cells, gapAbove });
    }
    gapAbove = false;
  }
  close();
  return blocks;
}
