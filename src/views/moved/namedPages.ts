import { comparisons } from '../../compare/comparisons.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { classPage, pageOf, topicPage } from '../../corpus/links.ts';
import { projectClasses } from '../../facts/classes.ts';
import { departments } from '../../facts/departments.ts';
import { projectTopics } from '../../facts/topics.ts';
import type { NamedPage } from '../../publish/assertPathsApart.ts';

/** Every page that stands for something the documents print, with what to call it. */
export function namedPages(corpus: Corpus): NamedPage[] {
  const { projects, results, units, documents } = corpus;
  return [
    ...projects.map((project) => ({ name: `项目“${project.name}”`, path: pageOf(project) })),
    ...results.map((result) => ({ name: `自评“${result.name}”`, path: pageOf(result) })),
    ...units.map((unit) => ({ name: `单位“${unit.name}”`, path: pageOf(unit) })),
    ...documents.map((document) => ({ name: `文件“${document.title}”`, path: pageOf(document) })),
    ...departments(projects).map((department) => ({ name: `主管部门“${department.name}”`, path: pageOf(department) })),
    ...projectClasses(projects).map((group) => ({ name: `功能分类“${group.name}”`, path: classPage(group) })),
    ...projectTopics(projects).map((topic) => ({ name: `话题“${topic.name}”`, path: topicPage(topic) })),
    ...comparisons(corpus).map((comparison) => ({ name: `比较“${comparison.title}”`, path: pageOf(comparison) })),
  ];
}
