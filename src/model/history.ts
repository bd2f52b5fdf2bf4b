import { z } from 'zod';
import { DEMONSTRATION } from './settings.ts';

/** The format of data/manifest.json and data/history.json; counted up when an older program would misread them. */
export const HISTORY_SCHEMA = 1;

/** Far more than anybody publishes; a number behind it could not be counted up any more. */
const MOST_VERSIONS = 1_000_000;

export const DataVersion = z.strictObject({
  number: z.int().min(1).max(MOST_VERSIONS).describe('counted up when the data change'),
  hash: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .describe('of the data tables, first 16 digits of SHA-256'),
  newest: z.string().describe('the last day a document was published or retrieved, as registered; empty where none is'),
});
export type DataVersion = z.infer<typeof DataVersion>;

/** Of a site of invented data: 演示数据. */
const notice = z.literal(DEMONSTRATION).optional();

/** data/manifest.json: what a folder of data is, file by file. */
export const DataManifest = z.strictObject({
  name: z.literal('mingbai'),
  notice,
  schema: z.int(),
  version: DataVersion,
  files: z.array(z.strictObject({ path: z.string(), bytes: z.int(), sha256: z.string() })),
});
export type DataManifest = z.infer<typeof DataManifest>;

/** What is said of a path that is none. */
export const PAGE_PATH = '网站里一页的路径，如 projects/x/';

/** A page of a site, relative to its root; one of an indicator with its place. It leads nowhere else: `..` is no part of it, nor what a page lies in. */
export const PagePath = z.string().regex(/^(?:(?!index\.html\/)[\w-][\w.-]{0,199}\/)*(?:#[\w-]*)?$/, PAGE_PATH);

/** Where the page of a subject lies. */
export const pathOf = ({ subject, id }: { subject: string; id: string }): string => `${subject}s/${id}/`;

export const CHANGE_KINDS = ['added', 'removed', 'corrected'] as const;
export const CHANGED_SUBJECTS = ['document', 'unit', 'project', 'indicator'] as const;

/** What one version says otherwise than the one before it. */
export const Change = z.strictObject({
  version: z.int(),
  change: z.enum(CHANGE_KINDS),
  subject: z.enum(CHANGED_SUBJECTS),
  id: z.string().describe('of an indicator: that of its project, #, its position'),
  name: z.string(),
  path: PagePath,
  column: z.string().describe('the data column that was corrected; empty else'),
  before: z.string().describe('as printed, or read'),
  after: z.string(),
});
export type Change = z.infer<typeof Change>;

/** A page that an earlier version had, at its own address: none that the site needs for something else can be said to be gone. */
export const GonePage = z
  .strictObject({
    subject: z.enum(['document', 'unit', 'project']),
    id: z.string(),
    name: z.string(),
    path: PagePath,
    /** What it may live on in: the unit and the document of a project. */
    unitId: z.string(),
    documentId: z.string(),
    since: z.int().min(1).describe('the first version without it'),
  })
  .refine((page) => page.path === pathOf(page), { path: ['path'], error: PAGE_PATH });
export type GonePage = z.infer<typeof GonePage>;

/** data/history.json: every version so far, the newest last, and every page that is no longer there. */
export const DataHistory = z
  .strictObject({
    notice,
    schema: z.int(),
    versions: z.array(DataVersion).min(1),
    changes: z.array(Change).describe('newest version first'),
    gone: z.array(GonePage),
  })
  .check(({ value: { versions, changes, gone }, issues }) => {
    const last = versions.at(-1)?.number ?? 0;
    const refuse = (input: unknown, message: string, ...path: PropertyKey[]) =>
      issues.push({ code: 'custom', input, path, message });
    for (const [at, { number }] of versions.entries()) {
      if (at > 0 && number <= (versions[at - 1]?.number ?? 0))
        refuse(number, '比前一版大的版次', 'versions', at, 'number');
    }
    for (const [at, { version }] of changes.entries()) {
      if (version > last) refuse(version, `不大于 ${last} 的版次`, 'changes', at, 'version');
    }
    for (const [at, { since }] of gone.entries()) {
      if (since > last) refuse(since, `不大于 ${last} 的版次`, 'gone', at, 'since');
    }
  });
export type DataHistory = z.infer<typeof DataHistory>;
