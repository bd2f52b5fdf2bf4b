import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The list of what we wrote, in every folder that we publish. */
export const LIST = '.mingbai-files';

/** Everything in a folder that is no folder itself, by relative path with `/`, sorted; links are not followed. */
export function filesIn(folder: string): string[] {
  const found: string[] = [];
  const walk = (below: string) => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else found.push(path);
    }
  };
  walk('');
  return found.sort();
}

/** Writes the list of all that now lies in a folder. */
export function listFiles(folder: string): void {
  const files = filesIn(folder).filter((file) => file !== LIST);
  writeFileSync(join(folder, LIST), `${[...files, LIST].sort().join('\n')}\n`);
}

const listIn = (folder: string): string[] =>
  statSync(join(folder, LIST), { throwIfNoEntry: false })?.isFile()
    ? readFileSync(join(folder, LIST), 'utf8').split('\n').filter(Boolean)
    : [];

/**
 * What lies in a published folder and was not written by us, by relative path. A folder in it may have a list of its own: data that
 * were written anew without the pages.
 */
export function foreignFiles(folder: string): string[] {
  const files = filesIn(folder);
  const lists = files
    .filter((file) => file === LIST || file.endsWith(`/${LIST}`))
    .map((file) => file.slice(0, -LIST.length));
  const ours = new Set(lists.flatMap((below) => listIn(join(folder, below)).map((file) => below + file)));
  return files.filter((file) => !ours.has(file));
}
