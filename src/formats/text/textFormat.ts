import { utf16Of } from '../encoding/utf16Of.ts';
import type { Format } from '../format.ts';
import { otherKind } from '../otherKind.ts';

/** Zero bytes are in no text but in UTF-16; a few thousand bytes of any other file hold some. */
const LOOKED_AT = 4096;
const mayBeText = (bytes: Uint8Array) => !bytes.subarray(0, LOOKED_AT).includes(0) || utf16Of(bytes) !== null;

/** Plain text. It takes any text that no other format takes, so it stands last. */
export const textFormat: Format = {
  id: 'text',
  title: '文本文件（.txt）',
  extensions: ['.txt', '.tsv'],
  matches: (bytes) => mayBeText(bytes) && otherKind(bytes) === null,
  load: async () => (await import('./textReader.ts')).textReader,
};
