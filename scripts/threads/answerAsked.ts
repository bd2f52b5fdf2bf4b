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
  const tell = (answered: Answered<Tasks>) => port.postMessage([answered]);
  port.on('message', (asked: Asked<Tasks>[]) => {
    for (const { number, name, ask } of asked) {
      earlier = earlier
        .then(() => work[name](ask))
        .then(
          (answer) => tell({ number, answer }),
          (error) => tell({ number, error: toldOf(error) }),
        );
    }
  });
}
