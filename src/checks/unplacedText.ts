import { sayPlace } from '../model/sourceRef.ts';
import type { Check } from './check.ts';

/** Cells that no field or label took: shown whole on the document page, never dropped. */
export const unplacedText: Check = {
  code: 'document/unplaced-text',
  severity: 'warning',
  about: 'reading',
  title: '有文字没能归入栏目',
  explanation: '原文里有些格子读不出属于哪一栏。它们原样列在文档页上。',
  find: ({ site }) =>
    site.documents.flatMap((document) =>
      [
        ...document.tables
          .filter(({ template }) => template !== null)
          .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)),
        ...document.outside,
      ]
        .filter(({ to }) => to === 'unplaced')
        .map(({ ref, text }) => ({
          subjectId: document.id,
          documentId: document.id,
          projectId: null,
          sourceRef: ref,
          printed: text.trim(),
          expected: '',
          message: `${sayPlace(ref)}的“${text.trim()}”没能归入任何栏目。`,
        })),
    ),
};
