import { fork } from 'node:child_process';
import { join } from 'node:path';

/** Starts a script of this folder as a process of its own, tells it something and waits for what it answers. */
export async function askProcess<Answer>(script: string, told: unknown): Promise<Answer> {
  const worker = fork(join(import.meta.dirname, script));
  try {
    return await new Promise<Answer>((resolve, reject) => {
      worker.once('message', (answer) => resolve(answer as Answer));
      worker.once('exit', () => reject(new Error(`${script} could not measure`)));
      worker.send(told as object);
    });
  } finally {
    if (worker.connected) worker.disconnect();
  }
}
