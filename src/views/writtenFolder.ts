import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * The folder of a hand-written collection: the county's own one under MINGBAI_CONTENT where it has it, the one that
 * comes with the project otherwise. Absolute.
 */
export function writtenFolder(name: 'glossary' | 'guide'): string {
  const own = path.resolve(process.env.MINGBAI_CONTENT ?? 'content', name);
  return existsSync(own) ? own : path.resolve('content', name);
}
