import { groupBy } from '../corpus/corpus.ts';
import { classSegment } from '../corpus/links.ts';
import type { Project } from '../model/site.ts';
import { ABSENT } from '../values/absent.ts';

/** A functional class that occurs, with its projects. */
export interface ProjectClass {
  /** 213, or `unclassified` */
  id: string;
  code: string;
  name: string;
  /** what money of this class is usually for; empty where nobody wrote it */
  plain: string;
  projects: Project[];
}

/** The classes by official code; 未分类 last. */
export function projectClasses(projects: readonly Project[]): ProjectClass[] {
  return [...groupBy(projects, (project) => project.functionalClass.code)]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || (a < b ? -1 : 1))
    .map(([code, members]) => ({
      id: classSegment({ code }),
      code,
      name: members[0]?.functionalClass.name ?? ABSENT.functionalClass,
      plain: members[0]?.functionalClass.plain ?? '',
      projects: members,
    }));
}
