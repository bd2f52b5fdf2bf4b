import { labelKey } from '../../values/labelKey.ts';
import { put, type WorkCell, type WorkRow } from '../workTable.ts';
import { CLASS_LABEL_KEYS, parseClassLabel } from './classLabel.ts';
import type { LabelIndex } from './labelIndex.ts';

/** A numbered class label keeps its number in the upper half only: `1-产出 ⏎ 指标`. */
const NUMBER = /^\d{1,2}(?=\D)/;

const OPEN = /[(（][^)）]*$/;

/** How many page breaks one label may be cut by. */
const MOST_CUTS = 3;

/** How many cells of a row may be halves: those of its classes and the label before them. */
const MOST_HALVES = 3;

/** What joining asks of the labels of a form, worked out once. */
interface Halves {
  /** Every beginning of a label. */
  heads: ReadonlySet<string>;
  /** @param open whether a bracket of the head is not closed: `项目资金（` is no label by itself, as 项目资金 is */
  isLabel(head: string, tail: string, open?: boolean): boolean;
}

const halvesOf = new WeakMap<LabelIndex, Halves>();

function halves(labels: LabelIndex): Halves {
  const known = halvesOf.get(labels);
  if (known) return known;
  const classes = new Set(CLASS_LABEL_KEYS);
  const fields = new Set([...labels.fields.keys(), ...labels.columns.keys()]);
  const made: Halves = {
    heads: new Set([...classes, ...fields].flatMap((key) => Array.from(key, (_, index) => key.slice(0, index + 1)))),
    isLabel: (head, tail, open = false) =>
      tail !== '' &&
      (classes.has(head + tail) || (fields.has(head + tail) && head.length > 1 && (open || !fields.has(head)))),
  };
  halvesOf.set(labels, made);
  return made;
}

/**
 * Finds labels that a page break cut (`产出指 ⏎ 标`, `质量指标 ⏎ （必填）`) and joins them. The break itself is not asked for: that the
 * pieces make exactly a known label is proof enough.
 * @param rows rows of the page only: no page numbers or running heads between them
 * @returns the whole printed label by upper cell; the lower cells are put down as labels
 */
export function joinCutLabels(rows: readonly WorkRow[], labels: LabelIndex): Map<WorkCell, string> {
  const { heads, isLabel } = halves(labels);
  const joined = new Map<WorkCell, string>();
  for (const [index, row] of rows.entries()) {
    let from = 0;
    const uppers = row.cells.slice(0, MOST_HALVES);
    for (const upper of uppers) {
      if (upper.to !== 'unplaced') continue;
      let printed = upper.text.trim();
      const last = index + upper.rowSpan - 1;
      // Where the page cuts its last row too, the rest stands in that.
      for (let below = upper.rowSpan > 1 ? 0 : 1; below <= MOST_CUTS; below += 1) {
        const head = labelKey(printed).replace(NUMBER, '');
        const next = rows[last + below];
        if (!next || !heads.has(head)) break;
        const at = lowerHalf(
          next,
          from,
          upper,
          (text) => isLabel(head, labelKey(text), OPEN.test(printed)) || closes(printed, text),
        );
        const lower = next.cells[at];
        if (
          !lower ||
          uppers.some((other) => other !== upper && !joined.has(other) && isNearer(other, lower, isLabel))
        ) {
          if (below > 0) break;
          continue;
        }
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

/** The pieces of a row stand before its content, in the order of the labels above them; those of a merged cell in its column. */
function lowerHalf(row: WorkRow, from: number, upper: WorkCell, fits: (text: string) => boolean): number {
  return row.cells.findIndex(
    ({ to, text, place }, at) =>
      at >= from &&
      at <= 1 &&
      to === 'unplaced' &&
      (upper.rowSpan === 1 || place.column === upper.place.column) &&
      fits(text),
  );
}

/** Of two classes side by side that may each be （必填）, the one in the same column is: 满意度指标 | 服务对象满意度指标. */
const isNearer = (other: WorkCell, lower: WorkCell, isLabel: Halves['isLabel']): boolean =>
  other.to === 'unplaced' &&
  other.place.column === lower.place.column &&
  isLabel(labelKey(other.text).replace(NUMBER, ''), labelKey(lower.text));

/** A lone bracket closes the one a class label left open: `数量指标（必填 ⏎ ）`. */
const closes = (printed: string, text: string): boolean =>
  /^[)）]$/.test(text.trim()) && OPEN.test(printed) && parseClassLabel(printed) !== null;
