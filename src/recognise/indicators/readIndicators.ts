import type { PrintedIndicator } from '../../model/documentTables.ts';
import type { Place } from '../../model/printed.ts';
import { compactText } from '../../values/compactText.ts';
import { parseTargetValue } from '../../values/targetValue.ts';
import { saysUnit } from '../doubts/withhold.ts';
import { printedText } from '../fields/printedText.ts';
import { isPageNumber } from '../find/runningText.ts';
import { isColumnHead, type LabelIndex } from '../labels/labelIndex.ts';
import { printsClass } from '../labels/printsClass.ts';
import type { ColumnRole, Template } from '../template.ts';
import { placesOf, put, type WorkCell, type WorkRow, type WorkTable } from '../workTable.ts';
import { assignContent, type ContentByRole, NOTES } from './assignContent.ts';
import { type Classes, classesBelow, classesIn, endsAbove, NO_CLASSES, nextClasses } from './coveringClasses.ts';
import {
  contentRoles,
  headDistances,
  headGaps,
  type IndicatorRow,
  labelRows,
  level2Columns,
  underHeads,
} from './indicatorRows.ts';

export interface IndicatorReading {
  indicators: PrintedIndicator[];
  emptyRows: Place[];
}

/** An indicator being read: its cells by role, several where a page break cut a text. */
interface Draft {
  row: IndicatorRow;
  cells: Partial<Record<ColumnRole, WorkCell[]>>;
  classes: Classes;
}

/** What the blank form prints where names are to be filled in, `指标1：` `……`, also struck out: a row with nothing else is blank. */
export const LEFT_OVER = /^(?:指标\d{0,2}[:：]?[/／]?|[.…·]+)$/;
const STRUCK_OUT = /^[/／]$/;

const TARGET_ROLES: readonly ColumnRole[] = ['comparator', 'target', 'measurementUnit'];

/**
 * Reads the indicator block of a table.
 * @param rows the rows of the block, column heads included
 * @param joined whole labels by the upper cell of each label that a page break cut
 * @param phase the time of its targets
 * @param before how many indicators of the table have been read
 * @returns indicators in printed order, and the places of rows with a class but neither name nor value
 */
export function readIndicators(
  table: WorkTable,
  rows: readonly WorkRow[],
  template: Template,
  labels: LabelIndex,
  joined: ReadonlyMap<WorkCell, string>,
  phase: PrintedIndicator['phase'],
  before: number,
): IndicatorReading {
  const roles = contentRoles(rows, template, labels, joined);
  const level2Column = level2Columns(rows);
  const headed = headDistances(rows, labels);
  const gaps = headGaps(headed);
  const labelled = labelRows(rows, labels, joined, roles.length).map(withoutLeftOvers);
  // Merged cells say which rows a class covers: nothing is left to be repaired.
  const mergesKnown = rows.some(({ cells }) => cells.some(({ rowSpan }) => rowSpan > 1));
  const mostCells = mergesKnown ? rows.find((row) => isColumnHead(row, labels))?.width : undefined;
  const classesMerged = labelled.some((row) => classesIn(row).some(({ cell }) => cell.rowSpan > 1));
  const centred = !classesMerged && classesBelow(labelled);
  const drafts: Draft[] = [];
  const emptyRows: Place[] = [];
  let classes = NO_CLASSES;
  let level2: WorkCell | undefined;
  for (const [index, row] of labelled.entries()) {
    const next = labelled[index + 1];
    const last = drafts.at(-1);
    if (endsAbove(level2, row, table, classesMerged)) classes = { ...classes, level2: NO_CLASSES.level2 };
    classes = nextClasses(table, centred ? NO_CLASSES : classes, row);
    level2 = row.level2?.cell ?? level2;
    if (last && !mergesKnown && isLabelBelow(row, labelled[index - 1], next)) {
      last.classes = classes;
      putClasses(row, 'label', before + drafts.length);
      noteClass(table, row, 'table/label-below-row');
    } else if (row.content.length === 0) {
      const cut = [row.level1, row.level2].some((placed) => placed && joined.has(placed.cell));
      const place = (row.level2 ?? row.level1)?.cell.place;
      const empty = place !== undefined && !cut && !isUnlabelled(next);
      if (empty) emptyRows.push(place);
      putClasses(row, empty ? 'empty-row-label' : 'label', null);
    } else {
      const content = assignContent(
        underHeads(row, gaps, level2Column.get(row.row)),
        roles,
        headed,
        level2Column.get(row.row),
      );
      if (last && goesOn(last, row, content)) addTo(last, content);
      // Not a row of the table: the text stays where it is, and the form does not explain it.
      // More cells than heads: two values stand under one of them, and nobody knows which counts.
      else if (
        row.row.width === 1 ||
        row.row.width > (mostCells ?? Infinity) ||
        isBesideNames(row, mergesKnown, level2Column.get(row.row))
      )
        continue;
      else if (content.name || TARGET_ROLES.some((role) => content[role])) {
        drafts.push({ row, cells: mapValues(content, (cell) => [cell]), classes });
        putClasses(row, 'label', before + drafts.length);
      } else {
        // The points of a class without an indicator, or a remark on it.
        const notes = [...NOTES].flatMap((role) => content[role] ?? []);
        for (const cell of notes) put(cell, 'note');
        const isEmpty = notes.length > 0 && row.level2;
        putClasses(row, isEmpty ? 'empty-row-label' : 'label', null);
        if (isEmpty) emptyRows.push(isEmpty.cell.place);
      }
    }
  }
  const required = drafts.some((draft) => draft.classes.required);
  const indicators = drafts.map((draft, index) =>
    toIndicator(draft, before + index + 1, roles, required, level2Column.get(draft.row.row), phase),
  );
  markUnpaired(indicators);
  return { indicators, emptyRows };
}

function withoutLeftOvers(row: IndicatorRow): IndicatorRow {
  const texts = row.content.map(({ text }) => compactText(text)).filter((text) => !STRUCK_OUT.test(text));
  if (texts.length === 0 || !texts.every((text) => LEFT_OVER.test(text))) return row;
  for (const cell of row.content) put(cell, 'note');
  return { ...row, content: [] };
}

/**
 * The required class of costs printed one line below its row: the row above has an amount but no class of its own, this row the class
 * and no content, and the row after it does not go on with that class. Of any other class nobody knows that it is not just left empty.
 */
function isLabelBelow(row: IndicatorRow, above: IndicatorRow | undefined, next: IndicatorRow | undefined): boolean {
  const { level1, level2, content } = row;
  const isCost = level2?.label.required === true && level2.label.text.startsWith('成本');
  if (!isCost || level1 || content.length > 0) return false;
  return isUnlabelled(above) && above.content.some(isAmount) && !isUnlabelled(next);
}

/** A value that is an amount of money: `287040 元`, `≤12.5万元`. */
const isAmount = ({ text }: WorkCell): boolean => /^[^\p{L}\d]{0,3}[\d.,]+\s*[亿万]?元$/u.test(text.trim());

/** Content without a class of its own. */
const isUnlabelled = (row: IndicatorRow | undefined): row is IndicatorRow =>
  row !== undefined && row.content.length > 0 && !row.level1 && !row.level2;

/** A class that is misprinted, or a mark for that above: `贡量指标`, `〃`. */
const NO_NAME = /指标$|^其[他它]$|^\P{L}*$/u;

/**
 * A text where classes stand, and no class: a heading inside the block, `2022年度指标`, a row one cell left of its columns, or one below the
 * indicators, `其他 … 12个`. Where cells are not known to be merged, a row may begin with its name.
 */
const isBesideNames = (row: IndicatorRow, mergesKnown: boolean, level2Column = 0): boolean =>
  row.level2 === null &&
  (row.content[0]?.place.column ?? 0) <= level2Column &&
  (mergesKnown || row.content.length === 1 || NO_NAME.test(row.content[0]?.text.trim() ?? ''));

/** A row whose cells other commas part than those of its file: `，质量指标，合格率，，≥95%`. */
const OTHER_COMMAS = /[,，]{2}|指标[,，]/;

/** `…走访村（社区）民、 ⏎ 全覆盖)`: the row holds only more of the text above it, which is plainly unfinished. */
function goesOn(last: Draft, row: IndicatorRow, content: ContentByRole): boolean {
  const [only, ...more] = Object.entries(content) as [ColumnRole, WorkCell][];
  if (!only || more.length > 0 || !isUnlabelled(row)) return false;
  const [role, cell] = only;
  const before = last.cells[role]?.at(-1)?.text.trim() ?? '';
  if (OTHER_COMMAS.test(cell.text) || isPageNumber(cell.text)) return false;
  return /[、，,（(“《]$/.test(before) || (before !== '' && /^[)）”》、，。]/.test(cell.text.trim()));
}

function addTo(last: Draft, content: ContentByRole): void {
  for (const [role, cell] of Object.entries(content) as [ColumnRole, WorkCell][]) {
    const pieces = [...(last.cells[role] ?? []), cell];
    for (const piece of pieces) piece.mark = 'joined';
    last.cells[role] = pieces;
  }
}

const mapValues = <Value, Result>(record: Partial<Record<ColumnRole, Value>>, map: (value: Value) => Result) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)])) as Partial<
    Record<ColumnRole, Result>
  >;

function putClasses(row: IndicatorRow, to: 'label' | 'empty-row-label', position: number | null): void {
  for (const level of ['level1', 'level2'] as const) {
    const cell = row[level]?.cell;
    if (cell && cell.to !== 'label')
      put(cell, to, position === null ? level : `indicators.${position}.${level}`, cell.mark);
  }
}

function noteClass(table: WorkTable, { level2 }: IndicatorRow, code: string): void {
  if (!level2) return;
  table.notes.push({ code, ref: level2.cell.place.ref, printed: level2.printed, expected: level2.label.text });
}

function toIndicator(
  { row, cells, classes }: Draft,
  position: number,
  roles: readonly ColumnRole[],
  formMarksClasses: boolean,
  level2Column: number | undefined,
  phase: PrintedIndicator['phase'],
): PrintedIndicator {
  const isShifted = (cell: WorkCell, index: number) =>
    level2Column !== undefined && cell.place.column !== level2Column + 1 + index;
  for (const [index, role] of roles.entries()) {
    for (const cell of cells[role] ?? []) {
      const shifted = isShifted(cell, index);
      const to = NOTES.has(role) ? 'note' : 'field';
      put(cell, to, `indicators.${position}.${role}`, cell.mark ?? (shifted ? 'shifted' : undefined));
    }
  }
  const level2Cell = row.level2?.cell;
  if (level2Cell && level2Cell.place.column !== level2Column) level2Cell.mark ??= 'shifted';
  const text = (role: ColumnRole) => printedText(cells[role] ?? []);
  const printed = (role: ColumnRole) => roles.includes(role) && { [role]: text(role) };
  const name = text('name');
  const targetCells = TARGET_ROLES.flatMap((role) =>
    (cells[role] ?? []).filter((cell) => role !== 'measurementUnit' || saysUnit(cell)),
  );
  const places = targetCells.flatMap(placesOf);
  return {
    position,
    ...classes,
    required: formMarksClasses ? classes.required : null,
    name,
    ...printed('description'),
    target: { ...parseTargetValue(targetCells.map((cell) => cell.text.trim()).join('')), places },
    ...printed('basis'),
    ...printed('standard'),
    ...(roles.includes('actual') && { actual: actualOf(cells.actual ?? []) }),
    ...printed('weight'),
    ...printed('score'),
    ...printed('reason'),
    ...printed('explanation'),
    // What slid there from another column may be no remark.
    ...(roles.includes('remark') && {
      remark: printedText((cells.remark ?? []).filter((cell) => !isShifted(cell, roles.indexOf('remark')))),
    }),
    ...(phase !== undefined && { phase }),
    place: [...name.places, ...places][0] as Place,
  };
}

const actualOf = (cells: readonly WorkCell[]): PrintedIndicator['actual'] => {
  const { printed, places } = printedText(cells);
  return { ...parseTargetValue(printed), places };
};

/** Where a class has values without names, which value belongs to which name is lost: every row of that class says so. */
function markUnpaired(indicators: readonly PrintedIndicator[]): void {
  const runs: PrintedIndicator[][] = [];
  for (const indicator of indicators) {
    const run = runs.at(-1);
    if (run && !printsClass(indicator.level2)) run.push(indicator);
    else runs.push([indicator]);
  }
  for (const run of runs) {
    if (run.some(({ name }) => name.text === '')) for (const indicator of run) indicator.unpaired = true;
  }
}
