import { groupBy } from '../corpus/corpus.ts';
import type { PrintedIndicator } from '../model/documentTables.ts';
import { classPlace } from '../model/indicatorClasses.ts';
import { ABSENT } from '../values/absent.ts';

export interface IndicatorSubgroup {
  level2: string;
  required: boolean | null;
  indicators: PrintedIndicator[];
}

export interface IndicatorGroup {
  level1: string;
  count: number;
  subgroups: IndicatorSubgroup[];
}

/** Indicators by printed class, the first-level classes in their standard order; printed order is kept inside each. */
export function indicatorGroups(indicators: readonly PrintedIndicator[]): IndicatorGroup[] {
  const groups = [...groupBy(indicators, (indicator) => indicator.level1.text || ABSENT.indicatorClass)];
  return groups
    .sort(([a], [b]) => classPlace(a) - classPlace(b))
    .map(([level1, members]) => ({
      level1,
      count: members.length,
      subgroups: [...groupBy(members, (indicator) => indicator.level2.text || ABSENT.indicatorClass)].map(
        ([level2, inside]) => ({
          level2,
          required: inside[0]?.required ?? null,
          indicators: inside,
        }),
      ),
    }));
}
