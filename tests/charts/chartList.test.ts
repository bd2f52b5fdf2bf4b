import { describe, expect, it } from 'vitest';
import { type ChartPlace, chartsIn } from '../../src/charts/chartList.ts';
import { chartsOfProject, satisfactionAxis, unitCharts, worldCharts } from '../../src/charts/pageCharts.ts';
import type { Project, Unit } from '../../src/model/site.ts';

const project = {
  id: 'a',
  unitId: 'u',
  name: '厕所维护',
  unitName: '某乡',
  fiscalYear: 2024,
  functionalClass: { code: '', name: '未分类', basis: '' },
  topic: { id: 'other', name: '其他', basis: '' },
  fields: {},
  funding: {},
  indicators: [],
  schedule: [],
  path: 'projects/a/',
  counted: true,
  alsoIn: [],
  unclear: [],
  aliases: [],
} as unknown as Project;
const unit = { id: 'u', name: '某乡', path: 'units/u/' } as Unit;
const source = { projects: [project], units: [unit], documents: [] };

const MADE: [charts: object, places: ChartPlace[]][] = [
  [worldCharts([project], source).charts, ['year', 'topic', 'class', 'department', 'atlas-units', 'atlas-all-units']],
  [unitCharts(unit, [project], [project], source).charts, ['unit', 'unit-satisfaction']],
  [
    chartsOfProject(project, [project], []).charts,
    ['project-funding', 'project-cost', 'project-schedule', 'project-satisfaction'],
  ],
  [satisfactionAxis([{ projects: [project] }], source).charts, ['atlas-years', 'atlas-counties']],
];

describe.each(MADE.flatMap(([charts, places]) => places.map((place) => ({ place, charts }))))(
  '$place',
  ({ place, charts }) => {
    it('has charts, and every chart that is to stand there is made for it', () => {
      const names = chartsIn(place).map(({ name }) => name);
      expect(names).not.toEqual([]);
      expect(Object.keys(charts)).toEqual(expect.arrayContaining(names));
    });
  },
);

it('sets charts of one page in one order', () => {
  expect(chartsIn('year').map(({ kicker }) => kicker)).toEqual([
    '按话题（推断）',
    '按单位',
    '按主管部门',
    '按项目属性',
    '按资金来源',
    '满意度目标',
  ]);
});
