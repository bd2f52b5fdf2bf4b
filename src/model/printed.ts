import { z } from 'zod';

/** A place in an original, see `sourceRef.ts`. */
export const SourceRef = z
  .string()
  .min(2)
  .describe("place in the original: L120 c2, '附件2'!C7, p3 t2 r5 c3, t2 r5 c3");

/** Where a piece of text stands: `ref` in the original, row and column in the facsimile of its table. */
export const Place = z.strictObject({
  ref: SourceRef,
  row: z.int().min(1).describe('1-based row of the table as read'),
  column: z.int().min(1).describe('1-based column of that row as read'),
  corrected: z.string().optional().describe('what is printed there, where the office corrected it'),
});
export type Place = z.infer<typeof Place>;

/** What is printed in place of a value that is withheld: see `withheld` of every value that can be. */
export const Withheld = z
  .string()
  .optional()
  .describe('what is printed, where a reader of the page would not be sure of it; the value itself is then empty');

/**
 * A text field. `printed` is what the cells hold, trimmed; `text` has the white space removed that extraction put
 * between characters. Both empty means the cell is printed and blank; a missing field means the form has no such cell.
 */
export const PrintedText = z.strictObject({
  printed: z.string(),
  text: z.string(),
  places: z.array(Place).describe('every cell the text was read from, in reading order'),
  withheld: Withheld,
});
export type PrintedText = z.infer<typeof PrintedText>;

/** An exact, non-negative decimal as a string: never a binary floating-point number. */
export const Decimal = z.string().regex(/^(?:0|[1-9]\d*)(?:\.\d+)?$/, '1257552、0.5 这样的数');

/** A budget year, 财政年度. */
export const FiscalYear = z.int().min(1949).max(2200);

export const CurrencyUnit = z.enum(['元', '万元']);
export type CurrencyUnit = z.infer<typeof CurrencyUnit>;

/** An amount of money. `yuan` is null where the cell is blank or holds no number. */
export const PrintedAmount = z.strictObject({
  printed: z.string().describe('as printed, in the currency unit of the table'),
  yuan: Decimal.nullable().describe('exact yuan'),
  places: z.array(Place),
  withheld: Withheld,
});
export type PrintedAmount = z.infer<typeof PrintedAmount>;
