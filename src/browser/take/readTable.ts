import { type CellValue, numberCell, type Sheet } from '../../spreadsheet/sheet.ts';

/** What stands in a table for the eye alone, or twice. */
const LEFT_OUT = '.take, .narrow-only, [aria-hidden="true"], input';
/** What explains a value: it has a column of its own. */
const NOTES = '.meaning, .mark';
const NOTE_COLUMN = '备注';
const CLASS_COLUMN = '类别';

/** A row in the columns of its table, what explains it, and the class it stands under. */
interface Line {
  cells: CellValue[];
  notes: string[];
  under: string;
}

/**
 * A table of the page as a sheet: every shown row, what spans several rows or columns once, at its first place. A value that the table
 * gives in exact form, `data-value`, is taken in that form where what is shown is no plain number.
 * @param only rows to be taken; all where none are named
 */
export function readTable(table: HTMLTableElement, name: string, only?: readonly HTMLTableRowElement[]): Sheet {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])].map((head) => head.dataset.head ?? shownText(head));
  const body = [...table.tBodies, ...(table.tFoot ? [table.tFoot] : [])];
  const lines = body.flatMap((part) => linesOf(part, only));
  const width = Math.max(heads.length, ...lines.map(({ cells }) => cells.length));
  const classes = lines.some(({ under }) => under !== '');
  const notes = lines.some((line) => line.notes.length > 0);
  const named = Array.from({ length: width }, (_, index) => heads[index] || `第 ${index + 1} 列`);
  return {
    name,
    heads: [...(classes ? [CLASS_COLUMN] : []), ...named, ...(notes ? [NOTE_COLUMN] : [])],
    rows: lines.map((line) => [
      ...(classes ? [line.under] : []),
      ...Array.from({ length: width }, (_, index) => line.cells[index] ?? ''),
      ...(notes ? [line.notes.join('；')] : []),
    ]),
  };
}

function linesOf(part: HTMLTableSectionElement, only: readonly HTMLTableRowElement[] | undefined): Line[] {
  let under = '';
  /** by column, how many rows below are taken by what stands above */
  const taken: number[] = [];
  return [...part.rows].flatMap((row) => {
    const [first] = row.cells;
    if (first?.scope === 'rowgroup') {
      under = shownText(first);
      return [];
    }
    const line: Line = { cells: [], notes: [], under };
    for (const cell of row.cells) {
      while ((taken[line.cells.length] ?? 0) > 0) line.cells.push('');
      const at = line.cells.length;
      line.cells.push(cellValue(cell), ...Array<string>(cell.colSpan - 1).fill(''));
      for (let column = at; column < line.cells.length; column += 1) taken[column] = cell.rowSpan;
      if (!isExact(cell)) line.notes.push(...notesOf(cell));
    }
    for (const [column, rows] of taken.entries()) taken[column] = Math.max(0, rows - 1);
    return row.hidden || (only && !only.includes(row)) ? [] : [line];
  });
}

const DECIMAL = /^-?\d+(?:\.\d+)?$/;

/** Whether the exact form of a value stands in for what is shown: 12.5 万元 with its yuan below. */
function isExact(cell: HTMLTableCellElement): boolean {
  return DECIMAL.test(cell.dataset.value ?? '') && !DECIMAL.test(plain(shownText(cell)));
}

function cellValue(cell: HTMLTableCellElement): CellValue {
  const shown = shownText(cell);
  if (isExact(cell)) return numberCell(cell.dataset.value ?? '');
  const isNumber = cell.classList.contains('num') || cell.dataset.value !== undefined;
  return isNumber && DECIMAL.test(plain(shown)) ? numberCell(plain(shown)) : shown;
}

/** Digits without the marks between thousands. */
const plain = (text: string): string =>
  /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;

/** The text of an element as it reads, without what explains it. */
export function shownText(element: Element): string {
  return textWithout(element, `${LEFT_OUT}, ${NOTES}`);
}

const notesOf = (cell: Element): string[] =>
  [...cell.querySelectorAll(NOTES)]
    .filter((note) => !note.matches(LEFT_OUT) && !note.parentElement?.closest(NOTES))
    .map((note) => textWithout(note, LEFT_OUT))
    .filter((text) => text !== '');

function textWithout(element: Element, selector: string): string {
  const copy = element.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll(selector)) part.remove();
  for (const line of copy.querySelectorAll('br')) line.replaceWith('\n');
  return (copy.textContent ?? '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}
