import { lstatSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { MAX_BYTES } from '../../src/formats/encoding/decodeBytes.ts';
import { InputError } from '../../src/model/inputError.ts';
import { isWithin } from './isWithin.ts';
import { shown } from './shown.ts';

export interface Wanted {
  /** What messages call the file; by default its path as typed. */
  place?: string;
  /** The folder that links must not lead out of; by default they may lead anywhere. */
  within?: string;
  /** Bytes; by default what a document may have. */
  most?: number;
  /** It is read under its own name, unlike a document, which may lie in a folder of any name. */
  isNamed?: boolean;
}

/** Why a file gives no bytes, by what the system says. */
const UNOPENED: Readonly<Record<string, readonly [found: string, next: string]>> = {
  ENOENT: ['没有这个文件', '检查文件名和路径'],
  ELOOP: ['是一圈互相指向的快捷方式', '放入原来的文件，删去这些快捷方式'],
  EACCES: ['没有权限读', '改成可以读的权限，或重新复制一份'],
  EPERM: ['没有权限读，或正被别的程序打开', '关掉打开它的程序，或重新复制一份'],
  ENAMETOOLONG: ['名字太长', '改短文件名'],
};

/** What is no file, by how it is told, with what to do instead. */
const NO_FILE: readonly { is: (stats: Stats) => boolean; found: string; next: string }[] = [
  {
    is: (stats) => stats.isDirectory(),
    found: '是文件夹',
    next: '把里面的文件直接放进来，或者压缩成一个 .zip 再放入',
  },
  { is: (stats) => stats.isFIFO(), found: '是管道，不是文件', next: '删去它，放入原来的文件' },
  { is: (stats) => stats.isSocket(), found: '是套接字，不是文件', next: '删去它，放入原来的文件' },
  { is: (stats) => !stats.isFile(), found: '是设备，不是文件', next: '删去它，放入原来的文件' },
];

const DANGLING = ['是快捷方式，指向的文件已经不在', '放入原来的文件，或删去它'] as const;

const FILE = '一个能打开的文件';
const NAMED = '把它移走，放入叫这个名称的文件';

/**
 * The one gate for what a person gave us: the bytes of a plain file. Its kind, its size and where its links lead are looked at before
 * anything is read, so that a pipe cannot hold the command for ever nor a huge file fill the memory.
 * @throws InputError in one sentence
 */
export function readBytes(
  path: string,
  { place = shown(path), within, most = MAX_BYTES, isNamed }: Wanted = {},
): Uint8Array {
  try {
    const stats = statSync(path);
    const other = NO_FILE.find(({ is }) => is(stats));
    if (other) throw new InputError(place, other.found, FILE, isNamed ? NAMED : other.next);
    if (within !== undefined && !isWithin(realpathSync(path), realpathSync(within))) {
      const found = `是快捷方式，指向 ${shown(within)} 外面的文件`;
      throw new InputError(place, found, `${shown(within)} 里面的文件`, '把要公开的文件复制进来，删去快捷方式');
    }
    if (stats.size > most) {
      throw new InputError(place, `文件有 ${stats.size} 字节`, `不超过 ${most} 字节的文件`, '拆成几个文件再放入');
    }
    const bytes = readFileSync(path);
    if (bytes.length === stats.size) return bytes;
    throw new InputError(place, '读的时候文件还在变', '存好、关上的文件', '等它复制完再运行');
  } catch (error) {
    if (error instanceof InputError) throw error;
    const { code = '' } = error as NodeJS.ErrnoException;
    const dangling = code === 'ENOENT' && lstatSync(path, { throwIfNoEntry: false }) !== undefined;
    const [found, next] = (dangling ? DANGLING : UNOPENED[code]) ?? [`打不开（${code}）`, '重新复制一份再放入'];
    throw new InputError(place, found, FILE, next);
  }
}
