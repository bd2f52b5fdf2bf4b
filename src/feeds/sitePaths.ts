import { copiedGroups } from '../checks/copiedGroups.ts';
import { comparisons } from '../compare/comparisons.ts';
import { checksOf } from '../corpus/checksOf.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { classPage, copiedPage, findingPage, pageOf, topicPage, yearPage } from '../corpus/links.ts';
import { NAVIGATION } from '../corpus/navigation.ts';
import { projectClasses } from '../facts/classes.ts';
import { departments } from '../facts/departments.ts';
import { projectTopics } from '../facts/topics.ts';

/** The root-absolute paths of every page worth listing, the general ones first. */
export function sitePaths(corpus: Corpus, guideIds: readonly string[]): string[] {
  const { projects, results, units, documents, settings } = corpus;
  return [
    '/',
    ...NAVIGATION.map(({ href }) => href),
    '/topics/',
    '/copied/',
    '/classes/',
    '/departments/',
    '/years/',
    '/compare/',
    '/search/',
    '/changes/',
    '/about/',
    ...(settings.clerkPage === false ? [] : ['/read/']),
    ...guideIds.map((id) => `/guide/${id}/`),
    ...checksOf(corpus).map(({ code }) => findingPage(code)),
    ...copiedGroups(projects).map(copiedPage),
    ...projectTopics(projects).map(topicPage),
    ...projectClasses(projects).map(classPage),
    ...[...new Set(projects.map(({ fiscalYear }) => fiscalYear))].map(yearPage),
    ...departments(projects).map(pageOf),
    ...units.map(pageOf),
    ...documents.map(pageOf),
    ...comparisons(corpus).map(pageOf),
    ...projects.map(pageOf),
    ...(results.length > 0 ? ['/results/'] : []),
    ...results.map(pageOf),
  ];
}
