import type { Check } from './check.ts';

/** What the office reads otherwise than it is printed, place by place. */
export const corrected: Check = {
  code: 'document/corrected',
  severity: 'notice',
  title: '单位作了更正',
  explanation: '发布单位说明原文这里印错了，或者印得看不准。本站按更正读，原文照登，数据里在 corrected 一栏写明。',
  find: ({ site }) =>
    site.documents.flatMap((document) =>
      document.corrections.map(({ place, says, value, reason, date }) => ({
        subjectId: document.id,
        documentId: document.id,
        projectId:
          document.tables.find(({ rows }) => rows.some(({ cells }) => cells.some(({ ref }) => ref === place)))
            ?.projectId ?? null,
        sourceRef: place,
        printed: says.trim(),
        expected: value,
        message: `原文印作“${says.trim()}”，更正为“${value}”：${reason}（${date}）。`,
      })),
    ),
};
