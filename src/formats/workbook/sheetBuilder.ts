import { characterCount, type SourceNote } from '../../model/block.ts';
import { sheetRef } from '../../model/sourceRef.ts';
import { NO_VALUE } from '../../values/noValue.ts';
import type { CellStyle } from './cellStyle.ts';
import { confirmFormulas, keyOf, type StoredValue } from './confirmFormulas.ts';
import { displayValue } from './display/displayValue.ts';
import { generalNumber } from './display/general.ts';
import { isWithin } from './isWithin.ts';
import { LIMITS } from './limits.ts';
import { type MovingCells, movingFormulas, type PlacedFormula } from './movingFormulas.ts';
import { noteList } from './noteList.ts';
import { drawnIn } from './richText.ts';
import { DAMAGED, tooLarge, Unreadable } from './unreadable.ts';
import { storedText, visibleValue } from './visibleValue.ts';
import type { Area, CellValue, Drawing, RuledSpan, Sheet, SheetCell } from './workbook.ts';

/** What is counted over all sheets of a workbook. */
export interface WorkbookTotals {
  cells: number;
  characters: number;
  /** The cells of the sheets so far whose value changes by itself. */
  moving: MovingCells;
}

/**
 * Whether the stored values of formulas are those that the sheet shows: a spreadsheet program calculated them; nobody says that one did, so
 * that 0 and an empty text may be what a library puts in for a value it does not know; or the file says that they are to be calculated anew.
 */
export type Calculation = 'done' | 'unsure' | 'outdated';

export interface SheetSettings {
  name: string;
  kind: Sheet['kind'];
  hidden: boolean;
  date1904: boolean;
  calculation: Calculation;
}

/** Takes in the cells of one sheet in any order and from any file format, and gives the sheet. */
export function sheetBuilder({ name, kind, hidden, date1904, calculation }: SheetSettings, totals: WorkbookTotals) {
  const cells: SheetCell[] = [];
  const merges: Area[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const ruled = new Map<number, RuledSpan[]>();
  const notes: SourceNote[] = [];
  const drawings: Drawing[] = [];
  const placed = noteList();
  /** A sheet may say after its cells that zeros are not shown. */
  const zeros: SheetCell[] = [];
  let hideZeros = false;
  /** White text, on white as far as its cell says: a sheet may say after its cells what else colours them. */
  const white: { cell: SheetCell; seen: Pick<SheetCell, 'text' | 'unseen'> }[] = [];
  let mayBeFilled = false;
  let mirrored = false;
  let outdated = calculation === 'outdated';
  /** Formulas with a value, blank ones too: a sheet may say after its cells that they are to be calculated. */
  const formulas: (PlacedFormula & { cell: SheetCell })[] = [];
  const formulaAreas: Area[] = [];
  /** The 0 of formulas that nobody is known to have calculated. */
  const unsure: SheetCell[] = [];
  /** Of a sheet that nobody is known to have calculated: what formulas may be calculated from. */
  const values = new Map<number, StoredValue>();
  const note = (code: string, row: number, column: number, printed: string, expected: string) =>
    placed.add({ code, ref: sheetRef(name, row, column), printed, expected });

  function add(cell: SheetCell): void {
    const content = cell.text || cell.unseen;
    if (content.trim() === '') return;
    totals.cells += 1;
    totals.characters += content.length;
    if (content.length > LIMITS.cellCharacters) {
      throw new Unreadable(`${place(cell)}里有 ${content.length} 个字`, `一格不超过 ${LIMITS.cellCharacters} 个字`);
    }
    if (totals.cells > LIMITS.cells) throw tooLarge(`有内容的单元格超过 ${LIMITS.cells} 个`, LIMITS.cells);
    if (totals.characters > LIMITS.characters) throw tooLarge(`文字超过 ${LIMITS.characters} 个字`, LIMITS.characters);
    cells.push(cell);
  }

  /** What stands for a value that nobody knows, and what is said of it. */
  function addUnknown(row: number, column: number, kind: keyof typeof NO_VALUE, stored: string): void {
    const [code, expected] = UNKNOWN_NOTES[kind];
    note(code, row, column, stored, expected);
    add({ row, column, text: NO_VALUE[kind], unseen: '' });
  }

  /** What a library puts in for a value it does not know: 0, which stays where its formula gives 0. */
  function dropUnsure(): void {
    if (unsure.length === 0) return;
    const isConfirmed = confirmFormulas(values);
    const unknown = new Set(unsure.filter(({ row, column }) => !isConfirmed(row, column)));
    for (let at = formulas.length - 1; at >= 0; at -= 1) {
      if (unknown.has((formulas[at] as (typeof formulas)[number]).cell)) formulas.splice(at, 1);
    }
    replace(unknown, 'missing');
  }

  function dropOutdated(): void {
    const isConfirmed = confirmFormulas(values);
    const old = new Set(formulas.flatMap(({ cell }) => (isConfirmed(cell.row, cell.column) ? [] : [cell])));
    if (formulaAreas.length > LIMITS.formulaAreas)
      throw tooLarge(`数组公式超过 ${LIMITS.formulaAreas} 个`, LIMITS.formulaAreas);
    if (formulaAreas.length > 0) {
      for (const cell of cells) if (formulaAreas.some((area) => isWithin(area, cell))) old.add(cell);
    }
    replace(old, 'outdated');
  }

  /** Before values are held to be outdated: what changes by itself is no better when it was calculated anew. */
  function dropMoving(): void {
    const found = [...movingFormulas(formulas, totals.moving)].map(({ cell }) => cell);
    if (found.length === 0) return;
    const areas = formulaAreas.filter((area) => found.some((cell) => isWithin(area, cell)));
    const moving = new Set([...found, ...cells.filter((cell) => areas.some((area) => isWithin(area, cell)))]);
    totals.moving.set(
      name,
      [...moving].map(({ row, column }) => ({ row, column })),
    );
    for (let at = formulas.length - 1; at >= 0; at -= 1) {
      const { cell } = formulas[at] as (typeof formulas)[number];
      if (moving.has(cell)) formulas.splice(at, 1);
    }
    replace(moving, 'moving');
  }

  function replace(old: ReadonlySet<SheetCell>, kind: keyof typeof NO_VALUE): void {
    const kept = cells.filter((cell) => !old.has(cell));
    cells.length = 0;
    for (const cell of kept) cells.push(cell);
    for (const { row, column, text, unseen } of old) addUnknown(row, column, kind, text || unseen);
  }

  const place = ({ row, column }: { row: number; column: number }) => `工作表 ${sheetRef(name, row, column)} `;

  return {
    /**
     * A cell of the file; `value` is null for one without content. Rows and columns are 1-based.
     * @param formula that gives it, empty where it is not known
     * @param calculated what is known of it apart from that
     */
    cell(
      row: number,
      column: number,
      value: CellValue | null,
      style: CellStyle,
      formula?: string,
      calculated: Partial<Omit<PlacedFormula, 'row' | 'column'>> = {},
    ): void {
      if (!(row >= 1 && row <= LIMITS.rows && column >= 1 && column <= LIMITS.columns)) throw new Unreadable(DAMAGED);
      if (style.ruled) widen(ruled, row, column);
      const isFormula = formula !== undefined;
      if (calculation !== 'done' && (value !== null || isFormula))
        values.set(keyOf(row, column), { value: value ?? UNKNOWN, ...(isFormula && { formula }) });
      if (value === null) {
        if (isFormula) addUnknown(row, column, 'missing', '');
        return;
      }
      const { shown, struck, lost, seen, unseen } = visibleValue(value, style, date1904);
      if (characterCount(struck) > 0) {
        note('document/deleted-text', row, column, `划掉 ${characterCount(struck)} 字`, '没有划掉的字的文件');
      }
      if (shown === null) {
        add({ row, column, text: '', unseen: lost });
        return;
      }
      if (style.unclear) {
        addUnknown(row, column, 'conditional', storedText(shown));
        return;
      }
      if (style.repeats) {
        addUnknown(row, column, 'repeated', storedText(shown));
        return;
      }
      if (value.kind === 'text' && PICTURE.test(value.text)) {
        addUnknown(row, column, 'picture', '1 张图片');
        return;
      }
      const drawn = displayValue(shown, style.format, { date1904 });
      const text = value.kind === 'text' ? drawn : drawnIn(style, drawn);
      if (value.kind === 'number' && value.number < 0 && unseen === '' && isSignless(text)) {
        addUnknown(row, column, 'signless', storedText(shown));
        return;
      }
      const font = symbolsIn(value, style);
      const [sign] = font ? (/[\uf000-\uf0ff]/.exec(text) ?? []) : [];
      if (sign) note('document/unknown-symbol', row, column, saySign(font, sign), '有对应文字的符号');
      const stored = storedText(shown);
      if (isFormula && calculation === 'unsure' && stored === '') {
        addUnknown(row, column, 'missing', '');
        return;
      }
      if (value.kind === 'error') note('document/cell-error', row, column, text, '一个值');
      else if (value.kind === 'number' && text === generalNumber(value.number) && text !== stored) {
        note('document/rounded-display', row, column, text, stored);
      }
      const isHidden = text.trim() === '' || (value.kind === 'number' && hidesNumber(text, stored));
      const cell = { row, column, text: text.trim() === '' ? '' : text, unseen: isHidden ? stored : lost };
      add(cell);
      if (unseen !== '' && cell.text !== '') {
        const text = seen === null ? '' : displayValue(seen, style.format, { date1904 });
        white.push({
          cell,
          seen: { text: text.trim() === '' ? '' : text, unseen: seen === null ? cell.text : unseen },
        });
      }
      if (isFormula) formulas.push({ row, column, cell, reads: formula, always: false, ...calculated });
      if (isFormula && calculation === 'unsure' && stored === '0') unsure.push(cell);
      if (value.kind === 'number' && value.number === 0) zeros.push(cell);
    },
    merge(area: Area): void {
      if (merges.length === LIMITS.merges) throw tooLarge(`合并单元格超过 ${LIMITS.merges} 处`, LIMITS.merges);
      if (!(area.top >= 1 && area.left >= 1 && area.bottom <= LIMITS.rows && area.right <= LIMITS.columns)) {
        throw new Unreadable(DAMAGED);
      }
      if (area.top <= area.bottom && area.left <= area.right) merges.push(area);
    },
    draw: (drawing: Drawing): void => void drawings.push(drawing),
    hideRow: (row: number): void => void hiddenRows.add(row),
    hideColumns(from: number, to: number): void {
      for (let column = from; column <= Math.min(to, LIMITS.columns); column += 1) hiddenColumns.add(column);
    },
    showNoZeros(): void {
      hideZeros = true;
    },
    /** Something else than their own styles may colour the cells: a condition, a table, a picture behind them. */
    mayBeFilled(): void {
      mayBeFilled = true;
    },
    /** Columns are shown from right to left. */
    mirror(): void {
      mirrored = true;
    },
    /** Stored values of formulas are to be calculated anew. */
    calculateAnew(): void {
      outdated = true;
    },
    /** One formula gives the values of all cells in an area. */
    formulaArea(area: Area): void {
      if (area.top < area.bottom || area.left < area.right) formulaAreas.push(area);
    },
    note: (code: string, printed: string, expected: string): void =>
      void notes.push({ code, ref: sheetRef(name, 1, 1), printed, expected }),
    unreadableCell: (row: number, column: number, found: string): Unreadable =>
      new Unreadable(`${place({ row, column })}${found}`),
    /** @throws Unreadable where a place holds two cells */
    sheet(): Sheet {
      for (const { cell, seen } of mayBeFilled ? [] : white) Object.assign(cell, seen);
      for (const zero of hideZeros ? zeros : []) Object.assign(zero, { text: '', unseen: '0' });
      dropUnsure();
      dropMoving();
      if (outdated) dropOutdated();
      cells.sort((a, b) => a.row - b.row || a.column - b.column);
      const twice = cells.find((cell, at) => cell.row === cells[at - 1]?.row && cell.column === cells[at - 1]?.column);
      if (twice) throw new Unreadable(`${place(twice)}有两个单元格`);
      return {
        name,
        kind,
        hidden,
        cells,
        merges,
        hiddenRows,
        hiddenColumns,
        ruled,
        drawings,
        mirrored,
        notes: [...notes, ...placed.notes()],
      };
    },
  };
}

const UNKNOWN_NOTES: Readonly<Record<keyof typeof NO_VALUE, readonly [code: string, expected: string]>> = {
  missing: ['document/formula-without-value', '公式算出的值'],
  outdated: ['document/formulas-not-calculated', '重新计算过的值'],
  moving: ['document/moving-formulas', '固定的值'],
  conditional: ['document/conditional-display', '显示不随条件变的值'],
  repeated: ['document/repeated-display', '照原样只显示一遍的值'],
  signless: ['document/sign-not-shown', '带负号的数'],
  picture: ['document/pictures', '写成文字的内容；图片里的字没有读'],
};

/** What WPS stores for a picture that it draws in a cell. */
const PICTURE = /^=(?:_xlfn\.)?DISPIMG\(/;

/** Whether a text reads as a positive number: a format may tell a negative one by its colour alone, `0.00;[Red]0.00`. */
const isSignless = (text: string): boolean => !/[-−－–—(（负减△▲]/.test(text) && NOT_ZERO.test(text);
const NOT_ZERO = /[1-9１-９一二三四五六七八九壹贰叁肆伍陆柒捌玖]/;

/** In the place of a value that was never calculated. */
const UNKNOWN: CellValue = { kind: 'error', code: '' };

export type SheetBuilder = ReturnType<typeof sheetBuilder>;

function widen(ruled: Map<number, RuledSpan[]>, row: number, column: number): void {
  const spans = ruled.get(row);
  const last = spans?.at(-1);
  if (last?.last === column - 1) last.last = column;
  else if (spans) spans.push({ first: column, last: column });
  else ruled.set(row, [{ first: column, last: column }]);
}

/** The symbol font of a cell, or of a part of its text. */
const symbolsIn = (value: CellValue, { symbols }: CellStyle): string | undefined =>
  symbols ?? (value.kind === 'text' ? value.runs?.find(({ font }) => font?.symbols)?.font?.symbols : undefined);

/** As the reader of Word documents says it: its font and its number there. */
const saySign = (font: string | undefined, sign: string): string =>
  `${font} ${sign.charCodeAt(0).toString(16).toUpperCase()}`;

/**
 * Whether a format shows a long number as words, with stars, in powers of ten or as a share, or not all its digits, `保密`, `138****5678`,
 * `1.38E+10`: the file holds all of it.
 */
const hidesNumber = (text: string, stored: string): boolean =>
  /^\d{7,}$/.test(stored) && (/E\+|[%*]/.test(text) || !text.replace(/\D/g, '').includes(stored));

/** The characters of a cell, seen or not, as the books count them. */
export const charactersOf = ({ text, unseen }: SheetCell): number => characterCount(text) + characterCount(unseen);
