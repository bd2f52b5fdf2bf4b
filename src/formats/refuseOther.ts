import { InputError } from '../model/inputError.ts';
import { SAVE_AS } from './otherFile.ts';
import { otherKind } from './otherKind.ts';

const EXPECTED = 'Word、Excel、PDF、网页或文本文件';

/** @throws InputError always: a file that no reader takes, with what it is, where that is known, and the way out */
export function refuseOther(bytes: Uint8Array, file: string): never {
  const other = otherKind(bytes);
  if (!other) throw new InputError(file, '文件是二进制格式，不认识它', EXPECTED, SAVE_AS);
  const space = /^\w/.test(other.is) ? ' ' : '';
  throw new InputError(file, `是${space}${other.is}，不能从中读出表格`, EXPECTED, other.next);
}
