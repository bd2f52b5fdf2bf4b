import { classPage, pageOf, topicPage, yearPage } from '../../corpus/links.ts';
import { worldAnchor, worldLabel } from '../../facts/worlds.ts';
import type { Project, Unit } from '../../model/site.ts';

/** Where a project can be seen among others. The links say nothing of what is there: that would change with every document added. */
export function widerViews(project: Project, unit: Unit): { name: string; href: string; meaning: string }[] {
  const { functionalClass, topic, fiscalYear, county } = project;
  const world = { county, year: fiscalYear };
  return [
    { name: unit.name, href: `${pageOf(unit)}#projects`, meaning: '这个单位的项目' },
    {
      name: worldLabel(world),
      href: `${yearPage(fiscalYear)}#${worldAnchor(world)}`,
      meaning: '这个县这一年度的项目，按金额排',
    },
    { name: topic.name, href: topicPage(topic), meaning: '同一话题（推断）的项目' },
    {
      name: '各处的同名项目',
      href: `${topicPage(topic)}#families`,
      meaning: '这个话题里有没有名称相同的项目，各处多少钱、承诺多少',
    },
    { name: functionalClass.name, href: classPage(functionalClass), meaning: '同一功能分类（推断）的项目' },
    { name: '同一份指标', href: '/copied/', meaning: '本站有哪些项目名目不同、指标表一样；本项目不一定在里面' },
    { name: '满意度目标', href: '/satisfaction/', meaning: '各单位的目标值放在一起看' },
    { name: '并排比较', href: '/compare/', meaning: '本站有哪些名称相同的项目，逐项并排' },
  ];
}
