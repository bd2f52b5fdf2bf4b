import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { InputError } from '../../src/model/inputError.ts';
import { makeFolder } from '../files/makeFolder.ts';
import { shown } from '../files/shown.ts';
import { systemFault } from '../files/systemFault.ts';
import { assertOurs, publishedFolder } from './assertPublishable.ts';
import { besideFolder } from './besideFolder.ts';
import { FORSAKEN_MS, otherMachine, takeLock } from './lock.ts';
import { onExit, onLeaving } from './onLeaving.ts';
import { recover, removeQuietly, swap } from './swapFolder.ts';

export interface Publication {
  /** The folder that is replaced, where links to it lead. */
  folder: string;
  /**
   * Builds what shall stand in the folder's place and swaps it in at the end: whatever stood there stays untouched until the new one is
   * whole. What others put into it comes along.
   * @param build fills the empty folder it is given
   * @returns every file that stands there then, by its path in the folder
   */
  publish(build: (unfinished: string) => Promise<void>): Promise<string[]>;
  /** Lets other commands have the folder; the end of the process does as well. */
  close(): void;
}

export interface Place {
  /** Folders that must survive. */
  keep: readonly string[];
  /** The file by which a folder of this command is known. */
  mark: string;
  /** Takes a line on what was put back or kept. */
  say: (line: string) => void;
}

/**
 * The one way to replace a folder. Opening it comes before anything else a command does: it puts back what an interrupted run left
 * half done and clears what it left lying about, whatever becomes of the command then.
 * @throws InputError where the folder may not be replaced, or another command is at it
 */
export function openPublication(out: string, { keep, mark, say }: Place): Publication {
  const folder = publishedFolder(out, keep);
  const beside = besideFolder(folder);
  let leave: (() => void) | null = null;
  const close = () => {
    leave?.();
    leave = null;
  };
  const open = () => {
    leave ??= lockUntilLeaving(beside.lock);
    if (!leave) {
      const machine = otherMachine(beside.lock);
      const found = `${machine ? `另一台电脑（${machine}）上的` : '另一个'}命令正在生成这个文件夹`;
      const wait = machine ? `；那边已经停了的，${FORSAKEN_MS / 60_000} 分钟后再运行` : '';
      const next = `等它结束再运行${wait}；确定没有别的在运行时，删去 ${shown(beside.lock)}`;
      throw new InputError(shown(folder), found, '一次一个', next);
    }
    try {
      recover(folder, beside, say);
      assertOurs(folder, mark);
    } catch (error) {
      close();
      throw error;
    }
  };
  // A folder that is not there yet has nothing beside it; nor is its parent made for a command that then fails.
  if (existsSync(dirname(folder))) asFault(open);
  return {
    folder,
    close,
    async publish(build) {
      let clear = () => {};
      try {
        asFault(() => {
          makeFolder(dirname(folder));
          open();
          // What clears comes first: an end between the two would leave the folder behind.
          clear = onExit(() => removeQuietly(beside.unfinished));
          mkdirSync(beside.unfinished);
        });
        await build(beside.unfinished);
        return swap(folder, beside, say);
      } finally {
        clear();
        close();
      }
    },
  };
}

/** Takes a lock that a signal gives back too: reading comes before the first file is written, and is most of what a command does. */
function lockUntilLeaving(lock: string): (() => void) | null {
  let release: (() => void) | null = null;
  const leave = onLeaving(() => release?.());
  release = takeLock(lock);
  if (!release) leave();
  return release && leave;
}

/** For a command that only looks at a folder: puts it back where an interrupted run left it half done, unless another is at it. */
export function restorePublication(out: string, say: Place['say']): void {
  const folder = publishedFolder(out, []);
  if (existsSync(dirname(folder))) asFault(() => restore(folder, say));
}

function restore(folder: string, say: Place['say']): void {
  const beside = besideFolder(folder);
  const release = takeLock(beside.lock);
  if (!release) return;
  try {
    recover(folder, beside, say);
  } finally {
    release();
  }
}

function asFault(run: () => unknown): void {
  try {
    run();
  } catch (error) {
    throw systemFault(error) ?? error;
  }
}
