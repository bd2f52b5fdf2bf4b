import { InputError } from '../../model/inputError.ts';
import { openCompound } from '../compound/openCompound.ts';
import type { OpenFile, Reader } from '../format.ts';
import { sayDrawn } from '../sayDrawn.ts';
import { unprintedNumbers } from '../unprintedNumbers.ts';
import { documentBlocks } from './documentBlocks.ts';
import { readParts } from './documentParts.ts';
import { documentTally } from './documentTally.ts';
import { isRichText } from './richText.ts';
import { inOneSentence } from './unreadable.ts';

/** Reads Word 97–2003 documents: the text stream with its marks gives paragraphs and tables, never the look of a page. */
export const docReader: Reader = {
  async open(bytes, file): Promise<OpenFile> {
    if (isRichText(bytes)) {
      throw new InputError(
        file,
        '是 RTF 文档，不是 Word 文档',
        'Word 文档',
        '用 Word 或 WPS 打开它，另存为 .docx 再放进来',
      );
    }
    const parts = inOneSentence(file, () => readParts(openCompound(bytes), file));
    const { document, drawn } = inOneSentence(file, () => documentBlocks(parts));
    const unseen = [...(document.unseen ?? []), ...unprintedNumbers('正文以外的部分', bytes, document)];
    return sayDrawn({ read: () => ({ ...document, unseen }), count: () => documentTally(parts) }, () => drawn);
  },
};
