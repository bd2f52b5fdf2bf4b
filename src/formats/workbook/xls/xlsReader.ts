import type { Reader } from '../../format.ts';
import { unprintedNumbers } from '../../unprintedNumbers.ts';
import { openWorkbook } from '../openWorkbook.ts';
import { checkSize, inOneSentence } from '../unreadable.ts';
import { readXls } from './readXls.ts';

export const xlsReader: Reader = {
  async open(bytes, file) {
    return inOneSentence(file, () => {
      checkSize(bytes);
      const { read, count } = openWorkbook(readXls(bytes), file);
      const document = read();
      const unseen = [...(document.unseen ?? []), ...unprintedNumbers('单元格以外的部分', bytes, document)];
      return { read: () => ({ ...document, unseen }), count };
    });
  },
};
