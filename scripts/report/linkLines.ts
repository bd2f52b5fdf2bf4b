import type { SiteData } from '../../src/model/site.ts';

/** A longer list hides the other lines of the report; the answers make room for the next. */
const MOST_ASKED = 20;

/** How many self-evaluations are beside their plans, and what only the office can say of the others, with a line to copy for each. */
export function linkLines({ projects, results, links, nearMisses }: Omit<SiteData, 'documents' | 'units'>): string[] {
  if (results.length === 0) return [];
  const project = new Map(projects.map(({ id, name }) => [id, name]));
  const result = new Map(results.map(({ id, name }) => [id, name]));
  const asked = nearMisses.slice(0, MOST_ASKED);
  return [
    `自评 ${results.length} 份（单位自己的评价，不和计划相加），连上计划的 ${links.length} 份`,
    ...asked.flatMap(({ projectId, resultId, why }) => [
      `　　 可能是同一项目，请在 links.yaml 确认（${why}）：计划“${project.get(projectId)}”，自评“${result.get(resultId)}”`,
      `　　 - { project: ${projectId}, result: ${resultId} }`,
    ]),
    ...(nearMisses.length > 0 ? ['　　 不是同一项目的，在那一行里加上 same: false'] : []),
    ...(nearMisses.length > MOST_ASKED ? [`　　 另有 ${nearMisses.length - MOST_ASKED} 对，确认了这些以后再列`] : []),
  ];
}
