import { type CellStyle, PLAIN_STYLE } from '../cellStyle.ts';
import type { DifferentialStyle } from '../conditionalStyle.ts';
import type { RichText } from '../richText.ts';
import type { Calculation, SheetBuilder } from '../sheetBuilder.ts';
import { DAMAGED, Unreadable } from '../unreadable.ts';
import type { CellValue } from '../workbook.ts';
import { areaOf, placeOf } from './cellPlace.ts';
import { conditionsIn } from './conditions.ts';
import { isoSerial } from './isoSerial.ts';
import { stringCollector } from './readSharedStrings.ts';
import { attributesOf, scanXml } from './scanXml.ts';
import { fromXstring } from './xstring.ts';

/** What the cells of all sheets refer to. */
export interface SheetSources {
  strings: readonly RichText[];
  /** The strings that a cell shows, by number; filled while sheets are read. */
  used: Set<number>;
  styles: readonly CellStyle[];
  differential: readonly DifferentialStyle[];
  date1904: boolean;
  calculation: Calculation;
  /** Whether a formula reads a name that follows the clock. */
  ofTheClock: (formula: string) => boolean;
}

interface OpenCell {
  type: string;
  style: CellStyle;
  value: string | null;
  /** The text that stands in the cell itself. */
  inline: RichText | null;
  /** its text, empty for one that is written with another cell */
  formula: string | undefined;
  /** what the file says of its formula */
  about: ReadonlyMap<string, string>;
}

/** The XML of a worksheet → its cells, merges and what of it is hidden, given to a builder. */
export function readSheet(xml: string, sources: SheetSources, builder: SheetBuilder): void {
  const collector = stringCollector();
  const sharing = sharedFormulas();
  const conditional = conditionsIn(xml, sources.differential);
  let row = 0;
  let column = 0;
  let cell: OpenCell | null = null;
  let inValue = false;
  let inFormula = false;
  let inString = false;
  let inData = false;
  const refuse = (stored: string): never => {
    throw builder.unreadableCell(
      row,
      column,
      `里存的“${stored
        .replace(/[\s\p{C}]+/gu, ' ')
        .trim()
        .slice(0, 40)}”不是一个值`,
    );
  };
  scanXml(xml, {
    open(name, raw) {
      if (inString) collector.open(name, raw);
      else if (name === 'sheetData') inData = true;
      else if (!inData) beside(name, raw, builder);
      else if (name === 'row') {
        const attributes = attributesOf(raw);
        row = attributes.has('r') ? Number(attributes.get('r')) : row + 1;
        column = 0;
        if (truthy(attributes.get('hidden')) || Number(attributes.get('ht') ?? 15) <= TOO_LOW) builder.hideRow(row);
      } else if (name === 'c') {
        const attributes = attributesOf(raw);
        const given = attributes.get('r');
        const place = given === undefined ? { row, column: column + 1 } : placeOf(given);
        if (place.row !== row) throw new Unreadable(DAMAGED);
        column = place.column;
        const style = sources.styles[Number(attributes.get('s') ?? 0)] ?? PLAIN_STYLE;
        cell = {
          type: attributes.get('t') ?? 'n',
          style,
          value: null,
          inline: null,
          formula: undefined,
          about: NOTHING,
        };
      } else if (cell && name === 'f') {
        cell.formula = '';
        inFormula = true;
        if (raw !== '') cell.about = attributesOf(raw);
        if (cell.about.has('ref')) ofSeveralCells(cell.about, builder);
      } else if (cell && (name === 'v' || name === 'is')) {
        if (cell.value) throw builder.unreadableCell(row, column, '里存了两个值');
        inValue = name === 'v';
        cell.value = '';
        if (inValue) return;
        inString = true;
        collector.start();
      }
    },
    text(piece) {
      if (inValue && cell) cell.value += piece;
      else if (inFormula && cell) cell.formula += piece;
      else if (inString) collector.text(piece);
    },
    close(name) {
      if (name === 'v') inValue = false;
      else if (name === 'f') inFormula = false;
      else if (name === 'is' && cell) {
        inString = false;
        cell.inline = collector.taken();
        cell.value = cell.inline.text;
      } else if (inString) collector.close(name);
      else if (name === 'sheetData') inData = false;
      else if (name === 'c' && cell) {
        const shared = sharing.read(row, column, cell);
        const calculated = { always: truthy(cell.about.get('ca')) || sources.ofTheClock(shared.reads), ...shared };
        const value = storedValue(cell, sources, refuse);
        const style = value && conditional ? conditional(row, column, value, cell.style) : cell.style;
        builder.cell(row, column, value, style ?? { ...cell.style, unclear: true }, cell.formula, calculated);
        cell = null;
      }
    },
  });
}

/** A formula whose values stand in several cells without one of their own. */
function ofSeveralCells(attributes: ReadonlyMap<string, string>, builder: SheetBuilder): void {
  if (attributes.get('t') !== 'shared') builder.formulaArea(areaOf(attributes.get('ref') ?? ''));
}

const NOTHING: ReadonlyMap<string, string> = new Map();

/** Formulas that are written with one cell and shared by others. */
function sharedFormulas() {
  const written = new Map<string, { row: number; column: number; formula: string }>();
  return {
    /** What the formula of a cell is and with which cell it is written. */
    read(row: number, column: number, { formula = '', about }: Pick<OpenCell, 'formula' | 'about'>) {
      const name = about.get('t') === 'shared' ? about.get('si') : undefined;
      if (name !== undefined && formula !== '') written.set(name, { row, column, formula });
      const first = name === undefined ? undefined : written.get(name);
      if (!first) return { reads: formula };
      return { reads: first.formula, down: row - first.row, right: column - first.column };
    },
  };
}

/** What stands before and after the cells. */
function beside(name: string, raw: string, builder: SheetBuilder): void {
  if (name === 'mergeCell') builder.merge(areaOf(attributesOf(raw).get('ref') ?? ''));
  else if (name === 'col') {
    const attributes = attributesOf(raw);
    if (truthy(attributes.get('hidden')) || Number(attributes.get('width') ?? 8) <= TOO_NARROW) {
      builder.hideColumns(Number(attributes.get('min')), Number(attributes.get('max')));
    }
  } else if (MAY_FILL.has(name)) builder.mayBeFilled();
  else if (name === 'sheetView') {
    const view = attributesOf(raw);
    if (view.get('showZeros') === '0') builder.showNoZeros();
    if (truthy(view.get('rightToLeft'))) builder.mirror();
  } else if (name === 'sheetCalcPr' && truthy(attributesOf(raw).get('fullCalcOnLoad'))) builder.calculateAnew();
}

/** In points, and in characters: so much shows nothing of a letter. */
const [TOO_LOW, TOO_NARROW] = [3, 0.3];

const MAY_FILL: ReadonlySet<string> = new Set(['conditionalFormatting', 'tablePart', 'picture']);

const truthy = (value: string | undefined): boolean => value === '1' || value === 'true';

function storedValue(
  { type, value, inline, formula }: OpenCell,
  { strings, used, date1904 }: SheetSources,
  refuse: (stored: string) => never,
): CellValue | null {
  // `<f>SUM(A1:A2)</f><v></v>`: never calculated. A text result may well be empty.
  if (value === null || (value === '' && type !== 'str')) return null;
  switch (type) {
    case 's': {
      const text = /^\s*\d+\s*$/.test(value) ? strings[Number(value)] : undefined;
      if (text === undefined) return refuse(value);
      used.add(Number(value));
      return { kind: 'text', ...text };
    }
    case 'str':
      return { kind: 'text', text: fromXstring(value) };
    case 'inlineStr':
      return { kind: 'text', ...(inline ?? { text: value }) };
    case 'b':
      return { kind: 'boolean', truth: truthy(value.trim()) };
    case 'e':
      return { kind: 'error', code: value.trim() };
    case 'd':
      return numberOf(isoSerial(value.trim(), date1904));
    case 'n':
      if (value.trim() === '' && formula !== undefined) return null;
      return numberOf(NUMBER.test(value) ? Number(value) : Number.NaN);
    default:
      return refuse(`${type} ${value}`);
  }

  function numberOf(number: number): CellValue {
    return Number.isFinite(number) ? { kind: 'number', number } : refuse(value ?? '');
  }
}

/** As XML Schema writes numbers: neither `0x10` nor `4,902`. */
const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?\s*$/;
