import type { Project } from '../../model/site.ts';
import type { Chart } from './chart.ts';
import { fundingBy } from './fundingBy.ts';
import { printedCategory, unknownAll } from './printedCategory.ts';

/**
 * Money by the printed 主管部门, or by 项目主管处室 where no department is printed.
 * @param hrefOf root-absolute address of the page of a project's department
 */
export function fundingByDepartment(
  projects: readonly Project[],
  hrefOf?: (project: Project) => string | undefined,
): Chart {
  return fundingBy(projects, {
    categoryOf: (project) => {
      const { supervisingDepartment, supervisingOffice } = project.fields;
      const field = supervisingDepartment?.text ? supervisingDepartment : (supervisingOffice ?? supervisingDepartment);
      return { ...printedCategory(field), href: hrefOf?.(project) };
    },
    most: '钱最多的主管部门',
    allIn: '由同一个部门主管：',
    unknown: '没有印出主管部门',
    unknownAll: unknownAll('主管部门'),
    column: '主管部门',
    unranked: '各主管部门名下',
    notes: ['照表上这一栏印的名称列；印的可能是财政局的处室，或者“代编”，不一定都是部门。'],
  });
}
