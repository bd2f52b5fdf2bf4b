import { benchFormats } from './benchFormats.ts';
import { measureFormat } from './measureFormat.ts';

/** Measures the one format it is told of, and answers with what it found. */
process.once('message', async (told) => {
  const { id, documents, rounds } = told as { id: string; documents: number; rounds: number };
  const format = benchFormats.find((one) => one.id === id);
  if (!format) throw new Error(`unknown format ${id}`);
  process.send?.(await measureFormat(format, documents, rounds));
});
