import { lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../src/model/inputError.ts';
import { shown } from './shown.ts';
import { systemFault } from './systemFault.ts';

/**
 * The names in a folder, sorted; none where there is no folder.
 * @throws InputError where a file stands in its place, or a link that leads nowhere, or a name is no text
 */
export function namesIn(folder: string): string[] {
  try {
    if (!statSync(folder, { throwIfNoEntry: false })) {
      if (!lstatSync(folder, { throwIfNoEntry: false })) return [];
      // Taken for no folder, what an office wrote there (corrections) would be left out without a word.
      const found = '是快捷方式，指向的文件夹已经不在';
      throw new InputError(shown(folder), found, '一个能打开的文件夹', '放入原来的文件夹，或删去它');
    }
    return readdirSync(folder, { encoding: 'buffer' })
      .map((name) => textOf(name, folder))
      .sort();
  } catch (error) {
    throw systemFault(error) ?? error;
  }
}

function textOf(name: Uint8Array, folder: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(name);
  } catch {
    const seen = new TextDecoder('gb18030').decode(name);
    const place = join(shown(folder), seen);
    throw new InputError(place, '文件名不是 UTF-8 编码', '用 UTF-8 写的文件名', '给这个文件改名，或重新复制一份');
  }
}
