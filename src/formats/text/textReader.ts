import { assertTextRoom } from '../documentLimits.ts';
import { decodeBytes } from '../encoding/decodeBytes.ts';
import type { Reader } from '../format.ts';
import { refuseLostCells } from './lostCells.ts';
import { textBlocks, textTallies } from './textBlocks.ts';

const LINE_END = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/;

/** Plain text with tabs between cells, in any Chinese encoding. */
export const textReader: Reader = {
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
};
