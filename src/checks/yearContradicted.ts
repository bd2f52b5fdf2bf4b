import type { DisclosedDocument } from '../model/site.ts';
import { yearInLine } from '../recognise/labels/readLabel.ts';
import type { Check } from './check.ts';

/** The year that a document says of all its tables, and where: in its title, or in the record of its origin. */
function yearOf({ printedTitle, recordedYear }: DisclosedDocument): { year: number; place: string } | null {
  if (recordedYear !== null) return { year: recordedYear, place: '来源记录' };
  // Above the title of the table, which names another year, may stand that of the document.
  const printed = yearInLine(printedTitle) ?? yearInLine(printedTitle.replace(/表.*/, ''));
  return printed === null ? null : { year: Number(printed), place: '文件标题' };
}

/** A table of another year than its document: the table is nearer to its figures, so it counts. */
export const yearContradicted: Check = {
  code: 'table/year-contradicted',
  severity: 'notice',
  about: 'form',
  title: '表上的年度和文件的不一样',
  explanation: '表上印的年度，和整份文件的标题或来源记录说的不同。本站按表上印的算；哪个对，要看原文件。',
  remedy: '印错的，请改正后重新公开；来源记录写错的，请改记录。',
  find: ({ site, tables }) =>
    site.documents.flatMap((document) => {
      const said = yearOf(document);
      return (tables.get(document.id)?.tables ?? []).flatMap(({ number, template, fiscalYear, fields, ref }) => {
        if (!said || template === null || fiscalYear === null || fiscalYear === said.year) return [];
        return [
          {
            subjectId: `${document.id}#t${number}`,
            documentId: document.id,
            projectId: document.tables.find((table) => table.number === number)?.projectId ?? null,
            sourceRef: fields.fiscalYear?.places[0]?.ref ?? ref,
            printed: String(fiscalYear),
            expected: String(said.year),
            message: `第 ${number} 张表的年度是 ${fiscalYear}，${said.place}是 ${said.year}；按表上的算。`,
          },
        ];
      });
    }),
};
