import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTables } from '../../src/pipeline.ts';
import { useCharacterMaps } from '../characterMaps.ts';

/** Reads the documents of the folder it is told of, one after the other, and answers with the largest memory of this process, in KB. */
process.once('message', async (folder: string) => {
  useCharacterMaps();
  for (const file of readdirSync(folder)) await readTables(readFileSync(join(folder, file)), file);
  process.send?.(process.resourceUsage().maxRSS);
});
