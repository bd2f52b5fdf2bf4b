import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../src/model/inputError.ts';
import { shown } from '../files/shown.ts';
import { writeTo } from '../files/writeTo.ts';
import { digestOf } from '../pages/digests.ts';

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

/** Before the digest of a list, in its first line: one that lost its end would pass for that of an earlier version, which had no digest. */
const DIGEST = 'sha256:';

/** Writes the list of all that now lies in a folder. @returns it, relative paths */
export function listFiles(folder: string): string[] {
  const files = [...filesIn(folder).filter((file) => file !== LIST), LIST].sort();
  const names = files.join('\n');
  writeTo(join(folder, LIST), `${DIGEST}${digestOf(names)}\n${names}\n`);
  return files;
}

/** What the list of a folder names; null where there is none, or it is not as it was written. */
function listIn(folder: string): string[] | null {
  const path = join(folder, LIST);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return null;
  // Some programs that keep versions of a folder change the ends of lines.
  const [first = '', ...rest] = readFileSync(path, 'utf8').split(/\r?\n/).filter(Boolean);
  if (!first.startsWith(DIGEST)) return first === '' ? null : [first, ...rest];
  return first === DIGEST + digestOf(rest.join('\n')) ? rest : null;
}

/** What we wrote into a published folder, by its list, hidden files left out; nothing where it has none that is whole. */
export const writtenIn = (folder: string): string[] =>
  (listIn(folder) ?? []).filter((file) => !isFolder(file) && !/(?:^|\/)\./.test(file));

/**
 * What lies in a published folder and was not written by us, by relative path, an empty folder with a `/` behind it. A folder in it may
 * have a list of its own: data that were written anew without the pages.
 * @returns null where it is not known of every file who wrote it: the folder has no list, nor does all of it lie in folders that have one, or
 * a list is damaged, by which what was taken off the site would pass for a file of others, and stay
 */
export function foreignFiles(folder: string): string[] | null {
  const files = everythingIn(folder);
  const isList = (file: string) => file === LIST || file.endsWith(`/${LIST}`);
  const ours = new Set<string>();
  for (const below of files.filter(isList).map((file) => file.slice(0, -LIST.length))) {
    const listed = listIn(join(folder, below));
    if (!listed) return null;
    for (const file of listed) ours.add(below + file);
  }
  // A folder out of which somebody took what we wrote is ours.
  const isOurs = (path: string) =>
    ours.has(path) || (isFolder(path) && [...ours].some((file) => file.startsWith(path)));
  const foreign = files.filter((path) => !isOurs(path));
  return files.includes(LIST) || foreign.every(isFolder) ? foreign : null;
}
