import { type CopiedGroup, copiedGroups } from '../../checks/copiedGroups.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { largestFirst } from '../../facts/largestFirst.ts';
import { placeOf } from '../../facts/placeOf.ts';
import { sayYear } from '../../words/year.ts';

/** A shared list with the address and the words of its page. */
export interface CopiedList extends CopiedGroup {
  path: string;
  /** 怀来县官厅镇 2024 年，5 个项目同一份指标 */
  title: string;
}

const known = new WeakMap<Corpus, CopiedList[]>();

/** The lists that several projects share, those with the most money of a county and year first. Made once for a corpus. */
export function copiedLists(corpus: Corpus): CopiedList[] {
  const lists = known.get(corpus) ?? copiedGroups(corpus.projects).map(listOf);
  known.set(corpus, lists);
  return lists;
}

function listOf(group: CopiedGroup): CopiedList {
  const projects = largestFirst(group.projects);
  const where = [placeOf(projects), sayYear(group.year)].filter(Boolean).join(' ');
  return { ...group, projects, path: `copied/${group.id}/`, title: `${where}，${projects.length} 个项目同一份指标` };
}
