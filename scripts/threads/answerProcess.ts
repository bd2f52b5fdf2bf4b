import type { Answered } from './askProcess.ts';
import { toldOf } from './failure.ts';

/** Answers what the process that started this one asks, once; ends with it, whatever becomes of it. */
export function answerProcess<Told, Answer>(answer: (told: Told) => Promise<Answer>): void {
  process.once('disconnect', () => process.exit());
  process.once('message', async (told) => {
    let answered: Answered<Answer>;
    try {
      answered = { answer: await answer(told as Told) };
    } catch (error) {
      answered = { error: toldOf(error) };
    }
    process.send?.(answered);
  });
}
