import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ShardEntry, ShardStates } from '../../src/model/shard.ts';
import { shardKey } from '../../src/portal/shardKey.ts';
import { isOwnFile } from '../files/isOwnFile.ts';
import { type PortalRules, type ReadShard, readShard } from './readShard.ts';

/** How many are fetched at a time: a server that does not answer holds up none but itself. */
const AT_ONCE = 8;

/**
 * Reads all shards, each in its place of the list.
 * @param last the folder of the portal as it was made the last time
 * @param done is told after each
 */
export async function readShards(
  entries: readonly ShardEntry[],
  rules: PortalRules,
  last: string,
  done: () => void,
): Promise<ReadShard[]> {
  const before = new Map(lastStates(last).map((state) => [shardKey(state), state]));
  const read: ReadShard[] = [];
  const left = entries.entries();
  const worker = async () => {
    for (const [at, entry] of left) {
      const key = shardKey(entry);
      read[at] = await readShard(entry, key, rules, before.get(key));
      done();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return read;
}

/** What the portal said the last time; nothing where it is not there, or is damaged: then it is as if it were the first. */
function lastStates(folder: string): ShardStates['shards'] {
  const path = join(folder, 'data', 'shards.json');
  if (!isOwnFile(path)) return [];
  try {
    return ShardStates.parse(JSON.parse(readFileSync(path, 'utf8'))).shards;
  } catch {
    return [];
  }
}
