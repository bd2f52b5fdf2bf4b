import type { FunctionalClass, Project, Unit } from '../model/site.ts';
import type { Chart } from './data/chart.ts';
import { fundingByAttribute } from './data/fundingByAttribute.ts';
import { fundingByDepartment } from './data/fundingByDepartment.ts';
import { fundingByFunctionalClass } from './data/fundingByFunctionalClass.ts';
import { fundingBySource } from './data/fundingBySource.ts';
import { fundingByUnit } from './data/fundingByUnit.ts';

/** Addresses of the pages bars lead to, where there are such pages. */
export interface CategoryPages {
  classPage?: (functionalClass: FunctionalClass) => string;
  departmentPage?: (project: Project) => string | undefined;
}

/** The money of some projects of one county and year, seen from every side. Never hand in several years or counties. */
export function fundingCharts(projects: readonly Project[], units: readonly Unit[], pages: CategoryPages = {}) {
  return {
    byClass: fundingByFunctionalClass(projects, pages.classPage),
    byUnit: fundingByUnit(projects, units),
    byDepartment: fundingByDepartment(projects, pages.departmentPage),
    byAttribute: fundingByAttribute(projects),
    bySource: fundingBySource(projects),
  } satisfies Record<string, Chart>;
}
