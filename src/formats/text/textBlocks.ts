import { type Block, characterCount, type Grid, type GridCell, type Tally } from '../../model/block.ts';
import { textRef } from '../../model/sourceRef.ts';

/**
 * Lines of a text with tabs between cells → blocks. Two habits of text extraction are read: a table row on one line, and a table cell
 * on each line (every cell behind a leading tab, rows apart by an empty line) as word processors export tables. A line without tabs is
 * a paragraph.
 */
export const textBlocks = (lines: readonly string[]): Block[] =>
  hasCellPerLine(lines) ? cellPerLine(lines) : rowPerLine(lines);

/** What is printed on each line, counted plainly: the non-blank pieces between tabs. */
export function textTallies(lines: readonly string[]): Tally[] {
  return lines.flatMap((line, index) => {
    const pieces = line.split('\t').filter((piece) => piece.trim() !== '');
    if (pieces.length === 0) return [];
    return [{ part: textRef(index + 1, 1), cells: pieces.length, characters: characterCount(line) }];
  });
}

const cell = (line: number, piece: number, column: number, text: string): GridCell => ({
  ref: textRef(line, piece),
  column,
  text,
  colSpan: 1,
  rowSpan: 1,
});

const isBlank = (line: string) => line.trim() === '';

/** More lines hold one cell behind a leading tab than hold several cells. */
function hasCellPerLine(lines: readonly string[]): boolean {
  let single = 0;
  let several = 0;
  for (const line of lines) {
    if (!line.includes('\t')) continue;
    const count = line.split('\t').filter((piece) => !isBlank(piece)).length;
    if (count > 1) several += 1;
    else if (count === 1 && line.startsWith('\t')) single += 1;
  }
  return single > several;
}

/** Collects blocks, putting rows that follow one another into one grid. */
function collector() {
  const blocks: Block[] = [];
  let grid: Grid | null = null;
  const row = (cells: GridCell[], gapAbove: boolean): void => {
    if (!grid) {
      grid = { kind: 'grid', rows: [] };
      blocks.push(grid);
    }
    grid.rows.push({ cells, gapAbove });
  };
  /** A line of its own: a row where it has tabs, else a paragraph. */
  const line = (number: number, text: string, gapAbove: boolean): void => {
    if (isBlank(text)) return;
    if (text.includes('\t')) {
      const pieces = text.split('\t');
      row(
        pieces.map((piece, at) => cell(number, at + 1, at + 1, piece)),
        gapAbove,
      );
    } else {
      grid = null;
      blocks.push({ kind: 'paragraph', ref: textRef(number, 1), text, gapAbove, role: 'body' });
    }
  };
  return { blocks, row, line };
}

function rowPerLine(lines: readonly string[]): Block[] {
  const found = collector();
  for (const [index, text] of lines.entries())
    found.line(index + 1, text, index > 0 && isBlank(lines[index - 1] ?? ''));
  return found.blocks;
}

/** A run of lines that start with a tab is a row, each line a cell; any other line is a row of its own. */
function cellPerLine(lines: readonly string[]): Block[] {
  const found = collector();
  let cells: GridCell[] = [];
  let gapAbove = false;
  const close = () => {
    if (cells.some(({ text }) => !isBlank(text))) found.row(cells, gapAbove);
    cells = [];
  };
  for (const [index, text] of lines.entries()) {
    const above = lines[index - 1];
    const gap = above !== undefined && isBlank(above) && !above.startsWith('\t');
    if (!text.startsWith('\t')) {
      close();
      found.line(index + 1, text, gap);
      continue;
    }
    if (cells.length === 0) gapAbove = gap;
    const pieces = text.split('\t').flatMap((piece, at) => (isBlank(piece) ? [] : [[at + 1, piece] as const]));
    // A line that is blank but for its tabs still counts as a cell: `\t` above 成本指标 is the merged 产出指标.
    if (pieces.length === 0) cells.push(cell(index + 1, 1, cells.length + 1, ''));
    for (const [at, piece] of pieces) cells.push(cell(index + 1, at, cells.length + 1, piece));
  }
  close();
  return found.blocks;
}
