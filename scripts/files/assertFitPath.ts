import { InputError } from '../../src/model/inputError.ts';

/**
 * Refuses a folder of the program that its compiler could not read: it takes what stands behind `#` or `?` for no part of a path.
 * @throws InputError
 */
export function assertFitPath(root: string): void {
  if (!/[#?]/.test(root)) return;
  throw new InputError(root, '程序所在的路径里有 # 或 ?', '没有这两个字符的路径', '给那个文件夹改名，再运行');
}
