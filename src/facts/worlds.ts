import { groupBy } from '../corpus/corpus.ts';
import { countyYearId } from '../identity/ids.ts';
import type { Project } from '../model/site.ts';
import { ABSENT } from '../values/absent.ts';
import { countedYuan } from '../values/countedYuan.ts';
import { totalOf } from '../values/totalOf.ts';
import { median } from '../words/amount.ts';
import { newestYearFirst, type Year, yearName } from '../words/year.ts';
import { largestFirst } from './largestFirst.ts';
import { placeOf } from './placeOf.ts';

/** The projects of one county in one year. Different worlds have different scopes and are never added up. */
export interface World {
  county: string;
  /** the narrowest place all of them are of: 怀来县官厅镇 where one township disclosed */
  place: string;
  year: Year;
  projects: Project[];
  unitCount: number;
  yuan: string | null;
  median: string | null;
  largest: Project | undefined;
  /** projects that are in no sum */
  withoutAmount: number;
}

/** Splits projects by county and year: newest year first, then as they appear. */
export function worlds(projects: readonly Project[]): World[] {
  return [...groupBy(projects, (project) => JSON.stringify([project.fiscalYear, project.county])).values()]
    .map(worldOf)
    .sort((a, b) => newestYearFirst(a.year, b.year));
}

function worldOf(projects: Project[]): World {
  const amounts = projects.flatMap((project) => countedYuan(project) ?? []);
  return {
    county: projects[0]?.county ?? '',
    place: placeOf(projects),
    year: projects[0]?.fiscalYear ?? null,
    projects,
    unitCount: new Set(projects.map((project) => project.unitId)).size,
    yuan: totalOf(projects),
    median: median(amounts),
    largest: largestFirst(projects.filter(({ counted }) => counted))[0],
    withoutAmount: projects.length - amounts.length,
  };
}

/** The county as shown; one that nobody registered says so. */
export function countyLabel(county: string): string {
  return county || ABSENT.county;
}

/** A county and year as a heading: 平罗县 2024; by the narrowest place where that is known: 怀来县官厅镇 2024. */
export function worldLabel({ county, place, year }: Pick<World, 'county' | 'year'> & { place?: string }): string {
  return `${countyLabel(place || county)} ${yearName(year)}`;
}

/** The id of its section on the pages of years, classes and departments: pingluoxian-2024-1c4e0a. */
export function worldAnchor({ county, year }: Pick<World, 'county' | 'year'>): string {
  return countyYearId(county, year);
}
