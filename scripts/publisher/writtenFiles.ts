import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../src/model/inputError.ts';
import { shown } from '../files/shown.ts';
import { writeTo } from '../files/writeTo.ts';

/** The list of what we wrote, in every folder that we publish. */
export const LIST = '.mingbai-files';

/** Everything in a folder that is no folder itself, by relative path with `/`, sorted; links are not followed. @throws InputError for a name that is no text */
export const filesIn = (folder: string): string[] => everythingIn(folder).filter((path) => !isFolder(path));

/** Whether a path of a list is that of a folder with nothing in it. */
export const isFolder = (path: string): boolean => path.endsWith('/');

/** The same with the folders that hold nothing, a `/` behind them. */
function everythingIn(folder: string): string[] {
  const found: string[] = [];
  const walk = (below: string) => {
    const entries = readdirSync(join(folder, below), { withFileTypes: true });
    if (entries.length === 0 && below !== '') found.push(`${below}/`);
    for (const entry of entries) {
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
 * What lies in a published folder and was not written by us, by relative path, an empty folder with a `/` behind it. A folder in it may
 * have a list of its own: data that were written anew without the pages.
 */
export function foreignFiles(folder: string): string[] {
  const files = everythingIn(folder);
  const lists = files
    .filter((file) => file === LIST || file.endsWith(`/${LIST}`))
    .map((file) => file.slice(0, -LIST.length));
  const ours = new Set(lists.flatMap((below) => listIn(join(folder, below)).map((file) => below + file)));
  // A folder out of which somebody took what we wrote is ours.
  const isOurs = (path: string) =>
    ours.has(path) || (isFolder(path) && [...ours].some((file) => file.startsWith(path)));
  return files.filter((path) => !isOurs(path));
}

/** Whether it is known of every file in a folder who wrote it: the folder has a list, or all of it lies in folders that have one. */
export const isListed = (folder: string): boolean =>
  existsSync(join(folder, LIST)) || foreignFiles(folder).every(isFolder);
