import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, parse } from 'node:path';
import { InputError } from '../../src/model/inputError.ts';
import { isWithin } from '../files/isWithin.ts';
import { realPath } from '../files/realPath.ts';
import { shown } from '../files/shown.ts';
import { systemFault } from '../files/systemFault.ts';
import { ROOT } from '../projectFolders.ts';
import { PUBLISHED } from './publishedKinds.ts';
import { LIST } from './writtenFiles.ts';

const nextOf = (option: string) => `用 ${option} 另指一个空文件夹`;
const OWN_FOLDER = '一个单独的输出文件夹';

/**
 * The folder that is meant by an `--out`, where links lead.
 * @param keep folders that must survive: neither may it hold one of them nor lie in one
 * @throws InputError
 */
export function publishedFolder(out: string, keep: readonly string[]): string {
  const folder = outputFolder(out, keep, '--out');
  const held = keep.map(followed).find((kept) => isWithin(kept, folder));
  if (!held) return folder;
  throw new InputError(folder, `生成网站会清空这个文件夹，而 ${held} 在里面`, OWN_FOLDER, nextOf('--out'));
}

/**
 * The same for a folder that files are added to, and nothing is taken from.
 * @param option the one it was given by
 * @throws InputError where it is nobody's to write to: a whole disk, a home, this project, or what lies in one of the folders kept
 */
export function outputFolder(out: string, keep: readonly string[], option: string): string {
  const folder = followed(out);
  const next = nextOf(option);
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  if (stats?.isSymbolicLink()) throw new InputError(shown(out), '是快捷方式，指向的地方已经不在', '文件夹', next);
  if (stats && !stats.isDirectory()) throw new InputError(shown(out), '是文件，不是文件夹', '文件夹', next);
  const whole = WHOLE.find(({ is }) => is(folder));
  if (whole) throw new InputError(folder, whole.found, OWN_FOLDER, next);
  const around = keep.map(followed).find((kept) => isWithin(folder, kept));
  if (!around) return folder;
  throw new InputError(folder, `在 ${shown(around)} 里面，那里放的是别的东西`, OWN_FOLDER, next);
}

/** What is nobody's to write to as a whole. */
const WHOLE: readonly { found: string; is: (folder: string) => boolean }[] = [
  { found: '是整个磁盘', is: (folder) => parse(folder).root === folder },
  { found: '是您的个人文件夹，或者它在里面', is: (folder) => isWithin(followed(homedir()), folder) },
  { found: '是本项目自己的文件夹', is: (folder) => followed(ROOT) === folder },
];

function followed(path: string): string {
  try {
    return realPath(path);
  } catch (error) {
    throw systemFault(error) ?? error;
  }
}

/**
 * Refuses to replace a folder that has something in it and is nothing that we published, or is something that another command did: a
 * portal in the place of a county's site takes its history with it.
 * @param mark the file by which a folder of this command is known; an earlier version published without a list
 * @throws InputError
 */
export function assertOurs(folder: string, mark: string): void {
  const filled = existsSync(folder) && readdirSync(folder).length > 0;
  if (!filled || existsSync(join(folder, mark))) return;
  const other = Object.values(PUBLISHED).find((kind) => existsSync(join(folder, kind.mark)));
  if (other) {
    const found = `这里是${other.called}，会被整个换掉`;
    throw new InputError(folder, found, '空文件夹，或以前用同一个命令生成的文件夹', nextOf('--out'));
  }
  if (existsSync(join(folder, LIST))) return;
  throw new InputError(folder, '这个文件夹里有别的文件', '空文件夹，或以前生成的网站', nextOf('--out'));
}
