import { dirname, resolve } from 'node:path';
import { parseInput } from '../../src/model/parseInput.ts';
import { isAddress, ShardList } from '../../src/model/shard.ts';
import { readYaml } from '../files/readYaml.ts';
import { shown } from '../files/shown.ts';

/**
 * The list of shards, in YAML, of which JSON is a part. Folders are those beside the list.
 * @throws InputError naming file and line
 */
export function readShardList(path: string): ShardList {
  const yaml = readYaml(path);
  const list = parseInput(ShardList, yaml.value ?? {}, shown(path), yaml);
  const folder = dirname(resolve(path));
  return {
    ...list,
    shards: list.shards.map((shard) => ({
      ...shard,
      from: isAddress(shard.from) ? shard.from : resolve(folder, shard.from),
    })),
  };
}
