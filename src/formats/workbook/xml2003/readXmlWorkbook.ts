import type { UnseenText } from '../../../model/block.ts';
import { asideTexts } from '../../asideTexts.ts';
import { attributesIn } from '../../xml/asideXml.ts';
import { LIMITS } from '../limits.ts';
import { ANY_CELL, isOfTheClock } from '../movingFormulas.ts';
import type { TextFont, TextRun } from '../richText.ts';
import { type SheetBuilder, sheetBuilder, type WorkbookTotals } from '../sheetBuilder.ts';
import { DAMAGED, inSheet, tooLarge, Unreadable } from '../unreadable.ts';
import type { CellValue, Workbook } from '../workbook.ts';
import { isoSerial } from '../xlsx/isoSerial.ts';
import { attributesOf, scanXml } from '../xlsx/scanXml.ts';
import { type OpenElements, openElements } from './openElements.ts';
import { isWhite, styleSheet } from './styleSheet.ts';

type Attributes = ReadonlyMap<string, string>;

/** What stands after the cells of a sheet, and of the workbook after its sheets. */
interface Settings {
  date1904: boolean;
  /** The sheets that nobody sees, by their numbers. */
  hidden: ReadonlySet<number>;
  /** Texts that stand beside the cells: remarks, printed headers, names, properties. */
  beside: string[];
}

interface OpenCell {
  row: number;
  column: number;
  right: number;
  bottom: number;
  style: string | undefined;
  formula: string | undefined;
  type: string | null;
  runs: TextRun[];
}

/**
 * A workbook in the XML of Excel 2002 and 2003, which many systems write and name `.xls` → its sheets.
 * @throws XmlError where it is not well-formed, Unreadable where a cell is no value or lies under a merged one
 */
export function readXmlWorkbook(xml: string): Workbook {
  const settings = settingsIn(xml);
  const styles = styleSheet();
  const totals: WorkbookTotals = { cells: 0, characters: 0, moving: new Map() };
  const sheets: Workbook['sheets'] = [];
  const path = openElements();
  const fonts: (TextFont | null)[] = [];
  let builder: SheetBuilder | null = null;
  let place: ReturnType<typeof placeInSheet> | null = null;
  let name = '';
  let cell: OpenCell | null = null;
  scanXml(xml, {
    open(element, raw) {
      const within = path.last();
      path.push(element);
      if (path.has('Styles')) styles.open(element, named(raw));
      else if (element === 'Worksheet') {
        const given = named(raw);
        if (sheets.length === LIMITS.sheets) throw tooLarge(`工作表超过 ${LIMITS.sheets} 张`, LIMITS.sheets);
        name = given.get('Name') ?? '';
        const hidden = settings.hidden.has(sheets.length);
        const { date1904 } = settings;
        builder = sheetBuilder({ name, kind: 'sheet', hidden, date1904, calculation: 'unsure' }, totals);
        place = placeInSheet(builder);
      } else if (!builder || !place) return;
      else if (element === 'Column' && within === 'Table') place.column(named(raw));
      else if (element === 'Row' && within === 'Table') place.row(named(raw));
      else if (element === 'Cell' && within === 'Row') cell = place.cell(named(raw));
      else if (element === 'DoNotDisplayZeros') builder.showNoZeros();
      else if (element === 'DisplayRightToLeft') builder.mirror();
      else if (element === 'ConditionalFormatting') builder.mayBeFilled();
      else if (cell && element === 'Data' && within === 'Cell') cell.type = named(raw).get('Type') ?? 'String';
      else if (cell && isShown(path)) fonts.push(fontOf(element, named(raw), fonts.at(-1) ?? null));
    },
    text(text) {
      if (cell && isShown(path)) cell.runs.push({ text: text.replace(/\r\n?/g, '\n'), font: fonts.at(-1) ?? null });
    },
    close(element) {
      if (cell && isShown(path) && element !== 'Data') fonts.pop();
      path.pop();
      if (element === 'Cell' && cell && builder) {
        const [closed, open] = [cell, builder];
        inSheet(name, () => addCell(closed, open));
        cell = null;
      } else if (element === 'Worksheet' && builder) {
        sheets.push(builder.sheet());
        builder = null;
      }
    },
  });
  return { sheets, notes: [], aside: besideCells(xml, settings.beside) };

  function addCell({ row, column, right, bottom, style, formula, type, runs }: OpenCell, to: SheetBuilder): void {
    const area = { top: row, left: column, bottom, right };
    if (bottom > row || right > column) to.merge(area);
    const value = type === null ? null : storedValue(type, runs, settings.date1904);
    if (value === undefined) throw to.unreadableCell(row, column, '里存的不是一个值');
    // Which cells a formula of this kind reads is written by their distance, and not followed.
    const reads = { reads: formula !== undefined && isOfTheClock(formula) ? formula : ANY_CELL };
    to.cell(row, column, value, styles.styleOf(style), formula, reads);
  }
}

/** Within the value of a cell, which is no remark. */
const isShown = (path: OpenElements): boolean => path.has('Data') && !path.has('Comment');

/** Attributes by their names without prefix. */
const named = (raw: string): Attributes =>
  new Map([...attributesOf(raw)].map(([name, value]) => [name.slice(name.indexOf(':') + 1), value]));

/** What is said of the sheets after their cells. */
function settingsIn(xml: string): Settings {
  const hidden = new Set<number>();
  const beside: string[] = [];
  const path = openElements();
  let sheets = 0;
  let date1904 = false;
  scanXml(xml, {
    open(element) {
      path.push(element);
      if (element === 'Worksheet') sheets += 1;
      if (element === 'Date1904') date1904 = true;
    },
    text(text) {
      const element = path.last();
      if (element === 'Visible' && path.has('WorksheetOptions') && text.trim() !== 'SheetVisible')
        hidden.add(sheets - 1);
      else if (element === 'Date1904') date1904 = text.trim() !== '0';
      if (!isShown(path)) beside.push(text);
    },
    close: path.pop,
  });
  return { hidden, beside, date1904 };
}

/** Counts through the rows and cells of a sheet; both go on where the last one ended unless they say their number. */
function placeInSheet(builder: SheetBuilder) {
  let [row, column, columns] = [0, 0, 0];
  let next = 1;
  let spent = 0;
  /** Numbers in the file may ask for millions of rows and columns with a few bytes each. */
  const spend = (more: number): void => {
    spent += more;
    if (!(spent <= LIMITS.gridCells)) throw tooLarge(`表格连同空格超过 ${LIMITS.gridCells} 格`, LIMITS.gridCells);
  };
  /** Per column the last row that a merged cell above covers. */
  const covered = new Map<number, number>();
  return {
    column(given: Attributes): void {
      const from = Number(given.get('Index') ?? columns + 1);
      columns = from + Number(given.get('Span') ?? 0);
      if (given.get('Hidden') === '1' || Number(given.get('Width') ?? TOO_NARROW + 1) <= TOO_NARROW) {
        spend(Math.min(columns, LIMITS.columns) - from);
        builder.hideColumns(from, columns);
      }
    },
    row(given: Attributes): void {
      row = Number(given.get('Index') ?? next);
      next = row + 1 + Number(given.get('Span') ?? 0);
      column = 0;
      if (given.get('Hidden') === '1' || Number(given.get('Height') ?? TOO_LOW + 1) <= TOO_LOW) {
        spend(next - row);
        for (let at = row; at < next; at += 1) builder.hideRow(at);
      }
    },
    /** @throws Unreadable where it lies under a merged cell: Excel opens no such file, and which cell is meant nobody knows */
    cell(given: Attributes): OpenCell {
      const from = Number(given.get('Index') ?? column + 1);
      const right = from + Number(given.get('MergeAcross') ?? 0);
      const bottom = row + Number(given.get('MergeDown') ?? 0);
      if (!(from > column && right >= from && right <= LIMITS.columns && bottom >= row)) throw new Unreadable(DAMAGED);
      column = right;
      spend(right - from);
      for (let at = from; at <= right; at += 1) {
        if ((covered.get(at) ?? 0) >= row) throw builder.unreadableCell(row, from, '和上面的合并单元格重叠');
        if (bottom > row) covered.set(at, bottom);
      }
      return {
        ...{ row, column: from, right, bottom, style: given.get('StyleID'), type: null, runs: [] },
        formula: given.get('Formula')?.replace(/^(?:\w+:)?=/, ''),
      };
    },
  };
}

/** In points: so much shows nothing of a letter. */
const [TOO_LOW, TOO_NARROW] = [3, 2];

/** The font of a run of HTML within that of the runs around it. */
function fontOf(element: string, given: Attributes, around: TextFont | null): TextFont | null {
  const font = around ?? { struck: false, raised: false };
  if (element === 'S') return { ...font, struck: true };
  if (element === 'Sup') return { ...font, raised: true };
  if (element === 'Sub') return { ...font, lowered: true };
  return element === 'Font' && given.has('Color') ? { ...font, white: isWhite(given.get('Color')) } : around;
}

/** Undefined for what is no value. */
function storedValue(type: string, runs: readonly TextRun[], date1904: boolean): CellValue | null | undefined {
  const text = runs.map((run) => run.text).join('');
  if (type === 'String') return { kind: 'text', text, ...(runs.some(({ font }) => font) && { runs }) };
  const plain = text.trim();
  if (plain === '') return null;
  if (type === 'Error') return { kind: 'error', code: plain };
  if (type === 'Boolean') return { kind: 'boolean', truth: plain === '1' };
  const number = type === 'DateTime' ? isoSerial(plain, date1904) : type === 'Number' ? numberIn(plain) : Number.NaN;
  return Number.isFinite(number) ? { kind: 'number', number } : undefined;
}

/** As XML Schema writes numbers: neither `0x10` nor `4,902`. */
const numberIn = (text: string): number =>
  /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?$/.test(text) ? Number(text) : Number.NaN;

const besideCells = (xml: string, texts: readonly string[]): UnseenText[] =>
  asideTexts('单元格以外的部分', [...texts, ...attributesIn(xml)]);
