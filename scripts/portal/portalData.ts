import type { ShardState } from '../../src/model/shard.ts';
import { parquetFile } from '../../src/portal/parquetFile.ts';
import { PORTAL_TABLES, portalFile, portalRows } from '../../src/portal/portalTables.ts';
import { shardKey } from '../../src/portal/shardKey.ts';
import { digestOf } from '../pages/digests.ts';
import { PUBLISHED } from '../publisher/publishedKinds.ts';
import type { ReadShard } from './readShard.ts';

/** The file by which the folder of a portal is known. */
export const SHARDS_FILE = PUBLISHED.portal.mark;

export const statesOf = (shards: readonly ReadShard[]): ShardState[] => shards.map(({ state }) => state);

/** Writes the data of a portal. @param put is given each file, its path relative to the site @returns how many */
export async function writePortalData(
  shards: readonly ReadShard[],
  put: (path: string, content: string | Uint8Array) => Promise<void>,
): Promise<number> {
  const files: { path: string; bytes: number; sha256: string }[] = [];
  for (const { state, data } of shards) {
    if (!data) continue;
    for (const { name, columns } of PORTAL_TABLES) {
      const path = portalFile(name, shardKey(state));
      const content = parquetFile(portalRows(data, name), columns);
      await put(`data/${path}`, content);
      files.push({ path, bytes: content.length, sha256: digestOf(content) });
    }
  }
  await put(SHARDS_FILE, `${JSON.stringify({ schema: 1, shards: statesOf(shards) }, null, 1)}\n`);
  await put('data/files.json', `${JSON.stringify(files, null, 1)}\n`);
  return files.length + 2;
}
