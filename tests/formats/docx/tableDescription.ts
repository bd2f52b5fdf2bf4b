import fc from 'fast-check';

/** A table described without any format: cells with their place, spans and lines. */
export interface DescribedCell {
  row: number;
  column: number;
  rowSpan: number;
  colSpan: number;
  lines: string[];
}

export interface DescribedTable {
  rows: number;
  columns: number;
  /** They tile the table: each position belongs to one cell. */
  cells: DescribedCell[];
}

const line = fc.string({
  unit: fc.constantFrom(...Array.from('项目绩效指标金额一二三12.5≥%《》&<>"\' 　𠮷')),
  maxLength: 8,
});
const lines = fc.array(line, { minLength: 1, maxLength: 3 });

/** Random tables with merged cells in both directions; every row keeps at least one cell of its own. */
export const anyTable: fc.Arbitrary<DescribedTable> = fc
  .record({
    rows: fc.integer({ min: 1, max: 6 }),
    columns: fc.integer({ min: 1, max: 6 }),
    choices: fc.array(fc.record({ right: fc.nat(3), down: fc.nat(3), lines }), { minLength: 36, maxLength: 36 }),
  })
  .map(({ rows, columns, choices }) => {
    const taken = Array.from({ length: rows }, () => new Array<boolean>(columns).fill(false));
    const cells: DescribedCell[] = [];
    for (let row = 0; row < rows; row += 1) {
      for (let column = 0; column < columns; column += 1) {
        if (taken[row]?.[column]) continue;
        const choice = choices[row * 6 + column];
        let colSpan = 1;
        while (colSpan <= (choice?.right ?? 0) && column + colSpan < columns && !taken[row]?.[column + colSpan])
          colSpan += 1;
        // A row whose cells all reach down from above is a shape of its own, tested apart: some writers leave such rows out.
        const rowSpan = colSpan === columns ? 1 : Math.min(1 + (choice?.down ?? 0), column === 0 ? 1 : rows - row);
        for (let at = row; at < row + rowSpan; at += 1) taken[at]?.fill(true, column, column + colSpan);
        cells.push({ row, column, rowSpan, colSpan, lines: choice?.lines ?? [''] });
      }
    }
    return { rows, columns, cells };
  });

/** What a reader is to give for it: rows of cells, or nothing where it is blank. */
export function expectedRows({ rows, cells }: DescribedTable) {
  if (cells.every((cell) => cell.lines.join('').trim() === '')) return [];
  return Array.from({ length: rows }, (_, row) =>
    cells
      .filter((cell) => cell.row === row)
      .map(({ column, colSpan, rowSpan, lines: written }) => ({
        ...{ column: column + 1, colSpan, rowSpan },
        text: written.join('').trim() === '' ? '' : written.join('\n'),
      })),
  );
}
