import { InputError } from '../../model/inputError.ts';
import { LIMITS } from './limits.ts';
import { DocumentType } from './xlsx/scanXml.ts';

/** Why a workbook cannot be read, in the words of an InputError without its place. */
export class Unreadable extends Error {
  readonly expected: string;
  readonly next: string;

  constructor(found: string, expected = WHOLE, next = SAVE_AGAIN) {
    super(found);
    this.expected = expected;
    this.next = next;
  }
}

/** Runs a reading step; whatever goes wrong in it becomes one sentence about the file. @throws InputError */
export function inOneSentence<Result>(file: string, step: () => Result): Result {
  try {
    return step();
  } catch (error) {
    if (error instanceof InputError) throw error;
    if (error instanceof Unreadable) throw new InputError(file, error.message, error.expected, error.next);
    if (error instanceof DocumentType) throw new InputError(file, DECLARED, '不带声明的 XML', SAVE_AGAIN);
    throw Object.assign(new InputError(file, DAMAGED, WHOLE, SAVE_AGAIN), { cause: error });
  }
}

/** Runs the reading of one sheet; damage in it names the sheet. @throws Unreadable */
export function inSheet<Result>(name: string, step: () => Result): Result {
  try {
    return step();
  } catch (error) {
    if (error instanceof InputError || error instanceof DocumentType) throw error;
    if (error instanceof Unreadable && error.message !== DAMAGED) throw error;
    throw Object.assign(new Unreadable(`工作表“${name}”已损坏或不完整`), { cause: error });
  }
}

const DECLARED = '工作簿里的 XML 带有文档类型声明（DOCTYPE），可能藏有恶意实体';
export const DAMAGED = '工作簿已损坏或不完整';
export const WHOLE = '完整的 Excel 或 WPS 工作簿';
export const SAVE_AGAIN = '用 Excel 或 WPS 打开，确认内容完整后另存为 .xlsx 再放入';

export const encrypted = (): Unreadable =>
  new Unreadable('文件加了密码', '没有密码的文件', '用 Excel 或 WPS 打开，取消密码后另存为 .xlsx 再放入');

/** @param found what there is too much of */
export const tooLarge = (found: string, most: number): Unreadable =>
  new Unreadable(found, `不超过 ${most}`, '删去用不着的内容，或拆成几个文件再放入');

/** @throws Unreadable for a file of no bytes, or of too many */
export function checkSize(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new Unreadable('文件是空的');
  if (bytes.length > LIMITS.fileBytes) throw tooLarge(`文件有 ${bytes.length} 字节`, LIMITS.fileBytes);
}
