import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoDocuments } from './demoCounty.ts';

/** Writes the documents of `tests/demo` anew: `node tests/support/writeDemo.ts`. */
const folder = join(import.meta.dirname, '../demo/documents');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [file, content] of Object.entries(demoDocuments())) writeFileSync(join(folder, file), content);
