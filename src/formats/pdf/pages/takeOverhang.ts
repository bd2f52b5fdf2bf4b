import { cellText } from '../grid/cellText.ts';
import type { FilledCell } from '../grid/fillTable.ts';
import { isFormLabel } from '../grid/formLabels.ts';
import type { PageTable } from '../grid/pageTables.ts';
import type { Glyph } from '../paint/marks.ts';
import type { PreparedPage } from './readPage.ts';

/** The next line of a text stands no further (heights of it) below the end of the page's last row. */
const NEXT_LINE = 1.5;

/**
 * Where a page ends inside a merged cell, browsers and WeasyPrint end its lines with the last whole row and print what else fits of its
 * text below them: `项目资金 ⏎ （元）`. Gives such lines to the cell if they lie below its missing edge and end a label of forms, and if
 * nothing else stands there. Changes the last tables of pages.
 */
export function takeOverhang(pages: readonly PreparedPage[]): void {
  for (const { tables, body, marks, foot } of pages) {
    const table = tables.at(-1);
    if (!table?.table || table.table.shape.mergedBottom.length === 0) continue;
    const below = body.filter(
      ({ blank, centreY }) => !blank && centreY > table.box.bottom && centreY < marks.height - foot,
    );
    const open = openCells(table.table);
    const parts = Map.groupBy(below, (glyph) => open.find((cell) => isUnder(glyph, cell)));
    if (below.length === 0 || parts.has(undefined)) continue;
    const whole = [...parts].map(([cell, glyphs]) => (cell ? withRest(cell, glyphs) : null));
    if (whole.some((cell) => cell === null)) continue;
    for (const [index, cell] of [...parts.keys()].entries()) Object.assign(cell ?? {}, whole[index]);
    table.glyphs.push(...below);
  }
}

/** The cells of the last row that have no lower edge. */
const openCells = ({ shape, cells }: NonNullable<PageTable['table']>): FilledCell[] =>
  cells.filter(
    ({ row, rowSpan, inner }) =>
      row + rowSpan === shape.ys.length - 1 &&
      shape.mergedBottom.some(({ from, to }) => from < inner.right && to > inner.left),
  );

const isUnder = ({ x, advance, ux, centreY, size }: Glyph, { inner }: FilledCell): boolean =>
  ux > 0.99 && x >= inner.left && x + advance <= inner.right && centreY < inner.bottom + NEXT_LINE * size;

function withRest(cell: FilledCell, glyphs: readonly Glyph[]): Pick<FilledCell, 'text' | 'lines'> | null {
  const rest = cellText(glyphs);
  const text = `${cell.text}\n${rest?.text}`;
  return rest && cell.text !== '' && isFormLabel(text) ? { text, lines: [...cell.lines, ...rest.lines] } : null;
}
