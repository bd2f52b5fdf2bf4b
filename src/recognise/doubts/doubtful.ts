import Big from 'big.js';
import type { PrintedIndicator, PrintedTable } from '../../model/documentTables.ts';
import { brokenNumber } from '../../values/brokenNumber.ts';
import { compactText } from '../../values/compactText.ts';
import { noValue } from '../../values/noValue.ts';
import { LETTER } from '../fields/printedText.ts';
import { printsClass } from '../labels/printsClass.ts';
import type { WorkCell, WorkRow, WorkTable } from '../workTable.ts';
import { exchanged, QUALITY } from './exchanged.ts';
import { slid } from './misfit.ts';
import { rowsAgain } from './rowsAgain.ts';
import { doubtfulSkeleton, isValue, linesOf, mergedOver } from './withhold.ts';

/**
 * What leaves a reader of the page in doubt of the whole table: the name of the project turned round, a name that is a number, name and
 * value exchanged, a line written across the table.
 * @param cells those whose values are doubtful
 * @param titles the lines of the title of the document
 * @returns their printed texts; a table with one of them is not read
 */
export function doubtful(
  table: WorkTable,
  { fields, indicators }: Pick<PrintedTable, 'fields' | 'indicators'>,
  cells: readonly WorkCell[],
  titles: readonly string[] = [],
): string[] {
  const name = fields.name?.text ?? '';
  return [
    ...doubtfulSkeleton(cells, indicators).map(({ text }) => compactText(text)),
    ...labelsUnknown(table),
    ...(name !== '' && !LETTER.test(name) ? [name] : []),
    ...exchanged(indicators),
    ...twoInOne(table, titles),
    ...rowsAgain(table.rows, indicators),
    ...strayEnd(table, indicators),
    ...half(indicators),
    ...slidNames(indicators),
    ...slid(indicators),
    ...pageBehind(indicators),
    ...filledDown(indicators),
    ...overRows(table),
    ...brokenRow(table),
    ...severalTargets(table),
    ...table.rows.flatMap((row) =>
      row.cells.filter((cell) => overValues(cell, table)).map(({ text }) => compactText(text)),
    ),
  ];
}

/** So many indicators at least tell what a column of them is. */
const COLUMN = 4;

const PAGE_BEHIND = /[\p{Script=Han}）)]\s+\d{1,3}$/u;

/** The number of the page behind one name; several may be numbered. */
function pageBehind(indicators: readonly PrintedIndicator[]): string[] {
  const [numbered, ...more] = indicators.filter(({ name }) => PAGE_BEHIND.test(name.printed));
  return numbered && more.length === 0 ? [numbered.name.text] : [];
}

/** What an indicator is about, in the column beside its name: `反映发放是否及时`. */
const ABOUT = /^(?:反映|考[核察]|体现|衡量)/;

/** Names that were dragged down, `发放标准1` `发放标准2` `发放标准3`; or what each is about in the place of the names; or they were pasted over the values. */
function filledDown(indicators: readonly PrintedIndicator[]): string[] {
  const names = indicators.map(({ name }) => name.text);
  const [first = ''] = names;
  const [, stem = '', from = ''] = /^(.*\p{L}[^\d\p{L}]*)(\d+)$/su.exec(first) ?? [];
  const counted = stem !== '' && names.every((name, at) => name === `${stem}${Number(from) + at}`);
  const about = names.filter((name) => ABOUT.test(name)).length * 2 > names.length;
  const isAbout = about && indicators.every(({ description }) => description && !ABOUT.test(description.text));
  // Few names, and as many descriptions as there are rows.
  const described = new Set(indicators.flatMap(({ description }) => description?.text || []));
  const underOther = names.length > COLUMN && new Set(names).size * 2 <= described.size;
  const same = first !== '' && names.every((name) => name === first);
  const copied = indicators.filter(({ name, target }) => name.text !== '' && name.text === compactText(target.printed));
  const over = copied.length * 2 > names.length;
  return names.length >= COLUMN && (counted || isAbout || underOther || same || over) ? [first] : [];
}

/** A label that is a formula without a value may be any. */
const labelsUnknown = ({ rows }: WorkTable): string[] =>
  rows.flatMap(({ cells }) => cells.flatMap(({ to, text }) => (to === 'label' && noValue(text) ? [text] : [])));

/**
 * A name alone, or words alone in the column of values, without a class at the end of a text are more likely a line below the table:
 * `财政所盖章处`. A value alone there, and none in the first row: each may stand one row below its own. So is a row that begins where the
 * classes do, `评估结论 ⇥ 建议立项`. Not so where the merged cell of a class covers the row.
 */
function strayEnd(table: WorkTable, indicators: readonly PrintedIndicator[]): string[] {
  return [...Map.groupBy(indicators, ({ phase }) => phase).values()].flatMap((ofOneTime) => {
    const [before, last] = ofOneTime.slice(-2);
    if (!last || printsClass(last.level2) || coveredByClass(table.rows, last.place.row)) return [];
    const { name, target, description, basis } = last;
    const nameAlone = target.kind === 'blank' && !description?.text && !basis?.text && name.text !== before?.name.text;
    const wordsAlone = name.text === '' && target.kind === 'qualitative';
    // The rest of the number above it: `≥9 ⏎ 7%`.
    const goesOn =
      name.text === '' &&
      target.measurementUnit !== '' &&
      before?.target.number &&
      before.target.measurementUnit === '';
    const slidDown = name.text === '' && ofOneTime[0]?.target.kind === 'blank';
    return nameAlone || wordsAlone || slidDown || goesOn || leftOfNames(table, last, before)
      ? [name.text || target.printed]
      : [];
  });
}

/** Whether an indicator is named where the classes of the table stand, or left of them, and the one before it is not. */
function leftOfNames({ rows }: WorkTable, last: PrintedIndicator, before: PrintedIndicator | undefined): boolean {
  const cells = rows.flatMap((row) => row.cells);
  const columnOf = (indicator: PrintedIndicator | undefined) =>
    cells.find(({ place }) => place.ref === indicator?.name.places[0]?.ref)?.gridColumn;
  const at = columnOf(last) ?? Number.POSITIVE_INFINITY;
  return (
    at !== columnOf(before) && cells.some(({ field = '', gridColumn }) => /level[12]$/.test(field) && gridColumn >= at)
  );
}

/** A name alone of so many characters may be the end of another; a longer one without a value is one, 部门单位人员数量. */
const LONGEST_END = 4;

/**
 * The only end of a name, or value, that stands alone, without a class of its own: the rest of the row above, `养护验收合格 ⏎ 率`. A table that
 * has lost the names of several rows has them alone wherever a page ends. A longer one is doubtful at the end of a text, and where it alone
 * of all has no weight.
 */
function half(indicators: readonly PrintedIndicator[]): string[] {
  const [unweighed, ...others] = indicators.filter(({ weight }) => weight?.text === '');
  const [half, ...more] = indicators.filter(
    ({ name, target, level1, level2, weight }, index) =>
      (name.text === '') !== (target.kind === 'blank') &&
      (name.text.length <= LONGEST_END || (weight && weight === unweighed?.weight && others.length === 0)) &&
      !printsClass(level1) &&
      !printsClass(level2) &&
      index > 0,
  );
  return half && more.length === 0 && half !== indicators.at(-1) ? [half.name.text || half.target.printed] : [];
}

/** The first names, or the last ones, are missing, and no other: they may each stand a row or two up or down. */
function slidNames(indicators: readonly PrintedIndicator[]): string[] {
  const nameless = indicators.filter(({ name }) => name.text === '');
  const { length } = nameless;
  const isSlid = [indicators.slice(0, length), indicators.slice(-length)].some((end) =>
    end.every((each) => nameless.includes(each)),
  );
  return isSlid && length > 0 && length * COLUMN < indicators.length * 2 ? [`${nameless[0]?.target.printed}`] : [];
}

/** `104⏎23` may be two amounts. Not so where a line is none alone, `7912⏎02`, `771,⏎325`, or both together have the six decimals of the form. */
const ALONE = /^(?:0|[1-9]\d*(?:,\d{3})*)(?:\.\d+)?$/;
const SIX_DECIMALS = 6;

/**
 * As many lines in the name of the project as amounts in one cell: two projects may stand in the cells of one. Not so where they are one amount
 * by others of the table, `14.0⏎0` beside `14.00`, or with them: `42.9⏎6` and `54.89` are `97.85`. Others in lines count where all amounts
 * of the table have the same decimals only if their lines are joined. Nor where the name is one, see `isOneName`.
 */
function twoInOne({ rows }: WorkTable, titles: readonly string[]): string[] {
  const cells = rows.flatMap((row) => row.cells).filter(({ to }) => to === 'field');
  const name = cells.find(({ field }) => field === 'name');
  if (name && isOneName(name, rows, titles)) return [];
  const amounts = cells.flatMap((cell) => (cell === name ? [] : (amountIn(cell) ?? [])));
  const pairs = amounts.filter(({ lines, decimals }) => {
    const alone = lines.length > 1 && lines.length === linesOf(name).length && lines.every((line) => ALONE.test(line));
    return alone && decimals !== SIX_DECIMALS;
  });
  // Neither of `indicators.…` nor of `schedule.…`.
  const money = amounts.filter(({ cell }) => !/^[is]/.test(`${cell.field}`));
  const alike = money.every(({ decimals }) => decimals > 1 && decimals === money[0]?.decimals);
  const isOne = (pair: Amount) => {
    const { value, cell, lines, decimals } = pair;
    const joins = alike && lines.some((line) => decimalsOf(line) !== decimals);
    const values = money.flatMap((other) =>
      !pairs.includes(other) || (joins && other.cell.source !== cell.source) ? (other.value ?? []) : [],
    );
    const isKnown = (whole: Big, at: number) =>
      value &&
      (whole.eq(value) ||
        values.some((part, index) => part.plus(value).eq(whole) || (index !== at && part.plus(whole).eq(value))));
    return money.includes(pair) && values.some(isKnown);
  };
  return name && !pairs.every(isOne) ? [compactText(name.text)] : [];
}

/** Whether a name in lines is that of one project: no name is one character, `村组干部报⏎酬`; or a title prints it whole. */
function isOneName(name: WorkCell, rows: WorkTable['rows'], titles: readonly string[]): boolean {
  const heads = rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell.to === 'title' ? linesOf(cell) : [])));
  return (
    linesOf(name).some((line) => line.length === 1) ||
    [...titles, ...heads].some((line) => compactText(line).includes(compactText(name.text)))
  );
}

/** One amount in the lines of its cell, or several; without a value where the lines make none together. */
interface Amount {
  cell: WorkCell;
  lines: string[];
  value: Big | null;
  decimals: number;
}

const decimalsOf = (text: string): number => text.split('.')[1]?.length ?? 0;

function amountIn(cell: WorkCell): Amount | null {
  const lines = linesOf(cell).map((line) => line.replace(/万?元$/, ''));
  const joined = lines.join('');
  const value = ALONE.test(joined) ? new Big(joined.replaceAll(',', '')) : null;
  const isAmount = value || (lines[1] && lines.every((line) => ALONE.test(line)));
  return isAmount ? { cell, lines, value, decimals: decimalsOf(value ? joined : '') } : null;
}

/** Each line of a cell a value of its own, and names in lines beside it: the row may be two, `≥95%⏎3个`, `减少⏎提升`. */
function severalTargets({ rows }: WorkTable): string[] {
  return rows.flatMap(({ cells }) => {
    const inLines = cells.filter(({ field, source }) => source.includes('\n') && field?.startsWith('indicators.'));
    const ofRole = (role: string) =>
      inLines.flatMap((cell) => (cell.field?.endsWith(role) && linesOf(cell).length > 1 ? [linesOf(cell)] : []));
    const names = ofRole('.name').length > 0;
    return ofRole('.target').flatMap((lines) => {
      const text = lines.join('');
      const several =
        names &&
        (lines.every((line) => QUALITY.test(line)) ||
          (lines.every(isValue) && (!isValue(text) || brokenNumber(lines.join('\n')))));
      return several ? [text] : [];
    });
  });
}

/** A name merged over the row of another indicator: nobody can tell whether it is of both. */
const overRows = ({ rows }: WorkTable): string[] => mergedOver(rows, 'name').map(({ text }) => text);

/**
 * The only two rows that are narrower than all others, one below the other, and together as wide: a line broken in one of its cells. Among
 * the indicators alone it is one where the first half names what the second has the value of: a class that was cut is put together.
 */
function brokenRow({ rows }: WorkTable): string[] {
  const below = rows.filter((row) => isOfIndicator(row, ''));
  const [upper, ...lower] = halves(below);
  const isName = upper && isOfIndicator(upper, 'name') && !isOfIndicator(upper, 'target');
  const [first] = isName ? lower : halves(rows).slice(1);
  return first ? [compactText(first.cells[0]?.text ?? '')] : [];
}

const isOfIndicator = ({ cells }: WorkRow, role: string): boolean =>
  cells.some(({ field = '' }) => field.startsWith('indicators.') && field.endsWith(role));

function halves(rows: readonly WorkRow[]): WorkRow[] {
  const width = Math.max(0, ...rows.map((row) => row.width));
  const [upper, lower, ...more] = rows.filter(
    (row) => !row.running && row.width > 1 && row.width < width && row.cells.every(({ to }) => to !== 'title'),
  );
  const cells = rows.flatMap((row) => row.cells);
  const isOne =
    upper &&
    lower &&
    more.length === 0 &&
    rows.indexOf(upper) + 1 === rows.indexOf(lower) &&
    upper.width + lower.width === width + 1;
  const isText = cells.every(({ rowSpan, colSpan }) => rowSpan === 1 && colSpan === 1);
  return isOne && isText ? [upper, lower] : [];
}

const coveredByClass = (rows: WorkTable['rows'], row: number): boolean =>
  rows.some(({ cells }) =>
    cells.some(
      // The rest of a class that a page cuts has no field of its own.
      ({ to, field = '', mark = field, place, rowSpan }) =>
        to === 'label' && /level[12]$|^joined$/.test(mark) && place.row < row && row < place.row + rowSpan,
    ),
  );

/** A name that covers the column of values too is a line written across the table, no indicator. */
function overValues({ field = '', colSpan }: WorkCell, { rows }: WorkTable): boolean {
  if (colSpan < 2 || !/^indicators\.\d+\.name$/.test(field)) return false;
  const isHead = (cell: WorkCell, role: string) => cell.to === 'label' && cell.field === role;
  // 项目名称 is a label called name too: the head of the column stands beside that of the values.
  const heads = rows.find(({ cells }) => cells.some((cell) => isHead(cell, 'target')));
  const head = heads?.cells.find((cell) => isHead(cell, 'name'));
  return head !== undefined && colSpan > head.colSpan;
}
