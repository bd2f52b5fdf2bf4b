import type { SourceRef } from '../../model/sourceRef.ts';
import { isLostClass } from '../word/isLostClass.ts';
import type { XmlElement } from '../xml/xmlElement.ts';
import { cellsIn, rowsIn } from './contents.ts';
import { fills } from './fills.ts';
import type { Book } from './paragraphText.ts';
import { type CellContent, hasText, omitCell, readCell } from './readCell.ts';
import { omit, type Sink } from './sink.ts';
import { childOf, numberOf } from './wordXml.ts';

/** A merged cell stands once, where it begins. */
export interface TableCell extends CellContent {
  ref: SourceRef;
  /** 0-based place of its first row in the list of rows. */
  row: number;
  /** 1-based. */
  column: number;
  colSpan: number;
  rowSpan: number;
  /** The places of its lower parts, row by row, for a table that is cut in two. */
  below: SourceRef[];
}

export interface TableRow {
  cells: TableCell[];
  gapAbove: boolean;
  /** A cell without nested tables has text, seen or not: the row is one of a form, not of a page's layout. */
  speaks: boolean;
}

/** A row of so many twips shows nothing of a letter. */
const TOO_LOW = 60;

/** A row of a height of its own that no text can be seen in; a cell that goes on below may be seen there. */
function isTooLow(row: XmlElement): boolean {
  const height = childOf(childOf(row, 'w:trPr'), 'w:trHeight')?.attributes;
  if (height?.['w:hRule'] !== 'exact' || !(Number(height['w:val'] ?? 0) <= TOO_LOW)) return false;
  return cellsIn(row).every((cell) => childOf(childOf(cell, 'w:tcPr'), 'w:vMerge') === undefined);
}

const BLANK: CellContent = { text: '', hidden: '', pieces: [], boxes: [], isHolder: false };

/** No table of Word has more than 63 columns; a span beyond this is an error of its writer. */
const MAX_SPAN = 1024;

/**
 * The rows of a `w:tbl` with its merged cells: downwards (`w:vMerge`, ISO/IEC 29500-1, 17.4.84), sideways by span (`w:gridSpan`) or
 * the old way (`w:hMerge`). A lower part that does not stand under a cell of its own width begins a cell: nothing is merged away
 * that Word would show. Rows without cells are left out.
 * @param ref of the table: `t2`
 * @param sink takes what nobody sees
 */
export function tableRows(table: XmlElement, ref: SourceRef, sink: Sink, book: Book): TableRow[] {
  const rows: TableRow[] = [];
  let above = new Map<number, TableCell>();
  for (const [index, element] of rowsIn(table).entries()) {
    const row: TableRow = { cells: [], gapAbove: false, speaks: false };
    const covered: { cell: CellContent; ref: SourceRef }[] = [];
    const open = new Map<number, TableCell>();
    const rowBook = {
      ...book,
      filled: book.filled || fills(childOf(element, 'w:tblPrEx')),
      unseen: book.unseen || isTooLow(element),
    };
    let column = 1 + spanOf(childOf(element, 'w:trPr'), 'w:gridBefore', 0);
    for (const { parts, colSpan, vertical } of sideways(cellsIn(element))) {
      const upper = above.get(column);
      let isBelow = vertical === 'continue' && upper?.colSpan === colSpan;
      for (const [place, part] of parts.entries()) {
        const cellRef = `${ref} r${index + 1} c${part.number}`;
        const content = readCell(part.element, cellRef, sink.role, rowBook);
        row.gapAbove ||= content.pieces.some((piece) => piece.kind === 'paragraph' && piece.text.breakBefore);
        row.speaks ||= !content.isHolder && hasText(content);
        if (isBelow || place > 0) covered.push({ cell: content, ref: cellRef });
        if (place > 0) continue;
        const isLost = isBelow && upper !== undefined && isLostClass(content.text, upper.text);
        if (isLost) isBelow = false;
        if (isBelow && upper) {
          upper.rowSpan += 1;
          upper.below.push(cellRef);
          open.set(column, upper);
          continue;
        }
        const seen = isLost ? BLANK : content;
        const cell: TableCell = { ...seen, ref: cellRef, row: rows.length, column, colSpan, rowSpan: 1, below: [] };
        row.cells.push(cell);
        if (vertical) open.set(column, cell);
      }
      column += colSpan;
    }
    for (const { cell, ref: place } of covered) omitCell(cell, place, cell.isHolder && !row.speaks, sink, book);
    for (const cell of row.cells) {
      if (row.speaks || !cell.isHolder) omit(sink, 'hidden-text', cell.ref, hiddenCells(cell), cell.hidden);
    }
    if (row.cells.length > 0 || open.size > 0) rows.push(row);
    above = open;
  }
  return rows;
}

const hiddenCells = ({ text, hidden }: CellContent): number => (text === '' && hidden.trim() !== '' ? 1 : 0);

interface Merged {
  parts: { element: XmlElement; number: number }[];
  colSpan: number;
  vertical: 'restart' | 'continue' | null;
}

/** Cells from left to right, those merged the old way together. */
function sideways(cells: readonly XmlElement[]): Merged[] {
  const merged: Merged[] = [];
  for (const [index, element] of cells.entries()) {
    const properties = childOf(element, 'w:tcPr');
    const colSpan = Math.max(spanOf(properties, 'w:gridSpan', 1), 1);
    const part = { element, number: index + 1 };
    const last = merged.at(-1);
    if (last && mergeOf(properties, 'w:hMerge') === 'continue') {
      last.parts.push(part);
      last.colSpan += colSpan;
    } else merged.push({ parts: [part], colSpan, vertical: mergeOf(properties, 'w:vMerge') });
  }
  return merged;
}

const spanOf = (properties: XmlElement | undefined, name: string, absent: number): number =>
  Math.min(Math.max(numberOf(properties, name) ?? absent, 0), MAX_SPAN);

/** A merge without a value goes on. */
function mergeOf(properties: XmlElement | undefined, name: string): Merged['vertical'] {
  const merge = childOf(properties, name);
  if (!merge) return null;
  return merge.attributes['w:val'] === 'restart' ? 'restart' : 'continue';
}
