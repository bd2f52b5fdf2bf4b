import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../src/model/inputError.ts';
import { shown } from '../files/shown.ts';
import { writeTo } from '../files/writeTo.ts';

/** The list of what we wrote, in every folder that we publish. */
export const LIST = '.mingbai-files';

/** Everything in a folder that is no folder itself, by relative path with `/`, sorted; links are not followed. @throws InputError for a name that is no text */
export function filesIn(folder: string): string[] {
  const found: string[] = [];
  const walk = (below: string) => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      // A name in another encoding comes as one that nothing has.
      if (entry.name.includes('\ufffd') && !lstatSync(join(folder, path), { throwIfNoEntry: false })) {
        const place = shown(join(folder, path));
        throw new InputError(place, '文件名不是 UTF-8 编码', '用 UTF-8 写的文件名', '给这个文件改名，或把它移到别处');
      }
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
  writeTo(join(folder, LIST), `${[...files, LIST].sort().join('\n')}\n`);
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

/** Whether it is known of every file in a folder who wrote it: the folder has a list, or all of it lies in folders that have one. */
export const isListed = (folder: string): boolean =>
  existsSync(join(folder, LIST)) || foreignFiles(folder).length === 0;
