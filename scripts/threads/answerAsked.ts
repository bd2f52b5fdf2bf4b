import { type MessagePort, parentPort } from 'node:worker_threads';
import type { Answered, Asked, TaskTable } from './askOver.ts';
import { toldOf } from './failure.ts';

/** In a thread: does what it is asked, one after the other, and answers. */
export function answerAsked<Tasks extends TaskTable>(
  work: {
    [Name in keyof Tasks]: (ask: Tasks[Name]['ask']) => Promise<Tasks[Name]['answer']>;
  },
): void {
  const port = parentPort as MessagePort;
  let earlier = Promise.resolve();
  port.on('message', ({ number, name, ask }: Asked<Tasks>) => {
    earlier = earlier
      .then(() => work[name](ask))
      .then(
        (answer) => port.postMessage({ number, answer } satisfies Answered<Tasks>),
        (error) => port.postMessage({ number, error: toldOf(error) } satisfies Answered<Tasks>),
      );
  });
}
