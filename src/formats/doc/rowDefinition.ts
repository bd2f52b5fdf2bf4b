import type { Sprm } from './sprms.ts';
import { DAMAGED, Unreadable } from './unreadable.ts';

/** How a row of a table is divided, as its end mark says. */
export interface RowDefinition {
  /** Left edges of its cells and the right edge of the last, in twips from the margin. */
  edges: number[];
  cells: CellDefinition[];
  /** It has a height of its own that no text can be seen in. */
  isTooLow: boolean;
  /** Half the space between the texts of neighbouring cells, in twips. */
  gap: number;
  /** Rows that differ in this do not belong to one table though they touch ([MS-DOC] 2.4.3). */
  tableKey: string;
}

export interface CellDefinition {
  /** The two bits on merging with its neighbours as printed; 0 is none. See `horizontalMerges`. */
  horizontal: number;
  vertical: 'none' | 'starts' | 'continues';
}

/** A row of so many twips shows nothing of a letter. */
const TOO_LOW = 60;
const MOST_CELLS = 255;
const VERTICAL = ['none', 'continues', 'none', 'starts'] as const;
/** Table style, direction, position and wrapping: sprmTIstd, TFBiDi, TFBiDi90, TIpgp, TPc, TFNoAllowOverlap, TDxaAbs … */
const TABLE_KEYS = new Set([
  0x563a, 0x560b, 0x5664, 0x7469, 0x360d, 0x3465, 0x940e, 0x940f, 0x9410, 0x9411, 0x941e, 0x941f,
]);

/** sprmTFBiDi: the first cell is drawn at the right, so that nobody can say on which side of a label its value is meant to stand. */
const MIRRORED = 0x560b;

/** What each table property does to the row. */
const CHANGES: Record<number, (row: RowDefinition, operand: Sprm['operand']) => void> = {
  // sprmTDefTable: count, edges, descriptions of cells (20 bytes each; those left out are plain)
  54792: (row, operand) => {
    const count = operand.u8(0);
    row.edges = Array.from({ length: count + 1 }, (_, index) => operand.i16(1 + 2 * index));
    row.cells = Array.from({ length: count }, (_, index) => {
      const at = 1 + 2 * (count + 1) + 20 * index;
      return at + 2 <= operand.length ? cellOf(operand.u16(at)) : cellOf(0);
    });
  },
  // sprmTInsert: at, how many, how wide
  30241: (row, operand) => {
    const at = operand.u8(0);
    const count = operand.u8(1);
    if (row.cells.length + count > MOST_CELLS || at > MOST_CELLS) throw new Unreadable(DAMAGED);
    const widths = widthsOf(row);
    while (widths.length < at) widths.push(0);
    while (row.cells.length < at) row.cells.push(cellOf(0));
    widths.splice(at, 0, ...Array.from({ length: count }, () => operand.i16(2)));
    row.cells.splice(at, 0, ...Array.from({ length: count }, () => cellOf(0)));
    setWidths(row, widths);
  },
  // sprmTDelete: from, to
  22050: (row, operand) => {
    const { from, to } = rangeOf(row, operand);
    const widths = widthsOf(row);
    widths.splice(from, to - from);
    row.cells.splice(from, to - from);
    setWidths(row, widths);
  },
  // sprmTDxaCol: from, to, width
  30243: (row, operand) => {
    const { from, to } = rangeOf(row, operand);
    setWidths(
      row,
      widthsOf(row).map((width, index) => (index >= from && index < to ? operand.i16(2) : width)),
    );
  },
  // sprmTMerge and sprmTSplit: from, to
  22052: (row, operand) => {
    const { from, to } = rangeOf(row, operand);
    row.cells.slice(from, to).forEach((cell, index) => {
      cell.horizontal = index === 0 ? 1 : 2;
    });
  },
  22053: (row, operand) => {
    const { from, to } = rangeOf(row, operand);
    for (const cell of row.cells.slice(from, to)) cell.horizontal = 0;
  },
  // sprmTVertMerge: cell, how
  54827: (row, operand) => {
    const cell = row.cells[operand.u8(0)];
    if (!cell) throw new Unreadable(DAMAGED);
    cell.vertical = VERTICAL[(operand.u8(1) & 3) as 0 | 1 | 2 | 3];
  },
  // sprmTDyaRowHeight: a negative height is kept whatever stands in the row
  37895: (row, operand) => {
    const height = operand.i16(0);
    row.isTooLow = height < 0 && -height <= TOO_LOW;
  },
  // sprmTDxaGapHalf, sprmTDxaLeft: where the text of the first cell begins, and half the gap that lies before it
  38402: (row, operand) => {
    row.gap = operand.i16(0);
  },
  38401: (row, operand) => {
    const by = operand.i16(0) - row.gap - (row.edges[0] ?? 0);
    row.edges = row.edges.map((edge) => edge + by);
  },
};

/**
 * The row that a list of table properties describes, each applied in its order.
 * @throws Unreadable where they contradict each other, or draw it from right to left
 */
export function rowDefinition(sprms: readonly Sprm[]): RowDefinition {
  const row: RowDefinition = { edges: [0], cells: [], isTooLow: false, gap: 0, tableKey: '' };
  const keys = new Map<number, string>();
  let mirrored = false;
  for (const { code, operand } of sprms) {
    CHANGES[code]?.(row, operand);
    if (code === MIRRORED) mirrored = operand.u16(0) !== 0;
    if (TABLE_KEYS.has(code)) keys.set(code, Array.from(operand.array(0, operand.length)).join('.'));
  }
  if (mirrored && row.cells.length > 1) throw new Unreadable('有表格的列从右往左排');
  row.tableKey = [...keys]
    .map(([code, value]) => `${code}=${value}`)
    .sort()
    .join(' ');
  return row;
}

const cellOf = (flags: number): CellDefinition => ({
  horizontal: flags & 3,
  vertical: VERTICAL[((flags >> 5) & 3) as 0 | 1 | 2 | 3],
});

const widthsOf = ({ edges }: RowDefinition): number[] =>
  edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0));

function setWidths(row: RowDefinition, widths: number[]): void {
  const edges = [row.edges[0] ?? 0];
  for (const width of widths) edges.push((edges.at(-1) ?? 0) + width);
  row.edges = edges;
}

function rangeOf(row: RowDefinition, operand: Sprm['operand']): { from: number; to: number } {
  const from = operand.u8(0);
  const to = operand.u8(1);
  if (from > to || to > row.cells.length) throw new Unreadable(DAMAGED);
  return { from, to };
}
