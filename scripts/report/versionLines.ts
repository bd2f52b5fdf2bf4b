import type { Project, SiteData } from '../../src/model/site.ts';
import { fewOf, MOST_NAMED } from '../../src/values/fewOf.ts';

const named = (projects: readonly Project[]): string =>
  fewOf(
    projects.slice(0, MOST_NAMED + 1).map(({ name, documentId, alsoIn }) => {
      const ids = [documentId, ...alsoIn.map((version) => version.documentId)];
      return `“${name}”（${fewOf(ids)}）`;
    }),
    '',
    '，',
  );

/** What of several documents only the office can settle, as lines of the report: which is right, which file is there twice. */
export function versionLines({ projects, documents }: Pick<SiteData, 'projects' | 'documents'>): string[] {
  const copies = documents
    .filter(({ id, sameBytes }) => sameBytes[0] === id)
    .map(({ sameBytes }) => fewOf(sameBytes.toSorted()));
  const replaced = new Set(documents.filter(({ supersededBy }) => supersededBy.length > 0).map(({ id }) => id));
  const again = projects.filter(({ counted, alsoIn }) => counted && alsoIn.length > 0);
  const doubtful = projects.filter(({ counted }) => !counted);
  const left = projects.filter((project) =>
    [project, ...project.alsoIn.filter(({ superseded }) => !superseded)].every(({ documentId }) =>
      replaced.has(documentId),
    ),
  );
  const ask = '请看哪份为准，在它的 .yaml 里写 supersedes: 旧文件名';
  return [
    ...(copies.length > 0 ? [`重复 同一份文件放了不止一次，只算一次，请只留一份：${fewOf(copies, '', '；')}`] : []),
    ...(again.length > 0 ? [`重复 ${again.length} 个项目印了不止一次，只算一次：${named(again)}`] : []),
    ...(doubtful.length > 0
      ? [`待定 ${doubtful.length} 个项目在几份文件里印得不一样，没有算进金额：${named(doubtful)}。${ask}`]
      : []),
    ...(left.length > 0 ? [`待定 ${left.length} 个项目只印在已被取代的文件里，仍算在内：${named(left)}`] : []),
  ];
}
