import type { DisclosedDocument } from './site.ts';

/** A document of which nothing is known but what is given: one that came as data, or that was made up for measuring. */
export const blankDocument = (
  known: Pick<DisclosedDocument, 'id' | 'title' | 'path'> & Partial<DisclosedDocument>,
): DisclosedDocument => ({
  printedTitle: known.title,
  recordedYear: null,
  county: '',
  issuingUnit: '',
  fiscalYear: null,
  currencyUnit: null,
  url: null,
  published: null,
  retrieved: null,
  supersedes: null,
  supersededBy: [],
  sameBytes: [],
  source: null,
  personalData: null,
  corrections: [],
  cellCount: 0,
  ledger: [],
  projectIds: [],
  tables: [],
  outside: [],
  aliases: [],
  ...known,
});
