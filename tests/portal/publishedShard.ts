import { exportFiles, historyOf } from '../../src/pipeline.ts';
import { SHARD_FILES, type ShardFile, type ShardRow, shardRows } from '../../src/portal/shardRows.ts';
import { joinBytes } from '../../src/values/joinBytes.ts';
import { countySite } from '../support/countySite.ts';

/** What the county publishes, by path below `data/`. */
export const publishedShard: ReadonlyMap<string, Uint8Array> = new Map(
  exportFiles({
    settings: { title: '明白账' },
    history: historyOf(countySite.site, null),
    ...countySite,
    sources: new Map(),
  }).map(({ path, pieces }) => [path, joinBytes([...pieces])]),
);

/** The rows of those of its files that a portal reads. */
export const publishedShardRows = (): Record<ShardFile, ShardRow[]> =>
  Object.fromEntries(
    SHARD_FILES.map((name) => [name, shardRows(name, publishedShard.get(name) ?? new Uint8Array())]),
  ) as Record<ShardFile, ShardRow[]>;
