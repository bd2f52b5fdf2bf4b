import type { FunctionalClass, Project, Unit } from '../model/site.ts';
import type { Chart } from './data/chart.ts';
import { costIndicators } from './data/costIndicators.ts';
import { fundingByAttribute } from './data/fundingByAttribute.ts';
import { fundingByDepartment } from './data/fundingByDepartment.ts';
import { fundingByFunctionalClass } from './data/fundingByFunctionalClass.ts';
import { fundingBySource } from './data/fundingBySource.ts';
import { fundingByTopic } from './data/fundingByTopic.ts';
import { fundingByUnit } from './data/fundingByUnit.ts';
import { spendingSchedule } from './data/spendingSchedule.ts';

/** Where charts stand: a page, or a part of one. */
export type ChartPlace =
  | 'year'
  | 'topic'
  | 'class'
  | 'department'
  | 'unit'
  | 'unit-satisfaction'
  | 'project-funding'
  | 'project-cost'
  | 'project-schedule'
  | 'project-satisfaction'
  | 'atlas-years'
  | 'atlas-counties'
  | 'atlas-units'
  | 'atlas-all-units';

/** Addresses of the pages bars lead to, where there are such pages. */
export interface CategoryPages {
  classPage?: (functionalClass: FunctionalClass) => string;
  departmentPage?: (project: Project) => string | undefined;
}

/** What charts of money are made from: projects of one county and year. Never hand in several years or counties. */
export interface MoneySource {
  projects: readonly Project[];
  units: readonly Unit[];
  pages: CategoryPages;
}

/** The words over the title of a chart, by the place where it stands. */
type Kickers = Partial<Record<ChartPlace, string>>;

/** The same words over it in several places. */
const over = (kicker: string, ...places: ChartPlace[]): Kickers =>
  Object.fromEntries(places.map((place) => [place, kicker]));

const MONEY = [
  {
    name: 'byTopic',
    on: over('按话题（推断）', 'year', 'unit'),
    make: ({ projects }: MoneySource) => fundingByTopic(projects),
  },
  {
    name: 'byClass',
    on: over('按功能分类（推断）', 'department'),
    make: ({ projects, pages }: MoneySource) => fundingByFunctionalClass(projects, pages.classPage),
  },
  {
    name: 'byUnit',
    on: over('按单位', 'year', 'topic', 'class', 'department'),
    make: ({ projects, units }: MoneySource) => fundingByUnit(projects, units),
  },
  {
    name: 'byDepartment',
    on: over('按主管部门', 'year', 'unit'),
    make: ({ projects, pages }: MoneySource) => fundingByDepartment(projects, pages.departmentPage),
  },
  {
    name: 'byAttribute',
    on: over('按项目属性', 'year', 'unit'),
    make: ({ projects }: MoneySource) => fundingByAttribute(projects),
  },
  {
    name: 'bySource',
    on: over('按资金来源', 'year', 'unit'),
    make: ({ projects }: MoneySource) => fundingBySource(projects),
  },
] as const;

const PROJECT = [
  {
    name: 'sources',
    on: over('资金来源', 'project-funding'),
    make: (project: Project) => fundingBySource([{ ...project, counted: true }]),
  },
  { name: 'costs', on: over('成本指标', 'project-cost'), make: costIndicators },
  { name: 'schedule', on: over('支出计划', 'project-schedule'), make: spendingSchedule },
] as const;

/** Which targets are set side by side is a matter of the page. */
const SATISFACTION = {
  name: 'satisfaction',
  on: {
    ...over('满意度目标', 'year', 'topic', 'class', 'department'),
    ...over('和其他单位放在一起看', 'unit-satisfaction'),
    ...over('和同一份文件里的其他项目放在一起看', 'project-satisfaction'),
    ...over('每个年度一行', 'atlas-years'),
    ...over('每个县的每个年度一行', 'atlas-counties'),
    ...over('一个单位一行', 'atlas-units'),
    ...over('全部单位', 'atlas-all-units'),
  },
} as const;

/** Every chart in the order in which it stands wherever it stands. A new one is a builder of its data and an entry above. */
const CHARTS: readonly { name: string; on: Kickers }[] = [...MONEY, ...PROJECT, SATISFACTION];

/** The charts that stand in a place, in order, each with the words over its title. */
export function chartsIn(place: ChartPlace): { name: string; kicker: string }[] {
  return CHARTS.flatMap(({ name, on }) => {
    const kicker = on[place];
    return kicker === undefined ? [] : [{ name, kicker }];
  });
}

type Made<List extends readonly { name: string; make: (source: never) => Chart | null }[]> = {
  [Entry in List[number] as Entry['name']]: ReturnType<Entry['make']>;
};

/** The money of some projects of one county and year, seen from every side. */
export const moneyCharts = (source: MoneySource) =>
  Object.fromEntries(MONEY.map(({ name, make }) => [name, make(source)])) as Made<typeof MONEY>;

/** The charts of one project alone. Those of costs and of the schedule are null where it prints neither. */
export const projectCharts = (project: Project) =>
  Object.fromEntries(PROJECT.map(({ name, make }) => [name, make(project)])) as Made<typeof PROJECT>;
