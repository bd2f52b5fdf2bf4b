/** How a cell of a blank form looks; `value` and `prose` are to be filled in. */
export type FormLook = 'title' | 'year' | 'left' | 'right' | 'label' | 'value' | 'prose';

/** A cell of a blank form; row and column are 1-based. */
export interface FormCell {
  row: number;
  column: number;
  rowSpan: number;
  colSpan: number;
  /** Empty where it is to be filled in. */
  text: string;
  look: FormLook;
  /** What a clerk reads when the cell is chosen, Chinese; it is not part of the sheet's text. */
  hint?: string;
  /** Wordings to choose from; any other can be typed. */
  choices?: readonly string[];
}

/** A sheet of a blank form. */
export interface FormSheet {
  cells: FormCell[];
  /** In characters, by column. */
  widths: readonly number[];
  /** In points, by row. */
  heights: readonly number[];
}
