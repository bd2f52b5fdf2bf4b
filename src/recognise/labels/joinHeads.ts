import { put, type WorkCell, type WorkRow } from '../workTable.ts';
import { columnRule, isColumnHead, type LabelIndex } from './labelIndex.ts';

/**
 * Makes one row of column heads of two: `年度指标值` over 指标性质, 指标值 and 度量单位, beside 实际完成值 and 得分, which are as high as both.
 * Only where every upper head is declared, and those over others as heads of a block; anything else is left as it is printed.
 * @param rows rows of the page only
 * @returns the rows with the joined one in the place of the two; where an upper cell went, the cell that stands for it there, to which
 *   it is to be put
 */
export function joinHeads(rows: readonly WorkRow[], labels: LabelIndex): { rows: WorkRow[]; moved: Moved[] } {
  const at = rows.findIndex((row, index) => {
    const lower = rows[index + 1];
    return lower !== undefined && isColumnHead(lower, labels) && areHeadsOver(row, lower, labels);
  });
  const [upper, lower] = [rows[at], rows[at + 1]];
  if (!upper || !lower) return { rows: [...rows], moved: [] };
  const moved: Moved[] = [];
  for (const cell of upper.cells) if (isOver(cell, lower)) put(cell, 'label', 'block');
  const tall = upper.cells.filter((cell) => !isOver(cell, lower));
  const cells = [...lower.cells, ...tall]
    .sort((one, other) => one.gridColumn - other.gridColumn)
    .map((cell, index) => {
      if (lower.cells.includes(cell)) return cell;
      const head = { ...cell, place: { ...cell.place, row: lower.cells[0]?.place.row ?? 0, column: index + 1 } };
      moved.push({ cell, head });
      return head;
    });
  return { rows: rows.toSpliced(at, 2, { ...lower, cells }), moved };
}

/** An upper head, and the cell that stands for it in the joined row. */
export interface Moved {
  cell: WorkCell;
  head: WorkCell;
}

/** Whether a cell stands over one of the row below. */
const isOver = ({ gridColumn, colSpan }: WorkCell, { cells }: WorkRow): boolean =>
  cells.some((below) => below.gridColumn >= gridColumn && below.gridColumn < gridColumn + colSpan);

function areHeadsOver(upper: WorkRow, lower: WorkRow, labels: LabelIndex): boolean {
  const [over, tall] = [true, false].map((is) => upper.cells.filter((cell) => isOver(cell, lower) === is));
  const roleOf = ({ text }: WorkCell) => columnRule(labels, text)?.role;
  return (
    over !== undefined &&
    tall !== undefined &&
    over.length > 0 &&
    tall.length > 0 &&
    over.every((cell) => roleOf(cell) === 'block' && cell.rowSpan === 1) &&
    tall.every((cell) => ![undefined, 'block'].includes(roleOf(cell)) && cell.rowSpan <= 2)
  );
}
