import { classPage, pageOf } from '../corpus/links.ts';
import { departments } from '../facts/departments.ts';
import type { Project } from '../model/site.ts';
import type { CategoryPages } from './chartList.ts';

const known = new WeakMap<object, CategoryPages>();

/** The pages that bars of the site lead to, worked out once for a corpus. */
export function categoryPagesOf(corpus: { projects: readonly Project[] }): CategoryPages {
  const pages = known.get(corpus) ?? categoryPages(corpus.projects);
  known.set(corpus, pages);
  return pages;
}

function categoryPages(projects: readonly Project[]): CategoryPages {
  const pageById = new Map(
    departments(projects).flatMap((department) =>
      department.projects.map(({ id }) => [id, pageOf(department)] as const),
    ),
  );
  return { classPage, departmentPage: ({ id }) => pageById.get(id) };
}
