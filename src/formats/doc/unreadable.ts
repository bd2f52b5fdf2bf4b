import { InputError } from '../../model/inputError.ts';
import { CompoundDamage } from '../compound/compoundDamage.ts';

/** Why a file cannot be read wholly, in a Chinese clause (`文件从中间断掉了`); the door adds the file's name and the way out. */
export class Unreadable extends Error {
  override name = 'Unreadable';
}

export const DAMAGED = '文件内部的记录残缺或互相矛盾';

/**
 * Does a piece of reading and turns whatever goes wrong in it into one sentence that names the file and the next step.
 * @throws InputError
 */
export function inOneSentence<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Unreadable || error instanceof RangeError)) throw error;
    const isTold = [Unreadable, CompoundDamage].some((kind) => error instanceof kind);
    const found = isTold ? error.message : DAMAGED;
    throw new InputError(file, found, '完整、未加密的 Word 97–2003 文档', NEXT);
  }
}

const NEXT = '用 Word 或 WPS 打开它，另存为 .docx 再放进来';
