import { InputError } from '../model/inputError.ts';
import { otherKind } from './otherKind.ts';

/** @throws InputError always: a file that no reader takes, with what it is and the way out */
export function refuseOther(bytes: Uint8Array, file: string): never {
  const { is, next } = otherKind(bytes) ?? { is: '不认识的文件', next: '放入原来的文件' };
  throw new InputError(
    file,
    `是${/^[\w]/.test(is) ? ' ' : ''}${is}，不能从中读出表格`,
    'Word、Excel、PDF、网页或文本文件',
    next,
  );
}
