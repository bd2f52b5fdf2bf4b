import type { Project } from '../../model/site.ts';
import type { Chart } from './chart.ts';
import { fundingBy } from './fundingBy.ts';
import { printedCategory, unknownAll } from './printedCategory.ts';

/** Money by the printed 项目属性, without the form's number before it. */
export function fundingByAttribute(projects: readonly Project[]): Chart {
  return fundingBy(projects, {
    categoryOf: ({ fields }) => printedCategory(fields.attribute),
    most: '钱最多的项目属性',
    allIn: '是',
    unknown: '没有印出项目属性',
    unknownAll: unknownAll('项目属性'),
    column: '项目属性',
  });
}
