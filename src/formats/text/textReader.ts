import type { Reader, SourceCell, SourceRow } from '../sourceText.ts';
import { decodeText } from './decodeText.ts';

const LINE_END = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/;

/**
 * Plain text with tabs between cells. Two habits of text extraction are read: a table row on one line, and a table cell on
 * each line (every cell behind a leading tab, rows apart by an empty line) as word processors export tables.
 */
export const textReader: Reader = {
  extensions: ['.txt', '.tsv'],
  read(bytes, file) {
    const { text, encoding } = decodeText(bytes, file);
    const lines = text.split(LINE_END);
    return { rows: hasCellPerLine(lines) ? cellPerLine(lines) : rowPerLine(lines), lineCount: lines.length, encoding };
  },
};

/** The non-blank pieces of a line with their 1-based position between tabs. */
function cellsOf(text: string, line: number): SourceCell[] {
  const cells: SourceCell[] = [];
  for (const [index, piece] of text.split('\t').entries()) {
    if (piece.trim() !== '') cells.push({ line, column: index + 1, text: piece });
  }
  return cells;
}

/** More lines hold one cell behind a leading tab than hold several cells. */
function hasCellPerLine(lines: readonly string[]): boolean {
  let single = 0;
  let several = 0;
  for (const line of lines) {
    if (!line.includes('\t')) continue;
    const count = cellsOf(line, 1).length;
    if (count > 1) several += 1;
    else if (count === 1 && line.startsWith('\t')) single += 1;
  }
  return single > several;
}

function rowPerLine(lines: readonly string[]): SourceRow[] {
  const rows: SourceRow[] = [];
  let afterBreak = false;
  for (const [index, text] of lines.entries()) {
    const cells = cellsOf(text, index + 1);
    if (cells.length > 0) rows.push({ cells, width: text.split('\t').length, line: index + 1, afterBreak });
    afterBreak = cells.length === 0;
  }
  return rows;
}

/** A run of lines that start with a tab is a row, each line a cell; any other line is a row of its own. */
function cellPerLine(lines: readonly string[]): SourceRow[] {
  const rows: SourceRow[] = [];
  let open: SourceRow | null = null as SourceRow | null;
  let afterBreak = false;
  for (const [index, text] of lines.entries()) {
    const line = index + 1;
    const cells = cellsOf(text, line);
    if (!text.startsWith('\t')) {
      open = null;
      if (cells.length > 0) rows.push({ cells, width: text.split('\t').length, line, afterBreak });
      afterBreak = cells.length === 0;
      continue;
    }
    // A cell of its own line that is blank but for further tabs still counts as a column: `\t` above 成本指标 is the merged 产出指标.
    if (!open) open = { cells: [], width: 0, line, afterBreak };
    if (cells.length === 0) open.width += 1;
    for (const cell of cells) {
      open.width += 1;
      open.cells.push({ ...cell, column: open.width });
    }
    if (open.cells.length > 0 && rows.at(-1) !== open) rows.push(open);
    afterBreak = false;
  }
  return rows;
}
