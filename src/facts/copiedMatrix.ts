import { type CopiedGroup, entryOf } from '../checks/copiedGroups.ts';
import type { PrintedIndicator } from '../model/documentTables.ts';
import type { Project } from '../model/site.ts';

/** What a project prints for an indicator of the list. */
export interface MatrixCell {
  /** as printed; empty where it does not print the indicator, or no value */
  value: string;
  /** prints what most of the projects print */
  same: boolean;
}

/**
 * Projects × indicators: a row an indicator, in the order in which they are first printed, with what most of the projects print, empty
 * where no two agree, and a cell for each project.
 */
export interface CopiedMatrix {
  projects: Project[];
  rows: { name: string; usual: string; cells: MatrixCell[] }[];
  /** of the rows, how many all projects print alike */
  sharedByAll: number;
}

/** @param group its projects largest first is what a reader wants: the caller orders them */
export function copiedMatrix({ projects }: Pick<CopiedGroup, 'projects'>): CopiedMatrix {
  const byName = projects.map(firstByName);
  const names = [...new Set(byName.flatMap((one) => [...one.keys()]))];
  const rows = names.map((name) => {
    const indicators = byName.map((one) => one.get(name));
    const entries = indicators.map((one) => (one ? entryOf(one) : null));
    const usual = mostOf(entries.filter((entry) => entry !== null));
    const cells = indicators.map((one, at) => ({
      value: one?.target.printed ?? '',
      same: entries[at] !== null && entries[at] === usual,
    }));
    return { name, usual: cells.find(({ same }) => same)?.value ?? '', cells };
  });
  return { projects, rows, sharedByAll: rows.filter(({ cells }) => cells.every(({ same }) => same)).length };
}

/** A name that stands twice stands for its row with a value. */
function firstByName({ indicators }: Project): Map<string, PrintedIndicator> {
  const byName = new Map<string, PrintedIndicator>();
  for (const indicator of indicators) {
    const { text } = indicator.name;
    if (text !== '' && (!byName.has(text) || byName.get(text)?.target.kind === 'blank')) byName.set(text, indicator);
  }
  return byName;
}

/** The text that occurs most often, and more than once. */
function mostOf(texts: readonly string[]): string | null {
  const counts = [...Map.groupBy(texts, (text) => text)].sort(([, a], [, b]) => b.length - a.length);
  const [first] = counts;
  return first && first[1].length > 1 ? first[0] : null;
}
