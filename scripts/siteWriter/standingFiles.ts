import type { KeptFiles } from '../pages/keptSite.ts';
import { openThread } from '../threads/openThread.ts';
import { threadsFor } from '../threads/threadsFor.ts';
import type { StandingTasks } from './tasks.ts';

/** A thread starts in the time in which so many files are read. */
const FILES_A_THREAD = 500;
const BYTES_A_THREAD = 100e6;

/**
 * Which remembered files of the last site stand as they were written. Of a large site that takes seconds, for every file is read: a thread
 * does it while documents are read here.
 * @param last the folder of the last site
 * @param givenUp ends it where nobody waits for it any more
 * @returns none where that is not worth a thread: each is then read when it is taken
 */
export async function standingFiles(
  last: string,
  kept: Readonly<KeptFiles>,
  givenUp: AbortSignal,
): Promise<ReadonlySet<string>> {
  const files = Object.entries(kept).map(([file, { content }]) => [file, content] as const);
  if (threadsFor(files.length, FILES_A_THREAD, BYTES_A_THREAD) === 0) return new Set();
  const thread = openThread<StandingTasks>(new URL('standingThread.ts', import.meta.url));
  const end = () => void thread.end();
  givenUp.addEventListener('abort', end);
  try {
    return new Set(await thread.ask('standing', { last, files }));
  } finally {
    givenUp.removeEventListener('abort', end);
    await thread.end();
  }
}
