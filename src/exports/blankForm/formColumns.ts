import type { ColumnRole, Template } from '../../recognise/template.ts';

/** How wide a column of a blank form is, in characters. The column of names is two of the sheet: a second label stands in the latter. */
const WIDTHS: Readonly<Record<ColumnRole, readonly number[]>> = {
  block: [14],
  level1: [14],
  level2: [18],
  name: [16, 16],
  description: [24],
  comparator: [8],
  target: [22],
  measurementUnit: [10],
  basis: [20],
  note: [12],
  explanation: [24],
  remark: [12],
  standard: [20],
  actual: [22],
  weight: [8],
  score: [8],
  reason: [24],
};

/** A run of columns of a sheet, 1-based. */
export interface ColumnRun {
  column: number;
  colSpan: number;
}

/** The columns of a form on its sheet. */
export interface FormColumns {
  widths: number[];
  /** The columns of the indicator block, as the form declares them. */
  block: (ColumnRun & { role: ColumnRole; labels: readonly string[] })[];
  /** Where the second label of a line stands, 1-based. */
  secondLabel: number;
}

/** The columns of a form, the indicator block's and those that a second label needs. */
export function formColumns({ columns }: Pick<Template, 'columns'>): FormColumns {
  const widths: number[] = [];
  const block = columns.map(({ role, labels }) => {
    const column = widths.length + 1;
    widths.push(...WIDTHS[role]);
    return { role, labels, column, colSpan: WIDTHS[role].length };
  });
  const name = block.find(({ role }) => role === 'name');
  return { widths, block, secondLabel: name ? name.column + 1 : widths.length };
}

/** Columns `from` to the last shared out evenly among `count` cells, the first ones wider where that does not come out even. */
export function shareOut({ widths }: FormColumns, from: number, count: number): ColumnRun[] {
  const all = widths.length - from + 1;
  return Array.from({ length: count }, (_, index) => {
    const [start, end] = [index, index + 1].map((at) => Math.ceil((all * at) / count)) as [number, number];
    return { column: from + start, colSpan: end - start };
  });
}
