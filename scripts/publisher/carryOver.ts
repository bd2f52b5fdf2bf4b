import { copyFileSync, linkSync, lstatSync, readlinkSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { InputError } from '../../src/model/inputError.ts';
import { makeFolder } from '../files/makeFolder.ts';
import { shown } from '../files/shown.ts';
import { isFolder } from './writtenFiles.ts';

/**
 * Takes what others put into a published folder into the one that replaces it, each to its place.
 * @param files by relative path, see `foreignFiles`
 * @throws InputError where the new folder has something else in that place
 */
export function carryOver(files: readonly string[], from: string, to: string): void {
  for (const file of files) {
    const [source, target] = [join(from, file), join(to, file)];
    const stats = lstatSync(source);
    const isBlocked = isBelowFile(file, to);
    if (isFolder(file) && !isBlocked) {
      makeFolder(target);
      continue;
    }
    if (isBlocked || lstatSync(target, { throwIfNoEntry: false })) {
      throw refusal(source, '不是本程序写的文件，而新的网站在这里也有一个', '放在别处的文件');
    }
    if (!stats.isFile() && !stats.isSymbolicLink()) {
      throw refusal(source, '不是本程序写的，也不是普通文件，带不到新的网站里', '普通文件');
    }
    makeFolder(dirname(target));
    if (stats.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkOrCopy(source, target);
  }
}

/** Whether the new folder has a file where a folder around this one should be. */
function isBelowFile(file: string, to: string): boolean {
  const names = file.split('/').slice(0, -1);
  return names.some((_, depth) => {
    const around = lstatSync(join(to, ...names.slice(0, depth + 1)), { throwIfNoEntry: false });
    return around?.isDirectory() === false;
  });
}

const refusal = (path: string, found: string, expected: string) =>
  new InputError(shown(path), found, expected, '把它移到别处再运行');

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
  }
}
