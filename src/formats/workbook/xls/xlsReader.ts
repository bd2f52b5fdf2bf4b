import type { Reader } from '../../format.ts';
import { openWorkbook } from '../openWorkbook.ts';
import { checkSize, inOneSentence } from '../unreadable.ts';
import { readXls } from './readXls.ts';

export const xlsReader: Reader = {
  async open(bytes, file) {
    return inOneSentence(file, () => {
      checkSize(bytes);
      return openWorkbook(readXls(bytes), file);
    });
  },
};
