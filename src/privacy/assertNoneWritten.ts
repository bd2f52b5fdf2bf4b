import { InputError } from '../model/inputError.ts';
import { findPersonalData } from './findPersonalData.ts';
import { PERSONAL_DATA_KINDS } from './personalDataKinds.ts';

/** What the office wrote itself and the site will show: a reply, a correction. */
export interface WrittenText {
  /** The file it stands in, for the sentence: `replies/p-1.md`. */
  file: string;
  text: string;
}

/**
 * What the office writes itself is never masked: who wrote it can leave a number out.
 * @throws InputError that names the first file with personal data, the number masked
 */
export function assertNoneWritten(texts: readonly WrittenText[]): void {
  for (const { file, text } of texts) {
    const outside = text
      .split('\n')
      .map((line, index) => ({ ref: `L${index + 1}`, text: line, to: 'narrative' }) as const);
    const [hit] = findPersonalData({ title: '', source: null, notes: [], tables: [], outside });
    if (!hit) continue;
    const found = `写有${PERSONAL_DATA_KINDS[hit.kind].name}（${hit.excerpt}），什么都没有写出`;
    throw new InputError(file, found, '不含个人信息的文字', '把它从这个文件里删去，再运行');
  }
}
