/** A table as it is meant: its cells with their first row and column (0-based) and spans. Every box of the grid is covered once. */
export interface MeantTable {
  rows: number;
  columns: number;
  cells: MeantCell[];
}

export interface MeantCell {
  row: number;
  column: number;
  rowSpan: number;
  colSpan: number;
  text: string;
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const WORDS =
  '项目名称 绩效指标 年度目标 预算单位 实施单位 财政拨款 其他资金 数量指标 质量指标 时效指标 成本指标 社会效益 满意度 垃圾清运 防汛抗旱 页岩见长门马鱼鸟黄龙齐齿 目录 西部青山 设施维护 及时完成 覆盖率 人次 公里'.split(
    ' ',
  );
const LONG =
  '通过采购雾炮车降尘抑尘服务，服务周期内全市空气质量达到优良，群众满意度不低于百分之九十；按时完成年度各项任务，资金使用合规，“两个确保”落实到位（含上年结转）。';
const SHORT = [
  '≥95%',
  '≤3',
  '100',
  '1,234.56',
  '12',
  '0',
  '=1',
  '＞80',
  '2026年',
  '95.5％',
  '是',
  '元',
  'A-1',
  'PM2.5',
  '①',
  '—',
];
const LATIN = ['GB 2312 code', 'Total amount due', 'km per hour'];

/** Text as forms have it: blanks, labels, numbers, sentences that need several lines. */
export function randomText(random: () => number): string {
  const kind = random();
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  if (kind < 0.14) return '';
  if (kind < 0.44) return pick(WORDS);
  if (kind < 0.7) return pick(SHORT);
  if (kind < 0.75) return pick(LATIN);
  if (kind < 0.88) return pick(WORDS) + pick(SHORT) + pick(WORDS);
  const from = Math.floor(random() * 30);
  return LONG.slice(from, from + 12 + Math.floor(random() * 40));
}

/** A table of 3 to 14 rows and 3 to 9 columns with cells merged both ways. @param merges share of cells that try to be merged */
export function randomTable(random: () => number, merges = 0.18, tall = true): MeantTable {
  const rows = 3 + Math.floor(random() * 12);
  const columns = 3 + Math.floor(random() * 7);
  const taken = new Set<number>();
  const cells: MeantCell[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(row * columns + column)) continue;
      const merged = random() < merges;
      let colSpan = merged ? 1 + Math.floor(random() * 3) : 1;
      const rowSpan = merged && tall ? Math.min(rows - row, 1 + Math.floor(random() * 3)) : 1;
      while (colSpan > 1 && !isFree(taken, row, column, colSpan, columns)) colSpan -= 1;
      for (let r = row; r < row + rowSpan; r += 1) {
        for (let c = column; c < column + colSpan; c += 1) taken.add(r * columns + c);
      }
      cells.push({ row, column, rowSpan, colSpan, text: randomText(random) });
    }
  }
  const table = withEveryLine({ rows, columns, cells });
  return hasRoom(table) ? table : randomTable(random, merges, tall);
}

/** Whether each row and each column has a cell that is not merged across it: else a writer has nothing to make it high or wide by. */
function hasRoom({ rows, columns, cells }: MeantTable): boolean {
  const single = (count: number, at: (cell: MeantCell) => number, span: (cell: MeantCell) => number) =>
    Array.from({ length: count }, (_, index) => cells.some((cell) => at(cell) === index && span(cell) === 1)).every(
      Boolean,
    );
  return (
    rows > 1 &&
    columns > 1 &&
    single(
      rows,
      (cell) => cell.row,
      (cell) => cell.rowSpan,
    ) &&
    single(
      columns,
      (cell) => cell.column,
      (cell) => cell.colSpan,
    )
  );
}

function isFree(taken: Set<number>, row: number, column: number, colSpan: number, columns: number): boolean {
  if (column + colSpan > columns) return false;
  for (let c = column; c < column + colSpan; c += 1) if (taken.has(row * columns + c)) return false;
  return true;
}

/**
 * Takes out rows and columns that no cell begins in: on paper there is no line that would tell them. And sees to it that the first
 * cell has a text.
 */
export function withEveryLine({ rows, columns, cells }: MeantTable): MeantTable {
  const used = (count: number, of: (cell: MeantCell) => number) =>
    Array.from({ length: count }, (_, index) => index).filter((index) => cells.some((cell) => of(cell) === index));
  const keptRows = used(rows, ({ row }) => row);
  const keptColumns = used(columns, ({ column }) => column);
  const inside = (kept: number[], from: number, span: number) =>
    kept.filter((at) => at >= from && at < from + span).length;
  return {
    rows: keptRows.length,
    columns: keptColumns.length,
    cells: cells.map((cell, index) => ({
      row: keptRows.indexOf(cell.row),
      column: keptColumns.indexOf(cell.column),
      rowSpan: inside(keptRows, cell.row, cell.rowSpan),
      colSpan: inside(keptColumns, cell.column, cell.colSpan),
      text: index === 0 && cell.text === '' ? '项目' : cell.text,
    })),
  };
}
