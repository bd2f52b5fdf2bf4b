import { join } from 'node:path';

/** The project's own folder. */
export const ROOT = join(import.meta.dirname, '..');

/** What nothing may be written into, wherever `--out` points. */
export const PROTECTED: readonly string[] = [
  '.astro',
  '.ci',
  '.git',
  'content',
  'node_modules',
  'public',
  'scripts',
  'src',
  'tests',
].map((name) => join(ROOT, name));
