import type { Project, Unit } from '../../model/site.ts';
import type { Chart } from './chart.ts';
import { fundingBy } from './fundingBy.ts';
import { rootPath } from './rootPath.ts';

/** Money by implementing unit, each linked to its page. */
export function fundingByUnit(projects: readonly Project[], units: readonly Unit[]): Chart {
  const unitById = new Map(units.map((unit) => [unit.id, unit]));
  return fundingBy(projects, {
    categoryOf: ({ unitId }) => {
      const unit = unitById.get(unitId);
      return { key: unitId, label: unit?.name ?? unitId, href: unit && rootPath(unit.path) };
    },
    most: '钱最多的单位',
    allIn: '由同一个单位实施：',
    unknown: '没有印出实施单位',
    column: '实施单位',
    unranked: '各单位',
  });
}
