import { z } from 'zod';
import { someText } from './plainWords.ts';
import { SourceRef } from './printed.ts';

const DAY = '2024-02-18 这样的、日历上有的日期';

/** A day on which an office may have done something; the first and the last year of a calendar are slips. */
export const isoDate = z.iso.date(DAY).regex(/^(?:19|20|21)/, DAY);

/** One correction by the office: how the cell at a place is to be read. The print stays where it is. */
export const Correction = z.strictObject({
  place: SourceRef.describe('the place as `source_ref` publishes it'),
  says: z.string().trim().min(1).describe('what is printed there, white space aside'),
  value: someText.describe('what it is read as: a value, a label, a year, a unit of money, as a form prints them'),
  reason: someText,
  date: isoDate.describe('the day of the correction'),
});
export type Correction = z.infer<typeof Correction>;

/** content/corrections/<document>.yaml */
export const Corrections = z
  .array(Correction)
  .min(1)
  .refine((all) => new Set(all.map(({ place }) => place)).size === all.length, '每处一条更正');
