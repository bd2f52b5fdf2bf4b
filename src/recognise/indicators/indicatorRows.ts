import { labelKey } from '../../values/labelKey.ts';
import { type ClassLabel, parseClassLabel, shortClassLabel, unknownClassLabel } from '../labels/classLabel.ts';
import { columnRule, isColumnHead, type LabelIndex } from '../labels/labelIndex.ts';
import { readLabel } from '../labels/readLabel.ts';
import type { ColumnRole, Template } from '../template.ts';
import { put, type WorkCell, type WorkRow } from '../workTable.ts';

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

/**
 * Where the indicator block starts: at its column heads or, where they are lost, at the first class label.
 * @returns 0-based index into `rows`, `rows.length` where there is no block
 */
export function indicatorStart(rows: readonly WorkRow[], labels: LabelIndex): number {
  const index = rows.findIndex(
    (row) =>
      isColumnHead(row, labels) ||
      // A project may be called 社会效益: behind the label of a field nothing is a class.
      (!(row.cells[0] && readLabel(row.cells[0].text, labels)) &&
        row.cells.slice(0, 2).some((cell) => parseClassLabel(cell.text) !== null)),
  );
  return index < 0 ? rows.length : index;
}

/**
 * What the columns of the block hold: as its printed column heads say, a head nobody knows being a note; as the form declares where no head
 * row is printed.
 */
export function contentRoles(
  rows: readonly WorkRow[],
  template: Template,
  labels: LabelIndex,
  joined: ReadonlyMap<WorkCell, string>,
): readonly ContentRole[] {
  const declared = template.columns.map(({ role }) => role);
  const head = rows.find((row) => isColumnHead(row, labels));
  const printed = head?.cells
    .filter((cell) => !isNumberHead(cell))
    .map((cell) => roleUnder(joined.get(cell) ?? cell.text, labels));
  const roles =
    printed && ['name', 'target'].every((role) => printed.includes(role as ColumnRole)) ? printed : declared;
  return roles.filter((role): role is ContentRole => !CLASS_ROLES.has(role));
}

/** Heads of remarks, which offices add to any form. */
export const REMARKS: ReadonlySet<string> = new Set(['备注', '说明']);

const roleUnder = (head: string, labels: LabelIndex): ColumnRole =>
  columnRule(labels, head)?.role ?? (REMARKS.has(labelKey(head)) ? 'remark' : 'note');

/** How far right of the second-level class each head stands, left to right; none where no head row is printed. */
export function headDistances(rows: readonly WorkRow[], labels: LabelIndex): readonly number[] {
  const head = rows.find((row) => isColumnHead(row, labels))?.cells ?? [];
  const from = head.find(({ text }) => columnRule(labels, text)?.role === 'level2')?.place.column;
  return from === undefined ? [] : head.flatMap(({ place }) => (place.column > from ? [place.column - from] : []));
}

/** How far right of the second-level class columns without a head stand between columns with one. */
export const headGaps = (headed: readonly number[]): ReadonlySet<number> => {
  const between = Array.from({ length: headed.at(-1) ?? 0 }, (_, index) => index + 1);
  return new Set(between.filter((distance) => !headed.includes(distance)));
};

/** A row without what stands in columns that have no head: nobody knows what it is, and it stays where it is. */
export const underHeads = (
  row: IndicatorRow,
  gaps: ReadonlySet<number>,
  level2Column: number | undefined,
): IndicatorRow => {
  const from = row.level2?.cell.place.column ?? level2Column;
  if (gaps.size === 0 || from === undefined) return row;
  return { ...row, content: row.content.filter(({ place }) => !gaps.has(place.column - from)) };
};

const CLASS_ROLES: ReadonlySet<ColumnRole> = new Set(['block', 'level1', 'level2']);

/**
 * Recognises the labels of the rows: column heads, the block's own label (绩效指标), first- and second-level classes and what is
 * left of a cut label. A class label counts only where classes stand (no further right than the usual second-level column) and
 * before any content: 可持续影响 in the name column is a name.
 * @param contentCells how many cells stand behind the classes in a whole row
 */
export function labelRows(
  rows: readonly WorkRow[],
  labels: LabelIndex,
  joined: ReadonlyMap<WorkCell, string>,
  contentCells: number,
): IndicatorRow[] {
  const headsOf = ({ cells }: WorkRow) =>
    cells.flatMap(({ text }) => columnRule(labels, text)?.role ?? []).filter((role) => !CLASS_ROLES.has(role));
  const first = rows.find((row) => isColumnHead(row, labels));
  const labelled = rows.filter((row) => {
    if (!isColumnHead(row, labels)) return true;
    // Printed again with other columns, 分值 for 指标值: what stands below is no longer what the first heads say, and nothing explains it.
    if (first && String(headsOf(row)) !== String(headsOf(first))) return false;
    for (const cell of row.cells) {
      put(cell, 'label', columnRule(labels, joined.get(cell) ?? cell.text)?.role ?? 'column', cell.mark);
    }
    return false;
  });
  const limits = level2Columns(labelled);
  putAside(rows);
  return labelled.map((row) => labelRow(row, labels, joined, limits.get(row) ?? row.width, contentCells));
}

/** The numbers of the rows stand in a column of their own. */
const isNumberHead = ({ text }: WorkCell): boolean => labelKey(text) === '序号';

/** What is written where nothing follows. */
const NO_CONTENT = /^(?:以下(?:空白|无(?:内容|正文))|此页无正文)$/;

function putAside(rows: readonly WorkRow[]): void {
  const column = rows.flatMap(({ cells }) => cells).find(isNumberHead)?.place.column;
  for (const cell of rows.flatMap(({ cells }) => cells)) {
    if (cell.to !== 'unplaced') continue;
    const isNumber = cell.place.column === column && /^\d{1,3}$/.test(cell.text.trim());
    if (isNumber || NO_CONTENT.test(labelKey(cell.text))) put(cell, 'note');
  }
}

/**
 * Where the second-level class stands, or would stand, in each row: where it usually does in rows of the same width, because rows
 * of one printed page share their width; failing that, where it stands in the nearest row that has one.
 */
export function level2Columns(rows: readonly WorkRow[]): Map<WorkRow, number> {
  const own = rows.map(
    ({ cells }) =>
      cells.slice(0, 3).find(({ text }) => (parseClassLabel(text) ?? shortClassLabel(text))?.levels.includes(2))?.place
        .column,
  );
  const byWidth = Map.groupBy(own.keys(), (index) => rows[index]?.width ?? 0);
  const usual = new Map(
    [...byWidth].map(([width, indexes]) => [width, mostFrequent(indexes.flatMap((index) => own[index] ?? []))]),
  );
  const columns = new Map<WorkRow, number>();
  for (const [index, row] of rows.entries()) {
    const column = usual.get(row.width) ?? nearest(own, index);
    if (column !== undefined) columns.set(row, column);
  }
  return columns;
}

/** The most frequent number, the greatest of several. */
function mostFrequent(numbers: readonly number[]): number | undefined {
  const counts = [...Map.groupBy(numbers, (number) => number)];
  return counts.sort(([a, n], [b, m]) => m.length - n.length || b - a)[0]?.[0];
}

/** The value nearest to an index, the one above before the one below. */
function nearest<Value>(values: readonly (Value | undefined)[], index: number): Value | undefined {
  const reach = Math.min(values.length, 40);
  for (let distance = 1; distance < reach; distance += 1) {
    const found = values[index - distance] ?? values[index + distance];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** So many cells at least stand behind a class. */
const NAME_AND_VALUE = 2;

function labelRow(
  row: WorkRow,
  labels: LabelIndex,
  joined: ReadonlyMap<WorkCell, string>,
  limit: number,
  contentCells: number,
): IndicatorRow {
  const result: IndicatorRow = { row, level1: null, level2: null, content: [] };
  const printedIn = (cell: WorkCell): string => joined.get(cell) ?? cell.text.trim();
  for (const [index, cell] of row.cells.entries()) {
    // Of two periods side by side the first has read the class of both.
    if (cell.to !== 'unplaced' && !/\.?level1$/.test(cell.field ?? '')) continue;
    const mayBeLabel = result.content.length === 0 && result.level2 === null && cell.place.column <= limit;
    if (!mayBeLabel) {
      result.content.push(cell);
      continue;
    }
    const printed = printedIn(cell);
    if (columnRule(labels, printed)?.role === 'block') {
      put(cell, 'label', 'block', cell.mark);
      continue;
    }
    if (isResidue(cell, limit) && index < row.cells.length - 1) {
      put(cell, 'label', 'residue', 'residue');
      continue;
    }
    const behind = row.cells.length - index - 1;
    // Both classes alone, in a row that nobody filled in.
    const isAlone = behind
      ? behind === 1 && index === 0 && saysClass(row.cells[1])
      : cell.place.column - 1 === result.level1?.cell.place.column;
    const label =
      parseClassLabel(printed) ??
      (isAlone || behind >= NAME_AND_VALUE ? shortClassLabel(printed) : null) ??
      (behind >= contentCells ? unknownClassLabel(printed) : null);
    const next = row.cells[index + 1];
    const level = label && levelOf(label, result.level1, next && printedIn(next));
    if (!label || !level) result.content.push(cell);
    else result[level === 1 ? 'level1' : 'level2'] = { cell, printed, label };
  }
  return result;
}

const saysClass = (cell?: WorkCell): boolean => !!cell && !!(parseClassLabel(cell.text) ?? shortClassLabel(cell.text));

/** What a page break left of a label that was printed whole before it: `标` left of the second-level class. */
function isResidue(cell: WorkCell, limit: number): boolean {
  const key = labelKey(cell.text);
  return cell.place.column < limit && key.length <= 2 && key !== '' && '产出指标'.endsWith(key);
}

/** 成本指标 is first-level only where a second-level class stands right behind it; a second first-level label is no label. */
function levelOf(label: ClassLabel, level1: PlacedClass | null, next: string | undefined): 1 | 2 | null {
  // 满意度指标 stands twice side by side where a form has no second-level class of its own for it.
  if (level1 && level1.label.text === label.text) return 2;
  if (label.levels.includes(1) && !level1) {
    if (!label.levels.includes(2)) return 1;
    if (next && parseClassLabel(next)?.levels.includes(2)) return 1;
  }
  return label.levels.includes(2) ? 2 : null;
}
