import { z } from 'zod';
import type { UnseenText } from './block.ts';
import { Correction } from './correction.ts';
import { FUNDING_ROWS } from './fundingRows.ts';
import { PersonalData } from './personalData.ts';
import { CurrencyUnit, Decimal, FiscalYear, Place, PrintedAmount, PrintedText, SourceRef } from './printed.ts';
import { PrintedResult } from './printedResult.ts';
import { shapeOfList } from './shapeOfList.ts';
import { TargetValue } from './targetValue.ts';
import { TEXT_FIELDS } from './textFields.ts';

/** Where a non-blank cell of the source ended. Every cell has exactly one. */
export const Destination = z.enum([
  'field',
  'label',
  'title',
  'narrative',
  'contents',
  'page-number',
  'empty-row-label',
  'note',
  'omitted',
  'unplaced',
]);
export type Destination = z.infer<typeof Destination>;

/** How a cell came to be read as it was, where that is not plain: part of a cut text, or moved to its right column. */
export const CellMark = z.enum(['joined', 'shifted', 'residue']);

export const TableCell = z.strictObject({
  ref: SourceRef,
  column: z.int().min(1).describe('1-based position in its row'),
  gridColumn: z
    .int()
    .min(1)
    .optional()
    .describe('1-based column of the printed grid it begins in, where that is not its position'),
  text: z.string().describe('exactly as in the source'),
  colSpan: z.int().min(2).optional().describe('how many columns of the printed grid it covers, where several'),
  rowSpan: z.int().min(2).optional().describe('how many rows it covers, where several'),
  to: Destination,
  field: z.string().optional().describe('the field or label it was read as, such as name, total, indicators.3.target'),
  mark: CellMark.optional(),
  corrected: z.string().optional().describe('what the office says it is to be read as'),
});
export type TableCell = z.infer<typeof TableCell>;

export const TableRow = z.strictObject({
  gapAbove: z.boolean().optional().describe('a blank line or the edge of a page stands above this row'),
  cells: z.array(TableCell).describe('non-blank cells only'),
});
export type TableRow = z.infer<typeof TableRow>;

/** Text that stands outside every table. */
export const OutsideText = z.strictObject({
  ref: SourceRef,
  text: z.string(),
  to: Destination,
  heading: z.boolean().optional().describe('a heading of the narrative part'),
  corrected: z.string().optional().describe('what the office says it is to be read as'),
});
export type OutsideText = z.infer<typeof OutsideText>;

/** A printed class label (一级指标 or 二级指标) and the standard term it stands for. */
export const IndicatorClass = z.strictObject({
  printed: z.string(),
  text: z.string().describe('the standard term, such as 产出指标 or 数量指标; empty where none is printed'),
  inherited: z.boolean().describe('true where the cell is blank or lost and the label above it covers the row'),
  corrected: z.string().optional().describe('what is printed there, where the office corrected it'),
});
export type IndicatorClass = z.infer<typeof IndicatorClass>;

export const PrintedIndicator = z.strictObject({
  position: z.int().min(1).describe('counts from 1 in printed order within the project'),
  level1: IndicatorClass,
  level2: IndicatorClass,
  required: z.boolean().nullable().describe('（必填）printed for its class; null where the form marks no class'),
  name: PrintedText,
  description: PrintedText.optional(),
  target: TargetValue.extend({ places: z.array(Place) }),
  basis: PrintedText.optional().describe('指标值确定依据'),
  nature: PrintedText.optional().describe('定性 or 定量, where a form prints it'),
  weight: PrintedText.optional().describe('权重 / 分值, as printed'),
  actual: TargetValue.extend({ places: z.array(Place) })
    .optional()
    .describe('实际完成值, of a self-evaluation'),
  score: PrintedText.optional().describe('得分, of a self-evaluation'),
  reason: PrintedText.optional().describe('偏差原因分析及改进措施, of a self-evaluation'),
  direction: PrintedText.optional().describe('指标方向性, as printed'),
  standard: PrintedText.optional().describe('绩效标准'),
  explanation: PrintedText.optional().describe('指标解释'),
  remark: PrintedText.optional().describe('备注 or 说明 in its row, in the column of that head'),
  phase: z
    .enum(['year', 'whole-life'])
    .nullable()
    .optional()
    .describe('the time the target is of, the year where missing; null where the form leaves it open'),
  unpaired: z
    .boolean()
    .optional()
    .describe('names of this table are lost: which value belongs to which name is unknown'),
  place: Place.describe('its name, or its value where no name is printed'),
});
export type PrintedIndicator = z.infer<typeof PrintedIndicator>;

/** What a form may print of an indicator in words, beside its name and its target. */
export const INDICATOR_TEXTS = [
  'description',
  'basis',
  'nature',
  'weight',
  'direction',
  'standard',
  'explanation',
] as const satisfies readonly (keyof PrintedIndicator)[];

/** The text fields a form can print. A missing one is a row or column the form does not have. */
export const TableFields = z.strictObject(shapeOfList(TEXT_FIELDS, PrintedText));
export type TableFields = z.infer<typeof TableFields>;

export const Funding = z.strictObject(shapeOfList(FUNDING_ROWS, PrintedAmount));
export type Funding = z.infer<typeof Funding>;

/** One step of 资金支出计划: the share of the year's money to be spent by a date. */
export const ScheduleStep = z.strictObject({
  label: z.string().describe('such as 3月底'),
  printed: z.string(),
  percent: Decimal.nullable().describe('cumulative share in percent'),
  places: z.array(Place),
});
export type ScheduleStep = z.infer<typeof ScheduleStep>;

/** Something noticed while reading, with its place; the checks turn it into a finding. */
export const ReadingNote = z.strictObject({
  code: z.string(),
  ref: SourceRef.nullable().describe('null where it concerns the whole document'),
  printed: z.string(),
  expected: z.string(),
});
export type ReadingNote = z.infer<typeof ReadingNote>;

/** What a table is: a plan, a result, an application, the budget of a whole unit. Different kinds never mix in a sum. */
export const TableKind = z.enum(['target', 'self-evaluation', 'approval', 'whole-unit', 'other']);
export type TableKind = z.infer<typeof TableKind>;

export const PrintedTable = z.strictObject({
  number: z.int().min(1).describe('1-based order of the table in its document'),
  template: z.string().nullable().describe('the form it was read as; null where none matches'),
  kind: TableKind,
  ref: SourceRef.describe('its first cell'),
  currencyUnit: CurrencyUnit.nullable(),
  fiscalYear: FiscalYear.nullable(),
  fields: TableFields,
  funding: Funding,
  schedule: z.array(ScheduleStep).default([]),
  indicators: z.array(PrintedIndicator).default([]),
  result: PrintedResult.optional().describe('of a self-evaluation that was read'),
  unread: z
    .strictObject({
      nearestForm: z.string().nullable().describe('the form it resembles most'),
      labels: z.array(z.string()).describe('the printed texts that this form does not explain'),
      at: SourceRef.optional().describe('where one stands that is not said, as it holds a long number'),
      near: z
        .array(z.strictObject({ ref: SourceRef, printed: z.string(), label: z.string() }))
        .optional()
        .describe('texts one character off a label of the form: not adopted, the office is asked'),
    })
    .optional()
    .describe('of a table that no form explains wholly: nothing is said of it'),
  emptyRows: z.array(Place).default([]).describe('rows with a class but neither name nor value'),
  notes: z.array(ReadingNote).default([]),
  rows: z.array(TableRow).default([]).describe('the table as read, every cell with its destination'),
});
export type PrintedTable = z.infer<typeof PrintedTable>;

/** content/tables/<document>.json: everything read from one document, or handed in as JSON without one. */
export const DocumentTables = z.strictObject({
  format: z.literal('mingbai-tables/2'),
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '小写字母、数字和单个连字符'),
  title: z.string().describe('the first heading of the document; empty where none is printed'),
  currencyUnit: CurrencyUnit.nullable(),
  fiscalYear: FiscalYear.nullable(),
  source: z
    .strictObject({
      file: z.string().describe('file name in documents/'),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      bytes: z.int().min(0),
      format: z.string().describe('text, docx, xlsx, xls, doc, pdf, html, csv'),
      encoding: z.string().nullable().describe('of a text'),
    })
    .nullable(),
  tables: z
    .array(PrintedTable)
    .refine((tables) => new Set(tables.map(({ number }) => number)).size === tables.length, '每张表一个不同的 number'),
  outside: z.array(OutsideText).default([]),
  notes: z.array(ReadingNote).default([]).describe('what was noticed of the whole document'),
  omitted: z
    .strictObject({ cells: z.int().min(0), characters: z.int().min(0) })
    .default({ cells: 0, characters: 0 })
    .describe('text in the file that nobody sees: hidden, or covered by a merged cell'),
  corrections: z.array(Correction).optional().describe('by the office, as they were applied; absent where none was'),
  personalData: PersonalData.optional().describe(
    'what of persons was found, and masked or allowed; absent where nothing was',
  ),
});
export type DocumentTables = z.infer<typeof DocumentTables>;

/** A document as read, before the gate, with the text that nobody sees and that is never published or kept. */
export type ReadDocumentTables = DocumentTables & { unseen?: readonly UnseenText[] };
