import { openThread, type Thread } from '../threads/openThread.ts';
import type { Tasks, WriterData } from './tasks.ts';
import { openTurns, sharedTurns } from './turns.ts';

/** What a page takes is soon free again: with little room for what is new the thread takes less memory, and no more time. */
const YOUNG_MB = 8;

/** The thread that writes a site: ended, it does nothing any more. */
export function startWriterThread(data: Omit<WriterData, 'turns'>): Thread<Tasks> {
  const shared = sharedTurns();
  const thread = openThread<Tasks>(new URL('writerThread.ts', import.meta.url), {
    workerData: { ...data, turns: shared } satisfies WriterData,
    endsAtFault: true,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
  const { stop } = openTurns(shared);
  // Before the folder of the site is cleared away, which is done when the process ends as well.
  process.prependListener('exit', stop);
  const { end } = thread;
  return Object.assign(thread, {
    end() {
      process.off('exit', stop);
      stop();
      return end();
    },
  });
}
