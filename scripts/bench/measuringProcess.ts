import { answerProcess } from '../threads/answerProcess.ts';
import { benchFormats } from './benchFormats.ts';
import { measureFormat } from './measureFormat.ts';

/** Measures the one format it is told of, and answers with what it found. */
answerProcess(async ({ id, documents, rounds }: { id: string; documents: number; rounds: number }) => {
  const format = benchFormats.find((one) => one.id === id);
  if (!format) throw new Error(`unknown format ${id}`);
  return measureFormat(format, documents, rounds);
});
