import type { FundingKey } from '../model/fundingRows.ts';
import type { TextFieldKey } from '../model/textFields.ts';

/**
 * A printed form (表样) as a declaration. Shared code reads every form by these words alone and never asks which form it
 * has; adding a form is adding one of these and a folder of cases.
 */
export interface Template {
  id: string;
  /** The name of the form for readers, Chinese. */
  title: string;
  /** Where it is printed, Chinese: which county's documents, which years. */
  seenIn: string;
  /** A row holding one of these labels opens a table. */
  opening: readonly string[];
  /** What may stand in the rows above the opening row, first match wins. */
  heads: readonly HeadRule[];
  /** Labels whose values stand after them in the same row. */
  fields: readonly FieldRule[];
  /** Columns of the indicator block, left to right. */
  columns: readonly ColumnRule[];
  /** 成本指标 is a first-level class of its own (财预〔2021〕101号), or a second-level one under 产出指标; for the blank form. */
  costLevel: 1 | 2;
}

/** A cell above the table. `pattern` is tried on the text without white space; its group `value` is the field. */
export interface HeadRule {
  pattern: RegExp;
  /** Left out where the text is only a title. */
  field?: TextFieldKey;
  /** What the blank form prints here, to be completed in the same cell; as it stands it is a head without a value. */
  blank?: string;
}

/** A label of a form and what stands with it. */
export type FieldRule = {
  /** Every wording seen, first the regular one. Compared without white space, punctuation and width. */
  labels: readonly string[];
} /** Prose or a name. */ & (
  | { kind: 'text'; field: TextFieldKey }
  /** `07-农业与自然资源室`: number and name apart. */
  | { kind: 'coded'; field: 'supervisingDepartment' }
  /** Money. */
  | { kind: 'amount'; field: FundingKey }
  /** Labels follow in the row, values stand below them. */
  | {
      kind: 'schedule';
      /** The labels that follow as they are usually printed, for the blank form. */
      steps: readonly string[];
    }
  /** A heading over rows with labels of their own; it may name the currency unit. */
  | {
      kind: 'group';
      /** The field that a row without a label below this one holds: 资金用途 stands below 预算规模及资金用途 without a label. */
      below?: TextFieldKey;
    }
);

/** What a column of the indicator block holds. `comparator` and `measurementUnit` are put together with the value. */
export type ColumnRole =
  | 'block'
  | 'level1'
  | 'level2'
  | 'name'
  | 'description'
  | 'comparator'
  | 'target'
  | 'measurementUnit'
  | 'basis'
  | 'note';

export interface ColumnRule {
  role: ColumnRole;
  /** Every wording of the column head seen. */
  labels: readonly string[];
}
