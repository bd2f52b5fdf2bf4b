import { ABSENT } from '../values/absent.ts';

/** A budget year; null where neither a table nor the title of its document prints one. Nothing else stands for an absent year. */
export type Year = number | null;

/** A year in running text: 2024 年, or 年度不明. */
export function sayYear(year: Year): string {
  return year === null ? ABSENT.year : `${year} 年`;
}

/** A year as a name, beside others: 2024, or 年度不明. */
export function yearName(year: Year): string {
  return year === null ? ABSENT.year : String(year);
}

/** A year under a head that says 年度: 2024, or 不明. */
export function yearOfColumn(year: Year): string {
  return year === null ? ABSENT.yearOfColumn : String(year);
}

/** A year as part of an address or of an id: 2024, or `unknown`. */
export function yearSegment(year: Year): string {
  return year === null ? 'unknown' : String(year);
}

/** Orders years for sorting: the newest first, an absent one last. */
export function newestYearFirst(a: Year, b: Year): number {
  return (b ?? 0) - (a ?? 0);
}

/** Items by year, the newest first, those of no year last; in each year in the order given. */
export function byYear<Item>(items: readonly Item[], yearOf: (item: Item) => Year): [year: Year, members: Item[]][] {
  return [...Map.groupBy(items, yearOf)].sort(([a], [b]) => newestYearFirst(a, b));
}
