import type { ShardState } from '../model/shard.ts';

/** What is said of the state of a shard. */
export const SHARD_WORDS: Readonly<Record<ShardState['state'], string>> = {
  used: '收了',
  stale: '旧',
  unreached: '取不到',
  refused: '没有收',
};
