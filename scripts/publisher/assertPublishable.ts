import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../src/model/inputError.ts';
import { isWithin } from '../files/isWithin.ts';
import { realPath } from '../files/realPath.ts';
import { shown } from '../files/shown.ts';
import { systemFault } from '../files/systemFault.ts';
import { LIST } from './writtenFiles.ts';

const NEXT = '用 --out 另指一个空文件夹';

/**
 * The folder that is meant by an `--out`, where links lead.
 * @param keep folders that must survive: neither may it hold one of them nor lie in one
 * @throws InputError
 */
export function publishedFolder(out: string, keep: readonly string[]): string {
  const folder = followed(out);
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  if (stats?.isSymbolicLink()) throw new InputError(shown(out), '是快捷方式，指向的地方已经不在', '文件夹', NEXT);
  if (stats && !stats.isDirectory()) throw new InputError(shown(out), '是文件，不是文件夹', '文件夹', NEXT);
  for (const kept of keep.map(followed)) {
    if (isWithin(kept, folder)) {
      throw new InputError(folder, `生成网站会清空这个文件夹，而 ${kept} 在里面`, '一个单独的输出文件夹', NEXT);
    }
    if (isWithin(folder, kept)) {
      throw new InputError(folder, `在 ${shown(kept)} 里面，那里放的是别的东西`, '一个单独的输出文件夹', NEXT);
    }
  }
  return folder;
}

function followed(path: string): string {
  try {
    return realPath(path);
  } catch (error) {
    throw systemFault(error) ?? error;
  }
}

/**
 * Refuses to replace a folder that has something in it and is nothing that we published.
 * @param mark a file by which one is known that an earlier version published without a list
 * @throws InputError
 */
export function assertOurs(folder: string, mark: string): void {
  const filled = existsSync(folder) && readdirSync(folder).length > 0;
  if (!filled || existsSync(join(folder, LIST)) || existsSync(join(folder, mark))) return;
  throw new InputError(folder, '这个文件夹里有别的文件', '空文件夹，或以前生成的网站', NEXT);
}
