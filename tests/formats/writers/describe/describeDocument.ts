import type { DocumentTables, OutsideText, PrintedTable } from '../../../../src/model/documentTables.ts';
import { lineOf } from '../../../../src/model/sourceRef.ts';
import { contentOfTable } from './contentOfTable.ts';
import type { DescribedBlock, DescribedDocument, DescribedParagraph } from './described.ts';
import { formLayouts } from './formLayouts.ts';
import { layOutForm } from './layOutForm.ts';
import { printedLine } from './printedLine.ts';

/**
 * What the pipeline read from a document → the document as its undamaged original showed it: every table laid out as the Word form
 * it was, with real merged cells. Page numbers and what an extraction added (bookmarks, a label printed twice) are left out.
 * @throws Error for a table of a form that has no layout
 */
export function describeDocument(document: DocumentTables): DescribedDocument {
  const starts = new Map<number, DescribedBlock[]>();
  for (const table of document.tables) starts.set(lineOf(table.ref) ?? 0, blocksOf(table));
  for (const [line, cells] of linesOf(document.outside)) starts.set(line, outsideBlocks(cells, line, document.outside));
  const blocks = [...starts].sort(([a], [b]) => a - b).flatMap(([, parts]) => parts);
  return { name: document.id, blocks };
}

function blocksOf(table: PrintedTable): DescribedBlock[] {
  const layout = formLayouts.find(({ template }) => template === table.template);
  if (!layout) throw new Error(`no layout for table ${table.number}`);
  const content = contentOfTable(table);
  const [first, ...rest] = content.above;
  return [...(first ? [{ ...first, gapAbove: true }] : []), ...rest, ...layOutForm(layout, content)];
}

function linesOf(outside: readonly OutsideText[]): Map<number, OutsideText[]> {
  const lines = new Map<number, OutsideText[]>();
  for (const text of outside) {
    const line = lineOf(text.ref) ?? 0;
    lines.set(line, [...(lines.get(line) ?? []), text]);
  }
  return lines;
}

function outsideBlocks(cells: readonly OutsideText[], line: number, all: readonly OutsideText[]): DescribedParagraph[] {
  const [{ to, heading } = { to: 'note' as const, heading: false }] = cells;
  const text = printedLine(cells.map((cell) => cell.text));
  if (to === 'page-number' || text === '') return [];
  const gapAbove = !all.some((other) => lineOf(other.ref) === line - 1);
  return [
    { kind: 'paragraph', text, set: to === 'title' || heading ? 'title' : 'text', ...(gapAbove ? { gapAbove } : {}) },
  ];
}
