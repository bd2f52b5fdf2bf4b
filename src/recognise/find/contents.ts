import type { SourceRow } from '../../grid/sourceRow.ts';
import { headText } from './headText.ts';

/** A run of rows, `from` inclusive, `to` exclusive, 0-based; empty where both are -1. */
export interface RowRange {
  from: number;
  to: number;
}

/** Rows without a page number between two lines of a list of contents: a long title on two lines, a part heading. */
const MOST_BETWEEN = 4;

/** The list of contents of a book: from 目录 to its last line that names a page. */
export function contentsRange(rows: readonly SourceRow[]): RowRange {
  const from = rows.findIndex((row) => row.cells.map(headText).join('') === '目录');
  if (from < 0) return { from: -1, to: -1 };
  let to = from + 1;
  for (let index = to; index < rows.length && index - to < MOST_BETWEEN; index += 1) {
    if (isContentsLine(rows[index])) to = index + 1;
  }
  return { from, to };
}

/** `一、总体绩效目标 ⇥ 1` */
function isContentsLine(row: SourceRow | undefined): boolean {
  const [title, page, ...more] = row?.cells ?? [];
  return title !== undefined && page !== undefined && more.length === 0 && /^\d{1,4}$/.test(page.text.trim());
}
