import { assertTextRoom } from '../documentLimits.ts';
import { decodeBytes } from '../encoding/decodeBytes.ts';
import { utf16Of } from '../encoding/utf16Of.ts';
import type { Format } from '../format.ts';
import { otherKind } from '../otherKind.ts';
import { refuseLostCells } from './lostCells.ts';
import { textBlocks, textTallies } from './textBlocks.ts';

const LINE_END = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/;

/** Zero bytes are in no text but in UTF-16; a few thousand bytes of any other file hold some. */
const LOOKED_AT = 4096;
const mayBeText = (bytes: Uint8Array) => !bytes.subarray(0, LOOKED_AT).includes(0) || utf16Of(bytes) !== null;

/** Plain text with tabs between cells, in any Chinese encoding. It takes any text that no other format takes, so it stands last. */
export const textFormat: Format = {
  id: 'text',
  title: '文本文件（.txt）',
  extensions: ['.txt', '.tsv'],
  matches: (bytes) => mayBeText(bytes) && otherKind(bytes) === null,
  load: async () => ({
    async open(bytes, file) {
      const { text, encoding } = decodeBytes(bytes, file, false);
      assertTextRoom(text, '\t', file);
      const lines = text.split(LINE_END);
      refuseLostCells(lines, file);
      return {
        encoding,
        read: () => ({ blocks: textBlocks(lines), notes: [], omissions: [] }),
        count: () => textTallies(lines),
      };
    },
  }),
};
