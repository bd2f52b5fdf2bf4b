import type { Box } from '../paint/matrix.ts';
import type { LineCluster } from '../rules/lineClusters.ts';

/** A closed rectangle between lines. Rows and columns are 0-based. */
export interface ShapeCell {
  row: number;
  column: number;
  rowSpan: number;
  colSpan: number;
  box: Box;
  /** What is left of it between the inner sides of its edges. */
  inner: Box;
}

/** A grid by its cells. */
export interface ClosedCells {
  /** Where the columns begin, and where the last one ends. */
  xs: number[];
  ys: number[];
  cells: ShapeCell[];
  /** The number (in `cells`) of the cell that covers each box of the grid, row by row. */
  owner: number[];
}

/**
 * The closed rectangles of a grid.
 * @param above for each line across and each column, whether the edge is drawn
 * @param beside the same for each upright line and each row
 * @returns null where what is enclosed is no rectangle
 */
export function closedCells(
  across: readonly LineCluster[],
  upright: readonly LineCluster[],
  above: boolean[][],
  beside: boolean[][],
): ClosedCells | null {
  const rows = across.length - 1;
  const columns = upright.length - 1;
  const owner = new Array<number>(rows * columns).fill(-1);
  const cells: ShapeCell[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (owner[row * columns + column] !== -1) continue;
      let colSpan = 1;
      while (column + colSpan < columns && !beside[column + colSpan]?.[row]) colSpan += 1;
      let rowSpan = 1;
      while (row + rowSpan < rows && !above[row + rowSpan]?.[column]) rowSpan += 1;
      if (!isOpenInside(row, column, rowSpan, colSpan, above, beside)) return null;
      for (let r = row; r < row + rowSpan; r += 1) {
        for (let c = column; c < column + colSpan; c += 1) {
          if (owner[r * columns + c] !== -1) return null;
          owner[r * columns + c] = cells.length;
        }
      }
      const box = {
        left: upright[column]?.at ?? 0,
        right: upright[column + colSpan]?.at ?? 0,
        top: across[row]?.at ?? 0,
        bottom: across[row + rowSpan]?.at ?? 0,
      };
      const inner = {
        left: upright[column]?.high ?? 0,
        right: upright[column + colSpan]?.low ?? 0,
        top: across[row]?.high ?? 0,
        bottom: across[row + rowSpan]?.low ?? 0,
      };
      cells.push({ row, column, rowSpan, colSpan, box, inner });
    }
  }
  return { xs: upright.map(({ at }) => at), ys: across.map(({ at }) => at), cells, owner };
}

/** Whether a rectangle of boxes has no edge inside and all of its own edges. */
function isOpenInside(
  row: number,
  column: number,
  rowSpan: number,
  colSpan: number,
  above: boolean[][],
  beside: boolean[][],
): boolean {
  for (let r = row; r < row + rowSpan; r += 1) {
    for (let c = column + 1; c < column + colSpan; c += 1) if (beside[c]?.[r]) return false;
    if (!beside[column]?.[r] || !beside[column + colSpan]?.[r]) return false;
  }
  for (let c = column; c < column + colSpan; c += 1) {
    for (let r = row + 1; r < row + rowSpan; r += 1) if (above[r]?.[c]) return false;
    if (!above[row]?.[c] || !above[row + rowSpan]?.[c]) return false;
  }
  return true;
}
