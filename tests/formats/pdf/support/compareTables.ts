import type { Block, Grid, SourceDocument } from '../../../../src/model/block.ts';
import { characterCount, type Tally } from '../../../../src/model/block.ts';
import { partOf } from '../../../../src/model/sourceRef.ts';
import type { MeantTable } from './tableModel.ts';

export interface Score {
  tables: number;
  exact: number;
  refused: number;
  wrongTables: number;
  /** Went over a page: not counted among the tables, see the tests of page breaks. */
  split: number;
  cells: number;
  exactCells: number;
  wrongCells: number;
  /** Cells equal but for white space inside Latin text. */
  spaces: number;
  complaints: string[];
}

export const noScore = (): Score => ({
  tables: 0,
  exact: 0,
  refused: 0,
  wrongTables: 0,
  split: 0,
  cells: 0,
  exactCells: 0,
  wrongCells: 0,
  spaces: 0,
  complaints: [],
});

const compact = (text: string): string => text.replace(/\s+/gu, '');
const words = (text: string): string => text.replace(/\n/g, ' ').replace(/\s+/g, ' ').trim();

/** Counts how much of the meant tables came back; tables stand under a line `TABLE n`, and may go over pages. */
export function scoreTables(meant: readonly MeantTable[], document: SourceDocument, score: Score): void {
  const found = new Map<number, Grid[]>();
  let current = 0;
  for (const block of byPage(document.blocks)) {
    if (block.kind === 'paragraph') current = Number(/^TABLE (\d+)$/.exec(block.text)?.[1] ?? current);
    else found.set(current, [...(found.get(current) ?? []), block]);
  }
  for (const [index, table] of meant.entries()) scoreOne(table, found.get(index + 1) ?? [], index + 1, score);
}

/** Titles at the top of each page are taken for a running head, which stands after the text. */
function byPage(blocks: readonly Block[]): Block[] {
  const place = (block: Block) => {
    const page = Number(partOf(block.kind === 'grid' ? (block.rows[0]?.cells[0]?.ref ?? '') : block.ref).slice(1));
    return 2 * page - (block.kind === 'paragraph' && block.role === 'margin' ? 1 : 0);
  };
  return blocks.toSorted((one, other) => place(one) - place(other));
}

function scoreOne(table: MeantTable, grids: readonly Grid[], number: number, score: Score): void {
  if (new Set(grids.map(pageOf)).size > 1) {
    score.split += 1;
    return;
  }
  score.tables += 1;
  score.cells += table.cells.length;
  if (grids.length === 0) {
    score.refused += 1;
    return;
  }
  const got = new Map<string, string>();
  let offset = 0;
  for (const grid of grids) {
    const rows = grid.rows.filter((row) => !row.repeated);
    rows.forEach((row, index) => {
      for (const cell of row.cells)
        got.set(`${offset + index},${cell.column - 1},${cell.rowSpan},${cell.colSpan}`, cell.text);
    });
    offset += rows.length;
  }
  let wrong = Math.max(0, got.size - table.cells.length);
  const examples: string[] = [];
  for (const { row, column, rowSpan, colSpan, text } of table.cells) {
    const read = got.get(`${row},${column},${rowSpan},${colSpan}`);
    if (read !== undefined && compact(read) === compact(text)) {
      score.exactCells += 1;
      if (/^[\x20-\x7e]+$/.test(text) && words(read) !== words(text)) score.spaces += 1;
    } else {
      wrong += 1;
      examples.push(
        `table ${number} r${row + 1} c${column + 1} ${rowSpan}x${colSpan}: ${JSON.stringify(text)} read ${JSON.stringify(read)}`,
      );
    }
  }
  score.wrongCells += wrong;
  if (wrong === 0) score.exact += 1;
  else {
    score.wrongTables += 1;
    score.complaints.push(...examples.slice(0, 3));
  }
}

const pageOf = (grid: Grid): string => partOf(grid.rows[0]?.cells[0]?.ref ?? '');

/** Parts where what is given and left out does not add up to what the file shows; empty if the books balance. */
export function imbalances({ blocks, omissions }: SourceDocument, tallies: readonly Tally[]): string[] {
  const given = new Map<string, number>();
  const add = (part: string, characters: number) => given.set(part, (given.get(part) ?? 0) + characters);
  for (const block of blocks) {
    if (block.kind === 'paragraph') add(partOf(block.ref), characterCount(block.text));
    else for (const { cells } of block.rows) for (const { ref, text } of cells) add(partOf(ref), characterCount(text));
  }
  for (const { part, characters } of omissions) add(part, characters);
  return tallies
    .filter(({ part, characters }) => (given.get(part) ?? 0) !== characters)
    .map(({ part, characters }) => `${part}: ${characters} shown, ${given.get(part) ?? 0} accounted for`);
}
