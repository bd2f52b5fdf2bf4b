import { Worker } from 'node:worker_threads';
import type { Answered, TaskName, Tasks } from './tasks.ts';
import { openTurns, sharedTurns } from './turns.ts';

/** The thread that writes a site, as the one sees it that gives it its tasks; they are done in the order in which they are given. */
export interface WriterThread {
  /** @returns what comes of a task; it fails with what this or an earlier task could not do */
  ask<Name extends TaskName>(name: Name, ask: Tasks[Name]['ask']): Promise<Tasks[Name]['answer']>;
  /** Waits as long as something is so that changes with every answer. @throws what a task could not do */
  wait(still: () => boolean): Promise<void>;
  /** How many tasks are not done yet. */
  readonly left: number;
  /** Ends it: what it has not begun is never done, and when this comes back it does nothing any more. */
  end(): Promise<void>;
}

/** What a page takes is soon free again: with little room for what is new the thread takes less memory, and no more time. */
const YOUNG_MB = 8;

/**
 * @param last the folder of the last site
 * @param site that of the new one
 */
export function startWriterThread(last: string, site: string): WriterThread {
  const shared = sharedTurns();
  const thread = new Worker(new URL('writerThread.ts', import.meta.url), {
    workerData: { last, site, turns: shared },
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
  const { stop } = openTurns(shared);
  // Before the folder of the site is cleared away, which is done when the process ends as well.
  process.prependListener('exit', stop);

  const waiting = new Map<number, { done(answer: unknown): void; failed(error: unknown): void }>();
  let number = 0;
  let fault: { error: unknown } | undefined;
  let watching: (() => void)[] = [];
  const tell = (): void => {
    const told = watching;
    watching = [];
    for (const each of told) each();
  };
  const fail = (error: unknown): void => {
    fault ??= { error };
    for (const { failed } of waiting.values()) failed(fault.error);
    waiting.clear();
    tell();
  };
  thread.on('error', fail);
  thread.on('exit', () => fail(new Error('the thread that writes the site has ended')));
  thread.on('message', (answered: Answered) => {
    if ('error' in answered) {
      const { message, ...rest } = answered.error;
      fail(Object.assign(new Error(message), rest));
      return;
    }
    waiting.get(answered.number)?.done(answered.answer);
    waiting.delete(answered.number);
    tell();
  });

  return {
    ask(name, ask) {
      if (fault) return Promise.reject(fault.error);
      const answer = new Promise<never>((done, failed) => {
        waiting.set(number, { done: done as (answer: unknown) => void, failed });
      });
      // Whoever waits for it hears of a fault; that nobody does yet is none of the process.
      answer.catch(() => {});
      // Copied: to hand its memory over took six times as long, page by page.
      thread.postMessage({ number, name, ask });
      number += 1;
      return answer;
    },
    async wait(still) {
      while (!fault && still()) await new Promise<void>((change) => watching.push(change));
      if (fault) throw fault.error;
    },
    get left() {
      return waiting.size;
    },
    async end() {
      process.off('exit', stop);
      stop();
      await thread.terminate();
    },
  };
}
