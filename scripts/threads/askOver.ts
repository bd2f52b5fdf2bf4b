import type { Worker } from 'node:worker_threads';
import { errorOf, type Failure } from './failure.ts';

/** What a thread is asked to do, by name. */
export type TaskTable = Record<string, { ask: unknown; answer: unknown }>;

/** A task with its number, by which its answer is known. Several are told at once, and so are their answers. */
export type Asked<Tasks extends TaskTable> = {
  [Name in keyof Tasks]: { number: number; name: Name; ask: Tasks[Name]['ask'] };
}[keyof Tasks];

/** What comes back. */
export type Answered<Tasks extends TaskTable> = { number: number } & (
  | { answer: Tasks[keyof Tasks]['answer'] }
  | { error: Failure }
);

/** A thread as the one sees it that gives it its tasks, which are done in the order in which they are given. */
export interface Asking<Tasks extends TaskTable> {
  /**
   * @param heldMs milliseconds for which it may be held, to be told with others: a message for each takes longer than many a task
   * @returns what comes of a task
   */
  ask<Name extends keyof Tasks>(name: Name, ask: Tasks[Name]['ask'], heldMs?: number): Promise<Tasks[Name]['answer']>;
  /** Waits as long as something is so that changes with every answer. @throws what ended the thread */
  wait(still: () => boolean): Promise<void>;
  /** How many tasks are not done yet. */
  readonly left: number;
  /** Tells whoever waits that no answer will come any more. */
  fail(error: unknown): void;
}

/** So many are told at once at most, so that their answers are heard now and then. */
const MOST_HELD = 256;

/**
 * @param port a thread
 * @param endsAtFault whether no task can do what it should once one could not
 */
export function askOver<Tasks extends TaskTable>(port: Worker, endsAtFault = false): Asking<Tasks> {
  let held: Asked<Tasks>[] = [];
  const send = (): void => {
    // Copied: to hand its memory over took six times as long, page by page.
    if (held.length > 0) port.postMessage(held);
    held = [];
  };
  const hold = (asked: Asked<Tasks>, heldMs: number): void => {
    held.push(asked);
    if (held.length === MOST_HELD) send();
    else if (heldMs === 0) queueMicrotask(send);
    else if (held.length === 1) setTimeout(send, heldMs);
  };
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
  port.on('message', (all: Answered<Tasks>[]) => {
    for (const answered of all) {
      const asked = waiting.get(answered.number);
      if ('answer' in answered) asked?.done(answered.answer);
      else if (endsAtFault) fail(errorOf(answered.error));
      else asked?.failed(errorOf(answered.error));
      waiting.delete(answered.number);
    }
    tell();
  });
  return {
    ask(name, ask, heldMs = 0) {
      if (fault) return Promise.reject(fault.error);
      const answer = new Promise<never>((done, failed) => {
        waiting.set(number, { done: done as (answer: unknown) => void, failed });
      });
      // Whoever waits for it hears of a fault; that nobody does yet is none of the process.
      answer.catch(() => {});
      hold({ number, name, ask } as Asked<Tasks>, heldMs);
      number += 1;
      return answer;
    },
    async wait(still) {
      if (still()) send();
      while (!fault && still()) await new Promise<void>((change) => watching.push(change));
      if (fault) throw fault.error;
    },
    get left() {
      return waiting.size;
    },
    fail,
  };
}
