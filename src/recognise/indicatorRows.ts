import { labelKey } from '../normalise/labelKey.ts';
import { type ClassLabel, parseClassLabel } from './classLabel.ts';
import type { LabelIndex } from './labelIndex.ts';
import type { ColumnRole } from './template.ts';
import { put, type WorkCell, type WorkRow } from './workTable.ts';

/** A class label found in a row, with the cell it stands in. */
export interface PlacedClass {
  cell: WorkCell;
  printed: string;
  label: ClassLabel;
}

/** A row of the indicator block with its labels recognised; what is left is its content, left to right. */
export interface IndicatorRow {
  row: WorkRow;
  level1: PlacedClass | null;
  level2: PlacedClass | null;
  content: WorkCell[];
}

/** The roles a content cell can have: everything to the right of the classes. */
export type ContentRole = Exclude<ColumnRole, 'block' | 'level1' | 'level2'>;

/** A row that holds two or more column heads is the head of the indicator block. */
export const isColumnHead = (row: WorkRow, labels: LabelIndex): boolean =>
  row.cells.filter((cell) => labels.columns.has(labelKey(cell.text))).length > 1;

/**
 * Where the indicator block starts: at its column heads or, where they are lost, at the first class label.
 * @returns 0-based index into `rows`, `rows.length` where there is no block
 */
export function indicatorStart(rows: readonly WorkRow[], labels: LabelIndex): number {
  const index = rows.findIndex(
    (row) =>
      isColumnHead(row, labels) ||
      row.cells
        .slice(0, 2)
        .some((cell) => !labels.fields.has(labelKey(cell.text)) && parseClassLabel(cell.text) !== null),
  );
  return index < 0 ? rows.length : index;
}

/**
 * Recognises the labels of the rows: column heads, the block's own label (绩效指标), first- and second-level classes and what is
 * left of a cut label. A class label counts only where classes stand (no further right than the second-level column of rows of
 * the same width) and before any content: 可持续影响 in the name column is a name.
 */
export function labelRows(
  rows: readonly WorkRow[],
  labels: LabelIndex,
  joined: ReadonlyMap<WorkCell, string>,
): IndicatorRow[] {
  const labelled = rows.filter((row) => {
    if (!isColumnHead(row, labels)) return true;
    for (const cell of row.cells) put(cell, 'label', labels.columns.get(labelKey(cell.text))?.role ?? 'column');
    return false;
  });
  const limits = level2Columns(labelled);
  return labelled.map((row) => labelRow(row, labels, joined, limits.get(row.width) ?? row.width));
}

/** The usual column of second-level labels by row width: rows of one printed page share their width. */
export function level2Columns(rows: readonly WorkRow[]): Map<number, number> {
  const counts = new Map<number, Map<number, number>>();
  for (const { width, cells } of rows) {
    const cell = cells.slice(0, 3).find(({ text }) => parseClassLabel(text)?.levels.includes(2));
    if (!cell) continue;
    const ofWidth = counts.get(width) ?? new Map<number, number>();
    ofWidth.set(cell.place.column, (ofWidth.get(cell.place.column) ?? 0) + 1);
    counts.set(width, ofWidth);
  }
  return new Map(
    [...counts].map(([width, columns]) => {
      const usual = [...columns].sort(([a, n], [b, m]) => m - n || b - a)[0];
      return [width, usual?.[0] ?? width];
    }),
  );
}

function labelRow(
  row: WorkRow,
  labels: LabelIndex,
  joined: ReadonlyMap<WorkCell, string>,
  limit: number,
): IndicatorRow {
  const result: IndicatorRow = { row, level1: null, level2: null, content: [] };
  for (const [index, cell] of row.cells.entries()) {
    if (cell.to !== 'unplaced') continue;
    const mayBeLabel = result.content.length === 0 && result.level2 === null && cell.place.column <= limit;
    if (!mayBeLabel) {
      result.content.push(cell);
      continue;
    }
    if (labels.columns.get(labelKey(cell.text))?.role === 'block') {
      put(cell, 'label', 'block', cell.mark);
      continue;
    }
    if (isResidue(cell, limit) && index < row.cells.length - 1) {
      put(cell, 'label', 'residue', 'residue');
      continue;
    }
    const printed = joined.get(cell) ?? cell.text.trim();
    const label = parseClassLabel(printed);
    const level = label && levelOf(label, result.level1, row.cells[index + 1]);
    if (!label || !level) result.content.push(cell);
    else result[level === 1 ? 'level1' : 'level2'] = { cell, printed, label };
  }
  return result;
}

/** What a page break left of a label that was printed whole before it: `标` left of the second-level class. */
function isResidue(cell: WorkCell, limit: number): boolean {
  const key = labelKey(cell.text);
  return cell.place.column < limit && key.length <= 2 && key !== '' && '产出指标'.endsWith(key);
}

/** 成本指标 is first-level only where a second-level class stands right behind it; a second first-level label is no label. */
function levelOf(label: ClassLabel, level1: PlacedClass | null, next: WorkCell | undefined): 1 | 2 | null {
  if (label.levels.includes(1) && !level1) {
    if (!label.levels.includes(2)) return 1;
    if (next && parseClassLabel(next.text)?.levels.includes(2)) return 1;
  }
  return label.levels.includes(2) ? 2 : null;
}
