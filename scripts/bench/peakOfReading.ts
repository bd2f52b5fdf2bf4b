import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTables } from '../../src/pipeline.ts';
import { useCharacterMaps } from '../characterMaps.ts';

/** Reads the documents of a folder one after the other and prints the largest memory of this process, in KB. */
const folder = process.argv[2] ?? '';
useCharacterMaps();
for (const file of readdirSync(folder)) await readTables(readFileSync(join(folder, file)), file);
process.stdout.write(`${process.resourceUsage().maxRSS}`);
