import { groupBy } from '../corpus/corpus.ts';
import type { FunctionalClass, Project } from '../model/site.ts';

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
      id: classId(code),
      code,
      name: nameOf(members[0]?.functionalClass),
      plain: members[0]?.functionalClass.plain ?? '',
      projects: members,
    }));
}

function classId(code: string): string {
  return code === '' ? 'unclassified' : code;
}

function nameOf(functionalClass: FunctionalClass | undefined): string {
  return functionalClass?.name || '未分类';
}
