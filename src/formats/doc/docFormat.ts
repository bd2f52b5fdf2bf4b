import { compoundHolds } from '../compound/compoundHolds.ts';
import type { Format } from '../format.ts';
import { isRichText } from './richText.ts';

/** Old Word documents, also as WPS writes them. Rich Text, often named .doc, is taken here too and refused in one sentence. */
export const docFormat: Format = {
  id: 'doc',
  title: '旧版 Word 文档（.doc、.wps）',
  extensions: ['.doc', '.wps', '.dot', '.wpt', '.rtf'],
  matches: (bytes) => isRichText(bytes) || compoundHolds(bytes, 'WordDocument'),
  load: async () => (await import('./docReader.ts')).docReader,
};
