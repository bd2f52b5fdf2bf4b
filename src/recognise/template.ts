import type { PrintedIndicator } from '../model/documentTables.ts';
import type { FundingKey } from '../model/fundingRows.ts';
import type { ResultAmountKey, ResultMoneyKey } from '../model/printedResult.ts';
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
  /**
   * The periods that the indicator block prints side by side, where there are several: they stand in the order of the labels of these
   * fields above it, and of those of this money. Where its heads name them, all of a period match `heads`.
   */
  periods?: readonly {
    phase: NonNullable<PrintedIndicator['phase']>;
    under: TextFieldKey;
    money: FundingKey;
    heads?: RegExp;
  }[];
  /** The periods whose indicators stand one below the other, each with heads of its own and this label before them. */
  stacked?: readonly { phase: NonNullable<PrintedIndicator['phase']>; label: string }[];
  /** What a table of it is, where that is no plan. */
  kind?: 'self-evaluation';
  /** Money printed as a table of its own, with heads over its columns and a label before each row. */
  money?: MoneyTable;
  /** Rows below the indicators. */
  closing?: readonly ClosingRule[];
  /** Columns of the indicator block, left to right; those of one period where there are several. */
  columns: readonly ColumnRule[];
  /** 成本指标 is a first-level class of its own (财预〔2021〕101号), or a second-level one under 产出指标. Left out of a
   * form that no blank workbook is made of. */
  costLevel?: 1 | 2;
}

/** The heads and rows of a table of money. */
export interface MoneyTable {
  columns: readonly { labels: readonly string[]; holds: MoneyColumn }[];
  rows: readonly { labels: readonly string[]; row: ResultMoneyKey }[];
}

export type MoneyColumn = ResultAmountKey | 'rate' | 'weight' | 'score' | 'reason';

/** A row below the indicators: one that adds up their points, or a text. */
export type ClosingRule = { labels: readonly string[] } & ({ kind: 'sum' } | { kind: 'text'; field: TextFieldKey });

/** A form of which a blank workbook is made. */
export type BlankTemplate = Template & Required<Pick<Template, 'costLevel'>>;

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
  /** The value stands in the row below, in the column of the label. */
  below?: true;
} /** Prose or a name. */ & (
  | { kind: 'text'; field: TextFieldKey }
  /** `07-农业与自然资源室`: number and name apart. */
  | { kind: 'coded'; field: 'supervisingDepartment' }
  /** `51092324T000010263357-2023年…项目`: the code of a project, of 21 characters, before its name. */
  | { kind: 'codedName' }
  /** Money. */
  | { kind: 'amount'; field: FundingKey; within?: undefined }
  /** A part of other money, which stands right above it and the other parts. */
  | { kind: 'amount'; field: FundingKey; within: FundingKey }
  /** All money in one sentence, kept whole; its amounts are those of the year only where the period printed is that year. */
  | { kind: 'amountsInProse'; field: TextFieldKey }
  /** Money of two columns under one label: what it is, by the row of money above at whose column the label stands. */
  | { kind: 'sided'; under: Partial<Record<FundingKey, FundingKey>> }
  /** A label and a value that mean nothing to the data: kept as printed. */
  | { kind: 'kept' }
  /** A label that is blank in a plan: 年度总体目标完成情况. A text with it makes the table another one, and no form explains it. */
  | { kind: 'blank' }
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
      holds?: TextFieldKey;
    }
);

/**
 * What a column of the indicator block holds. `comparator` and `measurementUnit` are put together with the value; a `remark` (备注,
 * 说明) stands beside it, and may take it back.
 */
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
  | 'standard'
  | 'actual'
  | 'weight'
  | 'score'
  | 'reason'
  | 'explanation'
  | 'remark'
  | 'note';

export interface ColumnRule {
  role: ColumnRole;
  /** Every wording of the column head seen. */
  labels: readonly string[];
  /** Of a target: the time its values are of, where that is not the year; null where the head leaves it open (年度(/项目)指标值). */
  phase?: 'whole-life' | null;
}
