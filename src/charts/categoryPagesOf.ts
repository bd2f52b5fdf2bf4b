import { classPage, pageOf } from '../corpus/links.ts';
import { lookUp } from '../corpus/watchedCorpus.ts';
import { departments } from '../facts/departments.ts';
import type { Project } from '../model/site.ts';
import type { CategoryPages } from './chartList.ts';

const departmentPages = lookUp(
  'departmentPages',
  ({ projects }: { projects: readonly Project[] }) =>
    new Map(
      departments(projects).flatMap((department) =>
        department.projects.map(({ id }) => [id, pageOf(department)] as const),
      ),
    ),
);

/** The pages that bars of the site lead to. */
export function categoryPagesOf(corpus: { projects: readonly Project[] }): CategoryPages {
  const pages = departmentPages(corpus);
  return { classPage, departmentPage: ({ id }) => pages.get(id) };
}
