import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { InputError } from '../src/model/inputError.ts';

/**
 * Builds a folder beside its place and swaps it in at the end: whatever stood there stays untouched until the new one is
 * whole, and comes back if the swap fails. An interrupted build leaves nothing behind.
 * @param build fills the empty folder it is given
 */
export async function replaceFolder(folder: string, build: (unfinished: string) => Promise<void>): Promise<void> {
  const beside = (word: string) => join(dirname(folder), `.mingbai-${word}-${basename(folder)}-${process.pid}`);
  const unfinished = beside('new');
  const previous = beside('old');
  const cleanUp = () => rmSync(unfinished, { recursive: true, force: true });
  const onSignal = (signal: NodeJS.Signals) => {
    cleanUp();
    process.stderr.write('\n已中断；原有的网站没有改动。\n');
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  try {
    mkdirSync(unfinished, { recursive: true });
    await build(unfinished);
    if (existsSync(folder)) renameSync(folder, previous);
    try {
      renameSync(unfinished, folder);
    } catch (error) {
      if (existsSync(previous)) renameSync(previous, folder);
      throw error;
    }
    rmSync(previous, { recursive: true, force: true });
  } finally {
    cleanUp();
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
}

/**
 * Refuses to replace a folder that is not ours: one that holds or lies in what must not be lost, or that has something in it and is
 * no earlier site.
 * @param keep folders that must survive: the content, the project itself
 * @param mark a file by which one of ours is known
 * @throws InputError
 */
export function assertReplaceable(folder: string, keep: readonly string[], mark: string): void {
  const next = '用 --out 另指一个空文件夹';
  for (const kept of keep) {
    if (!isWithin(kept, folder)) continue;
    throw new InputError(folder, `生成网站会清空这个文件夹，而 ${kept} 在里面`, '一个单独的输出文件夹', next);
  }
  const filled = existsSync(folder) && readdirSync(folder).length > 0;
  if (!filled || existsSync(join(folder, mark))) return;
  throw new InputError(folder, '这个文件夹里有别的文件', '空文件夹，或以前生成的网站', next);
}

/** Whether a path is a folder or lies below it. */
function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || !(way.startsWith('..') || way === path);
}
