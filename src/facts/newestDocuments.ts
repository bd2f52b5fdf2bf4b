import type { DisclosedDocument } from '../model/site.ts';
import { newestYearFirst } from '../words/year.ts';

/** Documents by day of publication, then by budget year, newest first; what is not registered comes last. */
export function newestDocuments(documents: readonly DisclosedDocument[]): DisclosedDocument[] {
  return [...documents].sort(
    (a, b) => compareTexts(b.published ?? '', a.published ?? '') || newestYearFirst(a.fiscalYear, b.fiscalYear),
  );
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
