import { decodeBytes } from '../encoding/decodeBytes.ts';
import type { Format } from '../format.ts';
import { otherKind } from '../otherKind.ts';
import { refuseLostCells } from './lostCells.ts';
import { textBlocks, textTallies } from './textBlocks.ts';

const LINE_END = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/;

/** Plain text with tabs between cells, in any Chinese encoding. It takes what no other format takes, so it stands
 * last, and leaves only what is known to be no text. */
export const textFormat: Format = {
  id: 'text',
  title: '文本文件（.txt）',
  extensions: ['.txt', '.tsv'],
  matches: (bytes) => otherKind(bytes) === null,
  load: async () => ({
    async open(bytes, file) {
      const { text, encoding } = decodeBytes(bytes, file, null);
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
