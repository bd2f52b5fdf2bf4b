import type { ShardTask } from '../../src/model/shardTask.ts';
import { buildShard, type Wanted } from './buildShard.ts';
import type { ShardStore } from './shardStore.ts';

/** What came of a shard: the digest it is stored under, or why there is none. */
export type ShardResult = { task: ShardTask } & ({ digest: string; built: boolean } | { failed: string });

/** Builds shards, by whatever engine: each comes back, built or not. */
export type ShardEngine = (tasks: readonly ShardTask[], wanted: Wanted, done: () => void) => Promise<ShardResult[]>;

export const nameOf = ({ county, year }: Pick<ShardTask, 'county' | 'year'>): string => `${county} ${year}`;

/** The engine that needs nothing: one after the other on this machine. */
export const inOrder =
  (store: ShardStore): ShardEngine =>
  async (tasks, wanted, done) => {
    const results: ShardResult[] = [];
    for (const task of tasks) {
      try {
        results.push({ task, ...(await buildShard(task, wanted, store)) });
      } catch (error) {
        results.push({ task, failed: (error as Error).message });
      }
      done();
    }
    return results;
  };
