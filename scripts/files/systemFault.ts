import { InputError } from '../../src/model/inputError.ts';
import { shown } from './shown.ts';

const NO_MEMORY = ['内存不够', '更多的内存', '关掉别的程序，或把文档分几次生成'] as const;

/** What the system says when a file or folder cannot be used, in words, and what helps. */
const FAULTS: Readonly<Record<string, readonly [found: string, expected: string, next: string]>> = {
  ENOSPC: ['磁盘满了', '有空闲的磁盘', '腾出空间后再运行'],
  EDQUOT: ['磁盘配额用完了', '有空闲的磁盘', '腾出空间后再运行'],
  EFBIG: ['文件大得超过系统允许的大小', '能放下它的磁盘', '换一个磁盘，或放宽单个文件的大小限制'],
  EROFS: ['所在的磁盘是只读的', '能写入的文件夹', '换一个文件夹，或改成可以写的'],
  EACCES: ['没有权限', '有读写权限的文件或文件夹', '改成可以读写的权限，或换一个文件夹'],
  EPERM: [
    '系统不允许这样做，可能没有权限或正被别的程序打开',
    '有读写权限、没有被占用的文件或文件夹',
    '关掉打开它的程序后再运行',
  ],
  EBUSY: [
    '正被别的程序占用，或者是一个挂载点',
    '没有被占用的文件夹',
    '关掉打开它的程序；挂载点请指它里面的一个子文件夹',
  ],
  EXDEV: ['是另一个磁盘的挂载点，不能整个替换', '同一个磁盘上的文件夹', '指它里面的一个子文件夹'],
  ENOTDIR: ['是文件，不是文件夹，或者路径中间有一段是文件', '文件夹', '检查路径，或给那个文件改名'],
  EISDIR: ['是文件夹', '文件', '检查路径，或给那个文件夹改名'],
  EEXIST: ['已经有同名的文件', '文件夹', '检查路径，或给那个文件改名'],
  ENOENT: ['已经不在了', '原来就有的文件或文件夹', '检查路径；若是运行时被删去的，再运行一次'],
  ELOOP: ['是一圈互相指向的快捷方式', '真正的文件或文件夹', '删去这些快捷方式，放入原来的文件'],
  ENAMETOOLONG: ['名字或路径太长', '短一些的名字', '改短文件名，或把文件夹移到浅一些的位置'],
  EMFILE: ['同时打开的文件太多', '少一些正在运行的程序', '关掉别的程序后再运行'],
  ENFILE: ['同时打开的文件太多', '少一些正在运行的程序', '关掉别的程序后再运行'],
  ENOMEM: NO_MEMORY,
  ERR_WORKER_OUT_OF_MEMORY: NO_MEMORY,
  EIO: ['磁盘读写出错', '完好的磁盘', '检查磁盘，换一个位置再运行'],
};

/**
 * A fault of the system (no space, no right, a file where a folder should be) as a sentence that names the file.
 * @returns null for anything else
 */
export function systemFault(error: unknown): InputError | null {
  const { code, path, dest } = {
    ...nativeFault(error),
    ...((error ?? {}) as NodeJS.ErrnoException & { dest?: string }),
  };
  const fault = FAULTS[code ?? ''];
  if (!fault) return null;
  const names = [path, dest].filter((name) => typeof name === 'string');
  const place = names.filter((name) => name === names.at(-1) || !UNFINISHED.test(name)).map(shown);
  return new InputError(place.join(' → ') || '文件', ...fault);
}

/** The name that `writeWhole` gives a file until it is whole; nobody knows it. */
const UNFINISHED = /\.mingbai-[0-9a-f]+\.part$/;

/** Numbers of the same faults on Linux. */
const NUMBERS: Readonly<Record<string, string>> = { 5: 'EIO', 13: 'EACCES', 28: 'ENOSPC', 30: 'EROFS', 122: 'EDQUOT' };

/** The compiler says it in a text: `Failed to write file in /a/b.js … No space left on device (os error 28)`. */
function nativeFault(error: unknown): { code?: string; path?: string } {
  const message = error instanceof Error ? error.message : '';
  const code = NUMBERS[/\(os error (\d+)\)/.exec(message)?.[1] ?? ''];
  const path = /Failed to write file in (.+)/.exec(message)?.[1];
  return code === undefined ? {} : { code, ...(path !== undefined && { path }) };
}
