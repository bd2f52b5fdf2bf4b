import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../src/model/inputError.ts';
import { shardKey } from '../../src/portal/shardKey.ts';
import type { ShardResult } from './shardRun.ts';
import { loadTree, type ShardStore } from './shardStore.ts';

/** Writes what was built of each shard into a folder of its own. @returns the shards of which nothing is there, each with the reason */
export async function layOut(
  results: readonly ShardResult[],
  store: ShardStore,
  folder: string,
): Promise<Extract<ShardResult, { failed: string }>[]> {
  const failed: Extract<ShardResult, { failed: string }>[] = [];
  for (const result of results) {
    if ('failed' in result) {
      failed.push(result);
      continue;
    }
    const own = join(folder, shardKey(result.task));
    try {
      await loadTree(store, result.digest, own);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      rmSync(own, { recursive: true, force: true });
      failed.push({ task: result.task, failed: error.message });
    }
  }
  return failed;
}
