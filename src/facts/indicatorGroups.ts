import { groupBy } from '../corpus/corpus.ts';
import type { PrintedIndicator } from '../model/documentTables.ts';
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

/** The order in which a reader follows a project: what it delivers, what that is good for, who is content. */
const LEVEL1_ORDER: readonly string[] = ['产出指标', '成本指标', '效益指标', '满意度指标'];

/** Indicators by printed class, 产出 → 效益 → 满意度; other printed classes follow, printed order is kept inside each. */
export function indicatorGroups(indicators: readonly PrintedIndicator[]): IndicatorGroup[] {
  const groups = [...groupBy(indicators, (indicator) => indicator.level1.text || ABSENT.indicatorClass)];
  return groups
    .sort(([a], [b]) => rank(a) - rank(b))
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

function rank(level1: string): number {
  const place = LEVEL1_ORDER.indexOf(level1);
  return place === -1 ? LEVEL1_ORDER.length : place;
}
