import { z } from 'zod';
import { someWords } from './plainWords.ts';
import { FiscalYear } from './printed.ts';
import { SiteSettings, siteAddress } from './settings.ts';

/** Whether a shard is read from a server rather than from a folder. */
export const isAddress = (from: string): boolean => /^https?:/i.test(from);

/** The county and the year of a shard: what a county publishes of one year. */
export const ShardEntry = z
  .strictObject({
    county: someWords.max(40).describe('as the data of the shard call it'),
    year: FiscalYear,
    from: z
      .string()
      .min(1)
      .refine((from) => isAddress(from) || !/^[a-z][a-z\d+.-]+:\/\//i.test(from), {
        error: '一个文件夹，或者以 http:// 或 https:// 开头的网址',
      })
      .refine((from) => !isAddress(from) || siteAddress.safeParse(from).success, {
        error: '一个文件夹，或者网站所在文件夹的网址，不带 ? 和 #，也不带用户名和密码',
      })
      .describe('the published site: a folder, or an address that starts with http:// or https://'),
    site: siteAddress
      .optional()
      .describe('where readers find the site of the county; by default the address it is read from'),
  })
  .refine(({ from, site }) => site !== undefined || isAddress(from), {
    path: ['site'],
    error: '各县网站对外的网址（from 是文件夹时要写 site）',
  });
export type ShardEntry = z.infer<typeof ShardEntry>;

/** The refinement of a list of counties and years: each once. */
export function eachOnce(
  { shards }: { shards: readonly { county: string; year: number }[] },
  context: z.core.$RefinementCtx,
): void {
  const known = new Set<string>();
  for (const [index, { county, year }] of shards.entries()) {
    const name = `${county} ${year}`;
    if (known.has(name))
      context.addIssue({ code: 'custom', message: '每个县每个年度只列一次', path: ['shards', index] });
    known.add(name);
  }
}

/** The file that `--shards` names: the shards of a portal, and what the portal calls itself. */
export const ShardList = z
  .strictObject({
    portal: SiteSettings.optional().describe('title, publisher, contact and address of the portal'),
    shards: z.array(ShardEntry).min(1).max(10_000),
  })
  .superRefine(eachOnce);
export type ShardList = z.infer<typeof ShardList>;

/** What became of a shard when the portal was made: its data stand in the portal, the older ones too, the others do not. */
export const SHARD_STATES = ['used', 'stale', 'unreached', 'refused'] as const;

/** What the portal says of a shard. */
export const ShardState = z.strictObject({
  county: z.string(),
  year: z.int(),
  site: z.string().describe('the address of the site of the county'),
  state: z.enum(SHARD_STATES),
  why: z.string().describe('one Chinese sentence; empty where there is nothing to say'),
  version: z.int().nullable().describe('of its data; null where they say none'),
  newest: z.string().describe('the last day one of its documents was published, as its manifest says'),
  whole: z.boolean().describe('whether size and checksum of every file that was read are as its manifest says'),
  projects: z.int(),
  indicators: z.int(),
  others: z.int().describe('projects it holds of other counties or years, which are not taken from it here'),
  taken: z
    .strictObject({ version: z.int(), files: z.record(z.string(), z.string()).describe('checksums by name') })
    .nullable()
    .describe(
      'the highest version that was ever taken of it, and the files of the last that was; null where nothing ever was',
    ),
});
export type ShardState = z.infer<typeof ShardState>;

/** data/shards.json of a portal. */
export const ShardStates = z.strictObject({ schema: z.literal(1), shards: z.array(ShardState) });
export type ShardStates = z.infer<typeof ShardStates>;
