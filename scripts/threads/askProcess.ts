import { fork } from 'node:child_process';
import { join } from 'node:path';
import { errorOf, type Failure } from './failure.ts';

/** What a process answers: what came of it, or what went wrong. */
export type Answered<Answer> = { answer: Answer } | { error: Failure };

/**
 * Starts a script as a process of its own, tells it something and waits for what it answers.
 * @param script below `scripts/`; it ends with `answerProcess`
 * @param givenUp ends it where its answer is not wanted any more
 */
export async function askProcess<Answer>(script: string, told: unknown, givenUp?: AbortSignal): Promise<Answer> {
  const worker = fork(join(import.meta.dirname, '..', script), {
    // As threads tell each other: JSON has neither bytes nor maps.
    serialization: 'advanced',
    ...(givenUp && { signal: givenUp }),
  });
  // One that is computing hears of the end of this process only when it is done.
  const stop = () => worker.kill();
  process.once('exit', stop);
  try {
    return await new Promise<Answer>((resolve, reject) => {
      worker.once('message', (answered: Answered<Answer>) => {
        if ('answer' in answered) resolve(answered.answer);
        else reject(errorOf(answered.error));
      });
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error(`${script} ended without an answer`)));
      worker.send(told as object);
    });
  } finally {
    process.off('exit', stop);
    if (worker.connected) worker.disconnect();
  }
}
