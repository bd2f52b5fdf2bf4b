import type { IndicatorClass } from '../../model/documentTables.ts';
import { classAbove } from '../../model/indicatorClasses.ts';
import { compactText } from '../../values/compactText.ts';
import { breaksBetween } from '../doubts/rowsAgain.ts';
import type { WorkCell, WorkTable } from '../workTable.ts';
import type { IndicatorRow, PlacedClass } from './indicatorRows.ts';

/** The classes that cover a row: printed in it, or above it. */
export interface Classes {
  level1: IndicatorClass;
  level2: IndicatorClass;
  required: boolean;
}

const NO_CLASS: IndicatorClass = { printed: '', text: '', inherited: false };
export const NO_CLASSES: Classes = { level1: NO_CLASS, level2: NO_CLASS, required: false };

/** Whether the cell of a class ends above a row, on the same page, where classes are merged over their rows: what stood in the cell below is lost. */
export function endsAbove(
  above: WorkCell | undefined,
  { row }: IndicatorRow,
  { rows }: WorkTable,
  classesMerged: boolean,
): boolean {
  if (!above || !classesMerged) return false;
  const [end, at] = [above.place.row + above.rowSpan - 1, row.cells[0]?.place.row ?? 0];
  return end < at && !breaksBetween(rows, end, at);
}

/** The classes that a row prints. */
export const classesIn = ({ level1, level2 }: IndicatorRow): PlacedClass[] =>
  [level1, level2].filter((placed) => placed !== null);

/**
 * Whether classes stand in the midst of their rows, or below them, as where merged cells were taken apart: the first row has none of its
 * own, or a first-level class stands below a second-level one of it that cannot be of the one above. Which class a row without one has,
 * nobody knows then.
 */
export function classesBelow(rows: readonly IndicatorRow[]): boolean {
  let above = '';
  let meant = '';
  // A page break may leave the first classes in a row of their own.
  const first = rows.slice(0, rows.findIndex(({ content }) => content.length > 0) + 1);
  const lacks = (level: 'level1' | 'level2') => rows.some((row) => row[level]) && !first.some((row) => row[level]);
  if (lacks('level1') || lacks('level2')) return true;
  return rows.some(({ level1, level2 }) => {
    const isBelow = level1 !== null && level1.label.text === meant;
    if (level1) [above, meant] = [level1.label.text, ''];
    const standard = level2 && classAbove(level2.label.text);
    if (standard && standard !== above) meant = standard;
    return isBelow;
  });
}

/** The classes covering a row: a printed label starts a class, a blank one stays under the class above. */
export function nextClasses(table: WorkTable, before: Classes, { level1, level2 }: IndicatorRow): Classes {
  for (const placed of [level1, level2]) {
    if (!placed?.label.damaged) continue;
    const { cell, printed, label } = placed;
    table.notes.push({ code: 'table/damaged-label', ref: cell.place.ref, printed, expected: label.text });
  }
  const above = { level1: covering(before.level1), level2: covering(before.level2), required: before.required };
  if (!level1 && !level2) return above;
  // The class above is printed once more, in the midst of its rows or in each of them, and what stands under it goes on.
  if (level1 && !level2 && level1.label.text === before.level1.text && before.level2.text !== '')
    return { ...above, level1: printedClass(level1) };
  if (!level2) return { level1: printedClass(level1), level2: NO_CLASS, required: level1?.label.required ?? false };
  const printedLevel2 = printedClass(level2);
  return {
    level1: level1 ? printedClass(level1) : agreeingLevel1(above.level1, printedLevel2),
    level2: printedLevel2,
    required: level2.label.required,
  };
}

const covering = (level: IndicatorClass): IndicatorClass =>
  level.text === '' ? level : { printed: '', text: level.text, inherited: true };

const printedClass = (placed: PlacedClass | null): IndicatorClass =>
  placed ? { printed: compactText(placed.printed), text: placed.label.text, inherited: false } : NO_CLASS;

/** The class above covers the row unless the printed second-level class cannot stand under it (a lost first-level label). */
function agreeingLevel1(above: IndicatorClass, level2: IndicatorClass): IndicatorClass {
  const standard = classAbove(level2.text);
  return standard === undefined || standard === above.text ? above : { printed: '', text: standard, inherited: true };
}
