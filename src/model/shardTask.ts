import { z } from 'zod';
import { someWords } from './plainWords.ts';
import { FiscalYear } from './printed.ts';
import { SiteSettings, siteAddress } from './settings.ts';
import { eachOnce } from './shard.ts';

/** A shard that is to be built here: the documents of a county of one year. */
export const ShardTask = z.strictObject({
  county: someWords.max(40),
  year: FiscalYear,
  content: z.string().min(1).describe('its content folder'),
  site: siteAddress.describe('where its site is published'),
});
export type ShardTask = z.infer<typeof ShardTask>;

/** The file that `--tasks` names. */
export const ShardTasks = z
  .strictObject({
    portal: SiteSettings.optional(),
    shards: z.array(ShardTask).min(1).max(10_000),
  })
  .superRefine(eachOnce);
