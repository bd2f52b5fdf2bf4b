import type { DescribedTable, RowPart } from './described.ts';

/** The ways in which rows are described in the world. */
export interface RowStyle {
  /** A merged cell is one wide cell, or a cell a column with the bits of 1997 or those of [MS-DOC]. */
  merge: 'wide' | 'bits1997' | 'bitsSpecified';
  /** All in the table's definition; merges downwards as changes behind it; or cells inserted one by one. */
  definition: 'whole' | 'short' | 'inserted';
  /** The row's properties stand in the data stream. */
  far: boolean;
  /** The depth is written in tables of depth 1, too. */
  depthAlways: boolean;
  /** Twips by which the edges of rows differ. */
  jitter: number;
}

export const u16 = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff];
export const i32 = (value: number): number[] => [...u16(value), ...u16(value >> 16)];
export const sprm8 = (code: number, value: number): number[] => [...u16(code), value];
export const bytesOf = (bytes: number[]): number[] => bytes;

const GAP = 108;

interface HandCell {
  width: number;
  flags: number;
  vertical: 0 | 1 | 3;
}

/** The properties of a row's end mark that divide it into cells. */
export function rowProperties(
  table: DescribedTable,
  parts: readonly RowPart[],
  row: number,
  style: RowStyle,
): number[] {
  const cells = parts.flatMap((part) => cellsOf(table, part, style));
  const shift = style.jitter === 0 ? 0 : ((row * 7) % (2 * style.jitter + 1)) - style.jitter;
  const edges = [(parts[0]?.cell.column ?? 0) - GAP];
  for (const { width } of cells) edges.push((edges.at(-1) ?? 0) + width);
  const moved = edges.map((edge, index) => (index === 0 ? edge : edge + shift));
  const gap = [...u16(0x9602), ...u16(GAP)];
  const vertical = cells.flatMap(({ vertical: how }, index) => (how === 0 ? [] : [...u16(0xd62b), 2, index, how]));
  if (style.definition === 'inserted') {
    const inserts = cells.flatMap(({ width }, index) => [...u16(0x7621), index, 1, ...u16(width)]);
    return [...u16(0x5400), 0, 0, ...gap, ...u16(0x9601), ...u16(0), ...inserts, ...vertical];
  }
  const isShort = style.definition === 'short';
  const descriptions = cells.flatMap(({ flags, vertical: how }) => [...u16(flags | (how << 5)), ...Array(18).fill(0)]);
  const definition = [cells.length, ...moved.flatMap(u16), ...(isShort ? [] : descriptions)];
  return [
    ...gap,
    ...u16(0xd608),
    ...u16(definition.length + 1),
    ...definition,
    ...(isShort ? vertical : []),
    ...u16(0x3403),
    1,
  ];
}

function cellsOf(table: DescribedTable, { cell, isFirst }: RowPart, style: RowStyle): HandCell[] {
  const widths = table.widths.slice(cell.column, cell.column + cell.colSpan);
  const vertical = cell.rowSpan === 1 ? 0 : isFirst ? 3 : 1;
  if (style.merge === 'wide') return [{ width: widths.reduce((one, other) => one + other, 0), flags: 0, vertical }];
  const [begins, continues] = style.merge === 'bits1997' ? [1, 2] : [2, 1];
  return widths.map((width, index) => ({
    width,
    flags: cell.colSpan === 1 ? 0 : index === 0 ? (begins ?? 0) : (continues ?? 0),
    vertical,
  }));
}
