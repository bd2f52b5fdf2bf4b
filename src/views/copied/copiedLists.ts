import { type CopiedGroup, copiedGroups } from '../../checks/copiedGroups.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { copiedPage } from '../../corpus/links.ts';
import { lookUp } from '../../corpus/watchedCorpus.ts';
import { largestFirst } from '../../facts/largestFirst.ts';
import { placeOf } from '../../facts/placeOf.ts';
import { sayYear } from '../../words/year.ts';

/** A shared list with the address and the words of its page. */
export interface CopiedList extends CopiedGroup {
  path: string;
  /** 怀来县官厅镇 2024 年，5 个项目同一份指标 */
  title: string;
}

const known = lookUp(
  'copiedLists',
  ({ projects }: Corpus) => new Map(copiedGroups(projects).map((group) => [group.id, listOf(group)])),
);

/** The lists that several projects share, those with the most money of a county and year first. Made once for a corpus. */
export function copiedLists(corpus: Corpus): CopiedList[] {
  return [...known(corpus).values()];
}

function listOf(group: CopiedGroup): CopiedList {
  const projects = largestFirst(group.projects);
  const where = [placeOf(projects), sayYear(group.year)].filter(Boolean).join(' ');
  return {
    ...group,
    projects,
    path: copiedPage(group).slice(1),
    title: `${where}，${projects.length} 个项目同一份指标`,
  };
}
