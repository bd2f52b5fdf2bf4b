import type { Answered, Failure } from './askProcess.ts';

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

/** An error without its class. Astro puts a fault of the system behind one that says nothing. */
function toldOf(error: unknown): Failure {
  const { name, message, stack, cause } = error instanceof Error ? error : new Error(String(error));
  const { code, path, dest } = { ...(cause as Partial<Failure>), ...(error as Partial<Failure>) };
  return { name, message, stack, code, path, dest };
}
