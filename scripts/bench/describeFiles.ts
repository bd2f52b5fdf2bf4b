import { statSync } from 'node:fs';
import { join } from 'node:path';
import { INDEX_FOLDER } from '../../src/search/format/indexFiles.ts';
import { filesIn } from '../publisher/writtenFiles.ts';

/** What the files of a portal are, told by their names. */
const KINDS: readonly [kind: string, is: (file: string) => boolean][] = [
  ['of the search', (file) => file.startsWith(INDEX_FOLDER)],
  ['of Parquet', (file) => file.endsWith('.parquet')],
  ['pages', (file) => file.endsWith('.html')],
  ['in all', () => true],
];

/** How many files of each kind a portal has, and how large they are, a line each. */
export function describeFiles(folder: string): string[] {
  const files = filesIn(folder).map((file) => ({ file, bytes: statSync(join(folder, file)).size }));
  return KINDS.map(([kind, is]) => {
    const own = files.filter(({ file }) => is(file));
    return `  ${own.length} files ${kind}, ${(own.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6).toFixed(1)} MB`;
  });
}
