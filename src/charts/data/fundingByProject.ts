import type { Project } from '../../model/site.ts';
import type { Chart } from '../chart.ts';
import { fundingBy } from './fundingBy.ts';
import { rootPath } from './rootPath.ts';

/** The projects by amount, each linked to its page. Projects of one name stay apart. */
export function fundingByProject(projects: readonly Project[]): Chart {
  return fundingBy(projects, {
    categoryOf: ({ id, name, path }) => ({ key: id, label: name || '（名称空白）', href: rootPath(path) }),
    most: '钱最多的项目',
    allIn: '在一个项目里：',
    unknown: '没有印出项目名称',
    column: '项目',
  });
}
