import { InputError } from '../model/inputError.ts';
import type { Reader, SourceText } from './sourceText.ts';
import { textReader } from './text/textReader.ts';

/** Every format that can be read. A new one is one file and one line here. */
export const readers: readonly Reader[] = [textReader];

/**
 * Bytes of a document → rows of cells, by the ending of its file name.
 * @throws InputError where no reader takes the ending or the bytes cannot be read.
 */
export function readDocument(bytes: Uint8Array, file: string): SourceText {
  const reader = readers.find(({ extensions }) => extensions.some((ending) => file.toLowerCase().endsWith(ending)));
  if (reader) return reader.read(bytes, file);
  const endings = readers.flatMap(({ extensions }) => extensions).join('、');
  throw new InputError(file, '不支持这种文件格式', `${endings} 文件`, '把文件另存为纯文本（制表符分隔）后放入');
}
