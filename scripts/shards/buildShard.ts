import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ShardTask } from '../../src/model/shardTask.ts';
import { isDerived } from '../content/derivedTables.ts';
import { systemFault } from '../files/systemFault.ts';
import { assertUnchanged, codeFingerprint, MADE_BY } from '../pages/codeFingerprint.ts';
import { digestOf } from '../pages/digests.ts';
import { onLeaving } from '../publisher/onLeaving.ts';
import { contentDigests } from './contentDigests.ts';
import { runBuilder } from './runBuilder.ts';
import { isWhole, keepResult, resultOf, type ShardStore, saveTree } from './shardStore.ts';

/** What is built of a shard: its whole site, or its data alone, which is all that a portal reads. */
export type Wanted = 'build' | 'data';

/** What became of building a shard. */
export interface BuiltShard {
  /** the digest its files are stored under */
  digest: string;
  /** false where the same content had been built by the same program before */
  built: boolean;
}

/**
 * Builds a shard in a process of its own, so that whatever it does to its memory ends with it, and stores what came of it.
 * @param leaving registers what is to be done where this process ends before the shard is built
 * @throws Error in the words of the command that failed, or of what the system says of the store
 */
export async function buildShard(
  task: ShardTask,
  wanted: Wanted,
  store: ShardStore,
  leaving: typeof onLeaving = onLeaving,
): Promise<BuiltShard> {
  try {
    return await buildAndStore(task, wanted, store, leaving);
  } catch (error) {
    throw systemFault(error) ?? error;
  }
}

async function buildAndStore(
  task: ShardTask,
  wanted: Wanted,
  store: ShardStore,
  leaving: typeof onLeaving,
): Promise<BuiltShard> {
  const before = fingerprintOf(task.content, wanted);
  const known = await resultOf(store, before);
  if (known && (await isWhole(store, known))) return { digest: known, built: false };
  const out = mkdtempSync(join(tmpdir(), 'mingbai-shard-'));
  const builder = runBuilder([wanted, '--content', task.content, '--out', join(out, 'site')]);
  const clear = leaving(() => {
    builder.end();
    rmSync(out, { recursive: true, force: true, maxRetries: 5 });
  });
  try {
    await builder.ended;
    assertUnchanged(() => fingerprintOf(task.content, wanted), before);
    // Of a result that is known and not whole something is missing or damaged: which, only writing all of it anew mends for sure.
    const digest = await saveTree(store, join(out, 'site'), { anew: known !== null });
    await keepResult(store, before, digest);
    return { digest, built: true };
  } finally {
    clear();
  }
}

/** What a content folder leaves out is taken from the project's own. */
const SHARED = ['content/*.yaml', 'content/{glossary,guide}/*.md'];

/** Of all that a shard is built from. What is derived from its documents is not part of it; tables that were given are, wherever they lie. */
function fingerprintOf(content: string, wanted: Wanted): string {
  const told = contentDigests(content).filter(
    ([path]) => !(path.startsWith('tables/') && isDerived(join(content, path), content)),
  );
  return digestOf(JSON.stringify([codeFingerprint([...MADE_BY, ...SHARED], [], null), wanted, told]));
}
