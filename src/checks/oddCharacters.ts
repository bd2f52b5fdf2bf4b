import type { DocumentTables } from '../model/documentTables.ts';
import { ODD_CHARACTERS, oddCharacters, shownWhole } from '../values/oddCharacters.ts';
import type { Check } from './check.ts';

/** Every printed piece of a document with its place, in tables and outside them. */
const pieces = ({ tables, outside }: DocumentTables) => [
  ...tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)),
  ...outside,
];

/** One finding a document and kind, at the first place: where a program left such characters, it left thousands. */
export const oddCharactersPrinted: Check = {
  code: 'document/odd-characters',
  severity: 'warning',
  title: '有看不见或容易看错的字符',
  explanation:
    '文字里有看不见、会颠倒显示顺序、样子像数字却不是数字的字符。原文照登，网页上把它们写成编号；金额和指标值里不用它们，读不准的不读。',
  find: ({ site, tables }) =>
    site.documents.flatMap(({ id }) => {
      const document = tables.get(id);
      if (!document) return [];
      const odd = pieces(document).flatMap((piece) => {
        const kinds = oddCharacters(piece.text);
        return kinds.length > 0 ? [{ piece, kinds }] : [];
      });
      return ODD_CHARACTERS.flatMap(({ kind, words }) => {
        const found = odd.filter(({ kinds }) => kinds.includes(kind));
        const [first] = found;
        if (!first) return [];
        const printed = shownWhole(first.piece.text.trim());
        const more = found.length > 1 ? `，连同它共 ${found.length} 处` : '';
        return [
          {
            subjectId: id,
            documentId: id,
            projectId: null,
            sourceRef: first.piece.ref,
            printed,
            expected: '',
            message: `“${printed}”里有${words}${more}。`,
          },
        ];
      });
    }),
};
