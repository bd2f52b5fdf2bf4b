import { spawn } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputError } from '../../src/model/inputError.ts';
import type { ShardTask } from '../../src/model/shardTask.ts';
import { codeFingerprint, MADE_BY } from '../pages/codeFingerprint.ts';
import { digestOf } from '../pages/digests.ts';
import { ROOT } from '../projectFolders.ts';
import { type ShardStore, saveTree } from './shardStore.ts';

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
 * @throws InputError in the words of the command that failed
 */
export async function buildShard(task: ShardTask, wanted: Wanted, store: ShardStore): Promise<BuiltShard> {
  const result = `results/${fingerprintOf(task.content, wanted)}`;
  const known = await store.get(result);
  if (known) return { digest: Buffer.from(known).toString(), built: false };
  const out = mkdtempSync(join(tmpdir(), 'mingbai-shard-'));
  try {
    await run([join(ROOT, 'scripts', `${wanted}.ts`), '--content', task.content, '--out', join(out, 'site')]);
    const digest = await saveTree(store, join(out, 'site'));
    await store.put(result, Buffer.from(digest));
    return { digest, built: true };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** Of all that a shard is built from. What is derived from the documents is not part of it. */
function fingerprintOf(content: string, wanted: Wanted): string {
  const files = globSync('**/*', { cwd: content, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.startsWith(join(content, 'tables')))
    .sort();
  const told = files.map((path) => [path.slice(content.length), digestOf(readFileSync(path))]);
  return digestOf(JSON.stringify([codeFingerprint(MADE_BY, [], null), wanted, told]));
}

function run(command: readonly string[]): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, command, { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-2000);
    });
    child.on('error', fail);
    child.on('close', (code) => {
      if (code === 0) return done();
      const why =
        said
          .trim()
          .split('\n')
          .at(-1)
          ?.replace(/^错误：/, '')
          .replace(/。$/, '') || `进程退出，代码 ${code}`;
      fail(new InputError('这一份没有做成', why, '能生成的内容', '按这句话改好再运行'));
    });
  });
}
