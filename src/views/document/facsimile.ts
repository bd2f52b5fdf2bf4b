import { pageOf } from '../../corpus/links.ts';
import type { TableCell } from '../../model/documentTables.ts';
import type { DisclosedDocument, Project, Result } from '../../model/site.ts';
import { rowOf } from '../../model/sourceRef.ts';
import { BOOKMARK } from '../../recognise/find/headText.ts';
import { joinLines } from '../../values/joinLines.ts';
import { largestOf } from '../../values/largestOf.ts';
import { resultSectionOf, sectionOf } from '../../words/shownFields.ts';
import { layOut } from './layOut.ts';

/** A cell of the copy of a printed table; null where the source has none. */
export type FacsimileCell = {
  cell: TableCell;
  row: number;
  href: string | null;
  /** how many columns and rows it is shown over */
  columns: number;
  rows: number;
} | null;

export interface FacsimileRow {
  number: number;
  /** what the reader counts rows by: the line of a text, the row of a sheet or of a table */
  label: number | null;
  /** a gap above it, in a table where that is the exception */
  gapAbove: boolean;
  cells: FacsimileCell[];
}

/** A break is worth showing where at most this share of the rows has one; a source may have a blank line after every row. */
const RARE = 0.25;

/** What may have the width of a table for itself: its title, and the year or unit under it. The label of a blank row may not. */
const ALONE: ReadonlySet<TableCell['to']> = new Set(['title', 'field', 'note']);

/**
 * The rows of a table as read, each cell at its printed column and over all that it is merged over, with the way back to where it is
 * shown. A column that no row of the table has a cell in is left out; a title alone in its row has the width of the table.
 * @param stands false where the page of the project shows another document's version
 */
export function facsimileRows(
  rows: DisclosedDocument['tables'][number]['rows'],
  project: Project | Result | undefined,
  stands = true,
): FacsimileRow[] {
  const laid = layOut(rows);
  const width = largestOf(
    laid.map((cells) => cells.reduce((sum, place) => sum + (place?.columns ?? 1), 0)),
    0,
  );
  const breaks = rows.filter(({ gapAbove }) => gapAbove).length;
  const breaksAreRare = breaks <= rows.length * RARE;
  return rows.map(({ cells, gapAbove = false }, index) => {
    const drawn = laid[index] ?? [];
    const [first] = drawn;
    const alone = first && cells.length === 1 && first.rows === 1 && ALONE.has(first.cell.to);
    const placed = alone ? [{ ...first, columns: width }] : drawn;
    return {
      number: index + 1,
      label: cells[0] ? rowOf(cells[0].ref) : null,
      gapAbove: gapAbove && breaksAreRare,
      cells: placed.map(
        (place) =>
          place && { ...place, row: index + 1, href: project ? placeOfField(project, place.cell, stands) : null },
      ),
    };
  });
}

/** What of the copy of its tables a document has, so that the legend explains that and nothing else. */
export function facsimileSigns(tables: DisclosedDocument['tables']) {
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return {
    labels: cells.some(({ to }) => to === 'label'),
    unplaced: tables.some(
      ({ template, rows }) => template !== null && rows.some((row) => row.cells.some(({ to }) => to === 'unplaced')),
    ),
    breaks: tables.some(({ rows }) => facsimileRows(rows, undefined).some(({ gapAbove }) => gapAbove)),
    conversion: cells.some(({ text }) => CONVERSION_MARK.test(text)),
    marks: [...new Set(cells.flatMap(({ mark }) => mark ?? []))],
  };
}

/**
 * The address of a field on the page of its project or result: indicators.3.target → #i3. Null for what is no field.
 * @param stands false where the page shows another document's version of the project
 */
export function placeOfField(project: Project | Result, { to, field = '' }: TableCell, stands = true): string | null {
  if (to !== 'field') return null;
  if (!stands) return `${pageOf(project)}#versions`;
  const [part = '', position] = field.split('.');
  const sections = 'result' in project ? resultSectionOf : sectionOf;
  const id = part === 'indicators' && position ? `i${position}` : sections(part);
  return `${pageOf(project)}${id === null ? '' : `#${id}`}`;
}

/** A piece of the text of a cell; a mark is what converting the published file left in it. */
export interface CellPiece {
  text: string;
  mark: boolean;
}

const CONVERSION_MARK = new RegExp(`(${BOOKMARK.source})`);

/** The text of a cell, its lines joined as one reads them, with the marks that converting left in it set apart. No character is lost. */
export function cellPieces(text: string): CellPiece[] {
  return joinLines(text)
    .trim()
    .split(CONVERSION_MARK)
    .flatMap((piece, at) => (piece === '' ? [] : [{ text: piece, mark: at % 2 === 1 }]));
}
