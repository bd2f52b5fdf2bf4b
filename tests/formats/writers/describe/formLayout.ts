import type { ColumnRole } from '../../../../src/recognise/template.ts';

/** A cell of the upper part of a form: the label or the value of a field (`name`, `total`, `schedule.2`). */
export interface FormSlot {
  from: 'label' | 'value';
  field: string;
  colSpan?: number;
  /** Covers so many rows of the layout; those a table does not print do not count. */
  down?: number;
}

/** Where the original Word form of a template prints its fields, and how its cells are merged. */
export interface FormLayout {
  template: string;
  /** Relative widths of the columns of the upper part. */
  widths: readonly number[];
  /** The rows of the upper part. A row none of whose labels and values a table prints is left out. */
  rows: readonly (readonly FormSlot[])[];
  /** Columns of the indicator part, left to right, with relative widths. */
  columns: readonly { role: ColumnRole; width: number }[];
  /** The indicator part is a table of its own below the upper part; else it goes on in the same table. */
  twoTables: boolean;
}

export const label = (field: string, colSpan = 1, down = 1): FormSlot => ({ from: 'label', field, colSpan, down });
export const value = (field: string, colSpan = 1, down = 1): FormSlot => ({ from: 'value', field, colSpan, down });
