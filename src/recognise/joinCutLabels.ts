import { labelKey } from '../normalise/labelKey.ts';
import { CLASS_LABEL_KEYS, parseClassLabel } from './classLabel.ts';
import { put, type WorkCell, type WorkRow } from './workTable.ts';

/** A numbered class label keeps its number in the upper half only: `1-产出 ⏎ 指标`. */
const NUMBER = /^\d{1,2}(?=\D)/;

/** How many page breaks one label may be cut by. */
const MOST_CUTS = 3;

/**
 * Finds labels that a page break cut (`产出指 ⏎ 标`, `质量指标 ⏎ （必填）`) and joins them. The break itself is not asked for: that the
 * pieces make exactly a known label is proof enough.
 * @param rows rows of the page only: no page numbers or running heads between them
 * @param fieldKeys the labels of fields and columns as keys
 * @returns the whole printed label by upper cell; the lower cells are put down as labels
 */
export function joinCutLabels(rows: readonly WorkRow[], fieldKeys: readonly string[]): Map<WorkCell, string> {
  const classes = new Set(CLASS_LABEL_KEYS);
  const fields = new Set(fieldKeys);
  const heads = new Set(
    [...classes, ...fields].flatMap((key) => Array.from(key, (_, index) => key.slice(0, index + 1))),
  );
  const joined = new Map<WorkCell, string>();
  const isLabel = (head: string, tail: string) =>
    tail !== '' && (classes.has(head + tail) || (fields.has(head + tail) && head.length > 1 && !fields.has(head)));
  for (const [index, row] of rows.entries()) {
    let from = 0;
    for (const upper of row.cells.slice(0, 3)) {
      if (upper.to !== 'unplaced') continue;
      let printed = upper.text.trim();
      for (let below = 1; below <= MOST_CUTS; below += 1) {
        const head = labelKey(printed).replace(NUMBER, '');
        const next = rows[index + below];
        if (!next || !heads.has(head)) break;
        const at = lowerHalf(next, from, (text) => isLabel(head, labelKey(text)) || closes(printed, text));
        const lower = next.cells[at];
        if (!lower) break;
        from = at + 1;
        printed = `${printed}${lower.text.trim()}`;
        joined.set(upper, printed);
        upper.mark = 'joined';
        put(lower, 'label', undefined, 'joined');
      }
    }
  }
  return joined;
}

/** The pieces of a row stand before its content, in the order of the labels above them. */
function lowerHalf(row: WorkRow, from: number, fits: (text: string) => boolean): number {
  return row.cells.findIndex((cell, at) => at >= from && at <= 1 && cell.to === 'unplaced' && fits(cell.text));
}

/** A lone bracket closes the one a class label left open: `数量指标（必填 ⏎ ）`. */
const closes = (printed: string, text: string): boolean =>
  /^[)）]$/.test(text.trim()) && /[(（][^)）]*$/.test(printed) && parseClassLabel(printed) !== null;
