import type { Chart } from '../../src/charts/data/chart.ts';
import { fundingBy } from '../../src/charts/data/fundingBy.ts';
import type { Project } from '../../src/model/site.ts';

/** Projects by amount, each a category of its own: the simplest chart of money. */
export function fundingByName(projects: readonly Project[]): Chart {
  return fundingBy(projects, {
    categoryOf: ({ id, name, path }) => ({ key: id, label: name, href: `/${path}` }),
    most: '钱最多的项目',
    allIn: '在一个项目里：',
    unknown: '没有印出项目名称',
    column: '项目',
  });
}
