import {
  type Block,
  characterCount,
  type Omission,
  type Paragraph,
  type SourceDocument,
  type SourceNote,
} from '../../../model/block.ts';
import { onPage, paragraphRef, type SourceRef } from '../../../model/sourceRef.ts';
import type { Drawn } from '../../sayDrawn.ts';
import type { PageTable } from '../grid/pageTables.ts';
import { refOf, tableGrid } from '../grid/tableGrid.ts';
import { hiddenLines } from '../lines/hiddenLines.ts';
import { isMargin, marginLines } from './marginLines.ts';
import { pageNotes, scanNotes } from './notes.ts';
import type { PageLine, ReadPage } from './readPage.ts';

/** What follows more than this (ems) below what stands above it has a gap above: a blank line would fit. */
const GAP = 1.1;

interface PagesRead {
  document: SourceDocument;
  /** The places of cells that show something that is no text. */
  drawn: ReadonlyMap<SourceRef, Drawn>;
}

/**
 * Puts the pages together: blocks from the first page to the last, headers and watermarks after the running text.
 * @param repeatedHeads how many first rows of a table are the head of the page before
 */
export function pageBlocks(pages: readonly ReadPage[], repeatedHeads: ReadonlyMap<PageTable, number>): PagesRead {
  const body: Block[] = [];
  const margins: Paragraph[] = [];
  const notes: SourceNote[] = scanNotes(pages);
  const omissions: Omission[] = [];
  const repeatedLines = marginLines(pages);
  for (const page of pages) {
    addPage(page, repeatedLines, repeatedHeads, body, margins);
    notes.push(...pageNotes(page, repeatedHeads));
    const characters = page.omitted.reduce((sum, { text }) => sum + characterCount(text), 0);
    if (characters > 0) omissions.push({ reason: 'hidden-text', part: `p${page.page}`, cells: 0, characters });
  }
  const unseen = pages.flatMap(({ omitted, page }) => hiddenLines(omitted, page));
  const drawn = new Map<SourceRef, Drawn>(pages.flatMap(drawnRefs).map((ref) => [ref, 'over']));
  return { document: { blocks: [...body, ...margins], notes, omissions, unseen }, drawn };
}

const drawnRefs = ({ page, tables, drawn }: ReadPage): SourceRef[] =>
  tables.flatMap(({ table }, index) =>
    (table?.cells ?? []).filter((cell) => drawn.includes(cell)).map((cell) => cell.ref ?? refOf(page, index + 1, cell)),
  );

function addPage(
  page: ReadPage,
  repeatedLines: Set<PageLine>,
  repeatedHeads: ReadonlyMap<PageTable, number>,
  body: Block[],
  margins: Paragraph[],
): void {
  const lines = page.lines
    .map((line) => ({ line, top: line.top, table: null }))
    .toSorted((one, other) => one.top - other.top);
  const tables = page.tables.map((table, index) => ({ line: null, top: table.box.top, table, number: index + 1 }));
  let number = 0;
  let above = -Infinity;
  for (const item of [...lines, ...tables].sort((one, other) => one.top - other.top)) {
    if (item.line) {
      number += 1;
      const { text, top, bottom, size, watermark } = item.line;
      const margin = watermark || repeatedLines.has(item.line) || isMargin(item.line, page);
      const gapAbove = top - above > GAP * size;
      const paragraph: Paragraph = {
        kind: 'paragraph',
        ref: onPage(page.page, paragraphRef(number)),
        text,
        gapAbove,
        role: margin ? 'margin' : 'body',
      };
      (margin ? margins : body).push(paragraph);
      if (!margin) above = bottom;
    } else if (item.table.table) {
      const gapAbove = item.top - above > GAP * 10;
      const repeated = repeatedHeads.get(item.table) ?? 0;
      const { table, continued = false } = item.table;
      body.push(tableGrid(page.page, item.number, table, gapAbove, repeated, continued));
      above = item.table.box.bottom;
    }
  }
}
