import { compactText } from '../normalise/compactText.ts';
import { labelKey } from '../normalise/labelKey.ts';
import type { SourceCell, SourceRow } from '../read/sourceText.ts';
import { labelIndex } from './labelIndex.ts';
import type { HeadRule, Template } from './template.ts';

/** A run of source rows that is a table, `from` inclusive, `to` exclusive, 0-based. */
export interface TableSpan {
  from: number;
  /** The row that opens the table proper; the rows before it are its heads. */
  opening: number;
  to: number;
  /** Null where the rows are a table but no form matches. */
  template: Template | null;
}

/** Residue of a word processor's bookmarks, printed into the text by extraction. */
export const BOOKMARK = /\[bookmark:[^\]]*\]/g;

/** A head cell without white space and residue. */
export const headText = (cell: SourceCell | { text: string }) => compactText(cell.text.replace(BOOKMARK, ''));

/** The head rule that takes a cell above a table, if any. */
export const headRule = (template: Template, text: string): HeadRule | undefined =>
  template.heads.find(({ pattern }) => pattern.test(text));

/** Heads stand close above their table; a book's narrative must not be taken for one. */
const MOST_HEAD_ROWS = 5;

/**
 * Finds the tables of a document: rows from one opening label to the next, with the heads above, where a template's required
 * labels are all printed. Runs of several cells a row outside them are tables of a form nobody declared.
 * @param titleRows how many rows at the start are the title of the document and belong to no table
 */
export function findTables(rows: readonly SourceRow[], templates: readonly Template[], titleRows: number): TableSpan[] {
  const keys = rows.map((row) => row.cells.map((cell) => labelKey(cell.text)));
  const openings = findOpenings(keys, templates);
  const known: TableSpan[] = [];
  for (const [index, opening] of openings.entries()) {
    const end = openings[index + 1] ?? rows.length;
    const present = new Set(keys.slice(opening, end).flat());
    const template = templates.find((candidate) => {
      const { requires, opening: opens } = labelIndex(candidate);
      return (
        keys[opening]?.some((key) => opens.has(key)) &&
        requires.every((wordings) => wordings.some((key) => present.has(key)))
      );
    });
    if (template) known.push({ from: headStart(rows, opening, template, titleRows), opening, to: end, template });
  }
  for (const [index, span] of known.entries()) {
    const next = known[index + 1];
    if (next) span.to = Math.min(span.to, next.from);
    span.to = tableEnd(rows, span);
  }
  return [...known, ...unknownTables(rows, known)].sort((a, b) => a.from - b.from);
}

function findOpenings(keys: readonly (readonly string[])[], templates: readonly Template[]): number[] {
  const opens = new Set(templates.flatMap((template) => [...labelIndex(template).opening]));
  return keys.flatMap((row, index) => (row.slice(0, 2).some((key) => opens.has(key)) ? [index] : []));
}

function headStart(rows: readonly SourceRow[], opening: number, template: Template, least: number): number {
  let from = opening;
  while (from > least && opening - from < MOST_HEAD_ROWS) {
    const above = rows[from - 1];
    if (!above?.cells.every((cell) => headRule(template, headText(cell)))) break;
    from -= 1;
  }
  return from;
}

/** Lines without any tab at the end of a table are text below it: page numbers, remarks, the next part of a book. */
function tableEnd(rows: readonly SourceRow[], span: TableSpan): number {
  let to = span.to;
  while (to > span.opening + 1 && rows[to - 1]?.width === 1 && rows[to - 2]?.width !== undefined) to -= 1;
  return to;
}

/** Two rows of two or more cells each, one after the other, make a table even where no label is known. */
function unknownTables(rows: readonly SourceRow[], known: readonly TableSpan[]): TableSpan[] {
  const taken = new Uint8Array(rows.length);
  for (const { from, to } of known) taken.fill(1, from, to);
  const spans: TableSpan[] = [];
  let start = 0;
  while (start < rows.length) {
    let end = start;
    while (end < rows.length && !taken[end] && (rows[end]?.width ?? 1) > 1 && !isContentsLine(rows[end])) end += 1;
    const wide = rows.slice(start, end).filter(({ cells }) => cells.length > 1).length;
    if (wide > 1) spans.push({ from: start, opening: start, to: end, template: null });
    start = Math.max(end, start + 1);
  }
  return spans;
}

/** `一、总体绩效目标 ⇥ 1`: a line of a table of contents. */
export function isContentsLine(row: SourceRow | undefined): boolean {
  const [title, page, ...more] = row?.cells ?? [];
  return title !== undefined && page !== undefined && more.length === 0 && /^\d{1,4}$/.test(page.text.trim());
}
