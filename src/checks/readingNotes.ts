import type { Check } from './check.ts';

interface Note extends Pick<Check, 'code' | 'title' | 'explanation'> {
  sentence: (printed: string, expected: string) => string;
}

/** What reading a table had to put right, one check a kind of damage. */
const note = ({ sentence, ...said }: Note): Check => ({
  ...said,
  severity: 'notice',
  about: 'reading',
  find: ({ site, tables }) =>
    site.documents.flatMap((document) =>
      (tables.get(document.id)?.tables ?? []).flatMap((table) =>
        table.notes
          .filter((candidate) => candidate.code === said.code)
          .map(({ ref, printed, expected }) => ({
            subjectId: `${document.id}#t${table.number}`,
            documentId: document.id,
            projectId: document.tables.find(({ number }) => number === table.number)?.projectId ?? null,
            sourceRef: ref,
            printed,
            expected,
            message: sentence(printed, expected),
          })),
      ),
    ),
});

export const damagedLabel = note({
  code: 'table/damaged-label',
  title: '栏目名残缺',
  explanation: '栏目名印得残缺或混入了别的字。本站按能认出的部分读作标准栏目名，原文照登。',
  sentence: (printed, expected) => `栏目名印作“${printed}”，读作“${expected}”。`,
});

export const gluedLabel = note({
  code: 'table/glued-label',
  title: '内容与栏目名印在一起',
  explanation: '栏目名的格子里多印了内容。以旁边一格为准。',
  sentence: (printed, expected) => `“${expected}”一栏的名称印作“${printed}”，内容以旁边一格为准。`,
});

export const contradictingHeads = note({
  code: 'table/contradicting-heads',
  title: '表头读不准',
  explanation:
    '一张表上印了两个不同的金额单位、年度或单位名称，或者一个本站不认得的金额单位。有关的栏目写“读不准”，原文照登。',
  sentence: (printed, expected) => `这里印“${printed}”${expected && `，同一张表上又印“${expected}”`}，读不准。`,
});

export const nearLabel = note({
  code: 'table/near-label',
  title: '栏目名与表样差一个字',
  explanation: '栏目名与表样上的名称差一个字。本站照印的登出，不替单位改字，要问发布的单位。',
  sentence: (printed, expected) => `栏目名印作“${printed}”，是不是“${expected}”，要问发布的单位。`,
});

export const labelBelowRow = note({
  code: 'table/label-below-row',
  title: '指标类别印低了一行',
  explanation: '这一类的名称和指标值印在上一行，类别单独印在下一行。类别归到上一行。',
  sentence: (printed) => `类别“${printed}”印在内容的下一行，归到上一行的指标。`,
});
