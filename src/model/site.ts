import { z } from 'zod';
import { Correction } from './correction.ts';
import {
  Destination,
  Funding,
  OutsideText,
  PrintedIndicator,
  PrintedTable,
  ScheduleStep,
  TableFields,
} from './documentTables.ts';
import type { Link, NearMiss } from './outcome.ts';
import { PersonalData } from './personalData.ts';
import { CurrencyUnit, Decimal, SourceRef } from './printed.ts';
import { PrintedResult } from './printedResult.ts';

/** The collections the pages are made of. Ids are ASCII and usable in a URL; paths are relative to the site root. */

export const FunctionalClass = z.strictObject({
  code: z.string().describe('official 类 code such as 213; empty for 未分类'),
  name: z.string(),
  basis: z.string().describe('the rule that decided, in Chinese; empty for 未分类'),
  plain: z.string().optional().describe('what money of this class is usually for, in plain words'),
});
export type FunctionalClass = z.infer<typeof FunctionalClass>;

export const ProjectTopic = z.strictObject({
  id: z.string().describe('id of a topic of content/topics.yaml; `other` where no word decides'),
  name: z.string(),
  basis: z.string().describe('the word that decided and where it stands, in Chinese; empty for 其他'),
});
export type ProjectTopic = z.infer<typeof ProjectTopic>;

/** A project as one table of one document prints it. */
export const PrintedVersion = z.strictObject({
  documentId: z.string(),
  tableNumber: z.int(),
  name: z.string(),
  currencyUnit: CurrencyUnit.nullable(),
  sourceRef: SourceRef,
  fields: TableFields,
  funding: Funding,
  schedule: z.array(ScheduleStep),
  indicators: z.array(PrintedIndicator).describe('those of the year'),
  wholeLifeIndicators: z
    .array(PrintedIndicator)
    .optional()
    .describe('those of the whole project, where a form prints them beside: in no count, chart or comparison'),
  emptyRowCount: z.int(),
});
export type PrintedVersion = z.infer<typeof PrintedVersion>;

/** A project with the version that stands for it: of the document in force, the first by date, else by id. */
export const Project = PrintedVersion.extend({
  id: z.string(),
  unitId: z.string(),
  unitName: z.string().describe('the implementing unit as printed'),
  county: z.string(),
  fiscalYear: z.int().nullable(),
  functionalClass: FunctionalClass,
  topic: ProjectTopic,
  /** decided in one place, `assemble/counted.ts`; every sum goes by it */
  counted: z.boolean().describe('false where documents disagree about its amounts: then none of them is in any sum'),
  alsoIn: z
    .array(
      PrintedVersion.extend({
        superseded: z.boolean().describe('a newer document that prints the project replaces this one'),
      }),
    )
    .describe('the same project in other documents'),
  unclear: z
    .array(z.string())
    .describe('ids of projects of the same name in other documents, of which nobody can tell which is which'),
  aliases: z.array(z.string()).describe('ids it was published under before, or would have been'),
  path: z.string(),
});
export type Project = z.infer<typeof Project>;

/** A self-evaluation: what the office itself says became of a project. It is never added to a plan, nor a plan to it. */
export const Result = z.strictObject({
  id: z.string(),
  unitId: z.string(),
  unitName: z.string().describe('the implementing unit as printed'),
  county: z.string(),
  fiscalYear: z.int().nullable(),
  name: z.string(),
  documentId: z.string(),
  tableNumber: z.int(),
  currencyUnit: CurrencyUnit.nullable(),
  sourceRef: SourceRef,
  fields: TableFields,
  indicators: z.array(PrintedIndicator),
  result: PrintedResult,
  alsoIn: z
    .array(z.string())
    .describe('ids of documents that print the same table, or one that a newer document replaces'),
  path: z.string(),
});
export type Result = z.infer<typeof Result>;

export const Unit = z.strictObject({
  id: z.string(),
  name: z.string(),
  county: z.string(),
  projectIds: z.array(z.string()).describe('empty where only results of the unit are known'),
  documentIds: z.array(z.string()).min(1),
  years: z.array(z.int()),
  byYear: z
    .array(z.strictObject({ fiscalYear: z.int().nullable(), projects: z.int().min(1), totalYuan: Decimal.nullable() }))
    .describe('its projects year by year, the newest first, those of no year last'),
  totalYuan: Decimal.nullable().describe(
    'null where its projects are of several years, which are never added up, where none prints an amount, or there is none',
  ),
  aliases: z.array(z.string()).describe('ids it was published under before, or would have been'),
  path: z.string(),
});
export type Unit = z.infer<typeof Unit>;

export const LedgerEntry = z.strictObject({
  destination: Destination,
  cells: z.int().min(0),
  characters: z.int().min(0),
  corrected: z.int().min(0).describe('how many of the cells the office corrected'),
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;

export const DisclosedDocument = z.strictObject({
  id: z.string(),
  title: z.string().describe('as shown: registered, printed, or a stand-in where neither is'),
  printedTitle: z.string(),
  county: z.string().describe('empty where unknown'),
  issuingUnit: z.string().describe('empty where unknown'),
  fiscalYear: z.int().nullable(),
  recordedYear: z.int().nullable().describe('that of the record of its origin, beside what is printed'),
  currencyUnit: CurrencyUnit.nullable(),
  url: z.string().nullable(),
  published: z.string().nullable(),
  retrieved: z.string().nullable(),
  supersedes: z.string().nullable().describe('id of the document it replaces'),
  supersededBy: z.array(z.string()).describe('ids of the documents that replace it'),
  sameBytes: z
    .array(z.string())
    .describe(
      'ids of all documents that are this file, byte for byte, itself among them; empty where there is but one',
    ),
  source: z
    .strictObject({
      file: z
        .string()
        .nullable()
        .describe('published copy, relative to the site root; null where it holds personal data and is not offered'),
      sha256: z.string(),
      bytes: z.int(),
      format: z.string(),
      encoding: z.string().nullable(),
    })
    .nullable(),
  personalData: PersonalData.nullable().describe('what of persons was found, and what the office decided'),
  corrections: z.array(Correction).describe('by the office'),
  cellCount: z.int(),
  ledger: z.array(LedgerEntry),
  projectIds: z.array(z.string()).describe('in printed order; those that another document stands for too'),
  tables: z.array(
    PrintedTable.pick({ number: true, template: true, kind: true, ref: true, rows: true, unread: true }).extend({
      projectId: z.string().nullable(),
      resultId: z.string().nullable().describe('of a self-evaluation'),
    }),
  ),
  outside: z.array(OutsideText),
  aliases: z.array(z.string()).describe('ids it was published under before'),
  path: z.string(),
});
export type DisclosedDocument = z.infer<typeof DisclosedDocument>;

/** Everything the pages, the search and the downloads are made of, each list in a fixed order. */
export interface SiteData {
  documents: DisclosedDocument[];
  units: Unit[];
  projects: Project[];
  results: Result[];
  links: Link[];
  nearMisses: NearMiss[];
}
