import { sha256Hex } from '../identity/fingerprint.ts';
import { DataManifest, HISTORY_SCHEMA } from '../model/history.ts';
import { ShardError } from './shardError.ts';
import { SHARD_FILES } from './shardRows.ts';

/** What a manifest says of a file. */
export type ListedFile = DataManifest['files'][number];

/**
 * The manifest of a shard, and what it says of each file.
 * @throws ShardError for one that is no manifest of ours, of a newer format, or without a file that is needed
 */
export function shardManifest(bytes: Uint8Array): {
  version: DataManifest['version'];
  files: ReadonlyMap<string, ListedFile>;
} {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new ShardError('refused', 'data/manifest.json 读不成 JSON');
  }
  const schema = (json as { schema?: unknown } | null)?.schema;
  if (typeof schema === 'number' && schema > HISTORY_SCHEMA) {
    throw new ShardError(
      'refused',
      `数据是第 ${schema} 版格式，本程序只认到第 ${HISTORY_SCHEMA} 版，请更新汇总网站的程序`,
    );
  }
  const { data } = DataManifest.safeParse(json);
  if (!data || data.schema !== HISTORY_SCHEMA)
    throw new ShardError('refused', 'data/manifest.json 不是明白账的数据清单');
  const files = new Map(data.files.map((listed) => [listed.path, listed]));
  const missing = SHARD_FILES.find((name) => !files.has(name));
  if (missing) throw new ShardError('refused', `数据清单里没有 ${missing}`);
  return { version: data.version, files };
}

/**
 * Holds a file against what the manifest says of it.
 * @param before the checksum of the file that was used the last time; undefined where none was
 * @throws ShardError: stale for the file of an older version beside a newer manifest, refused for any other
 */
export function checkFile({ path, bytes, sha256 }: ListedFile, content: Uint8Array, before: string | undefined): void {
  const found = sha256Hex(content);
  if (content.length === bytes && found === sha256) return;
  if (found === before)
    throw new ShardError('stale', `数据清单已经换了，${path} 还是上次那一份：只传了一半，请该县重新上传`);
  throw new ShardError('refused', `${path} 的大小或校验值和清单不符：传坏了，或者被改过`);
}
