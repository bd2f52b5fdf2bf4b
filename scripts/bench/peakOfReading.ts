import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTables } from '../../src/pipeline.ts';
import { useCharacterMaps } from '../pages/characterMaps.ts';
import { answerProcess } from '../threads/answerProcess.ts';

/**
 * Reads the documents of the folder it is told of, one after the other, and answers with the largest memory of this process right after one,
 * in bytes. Not the system's own `maxRSS`: that begins with what the process which started this one had.
 */
answerProcess(async (folder: string) => {
  useCharacterMaps();
  let peak = 0;
  for (const file of readdirSync(folder)) {
    await readTables(readFileSync(join(folder, file)), file);
    peak = Math.max(peak, process.memoryUsage.rss());
  }
  return peak;
});
