import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

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
