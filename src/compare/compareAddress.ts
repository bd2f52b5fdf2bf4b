import { type CompareCard, MOST_CARDS } from './compareCard.ts';

/** What an address asks to compare: projects or units, never both. */
export interface Compared {
  kind: CompareCard['kind'];
  /** in the order of the address, each once */
  ids: string[];
  /** ids that were left out because there are too many */
  dropped: number;
  /** what stands in the place of an id and cannot be one */
  unclear: string[];
}

/** Name of the parameter that holds an id of each kind. */
const PARAMETER: Readonly<Record<CompareCard['kind'], string>> = { project: 'p', unit: 'u' };

/** Whether something can be an id: letters, digits and hyphens, and not many. */
export function isComparableId(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z0-9-]{1,200}$/.test(value);
}

/** Reads `?p=…&p=…` or `?u=…&u=…`; null where the address names nothing. Of both kinds projects count. */
export function readCompareAddress(search: string): Compared | null {
  const parameters = new URLSearchParams(search);
  for (const kind of ['project', 'unit'] as const) {
    const given = [...new Set(parameters.getAll(PARAMETER[kind]))].filter((id) => id !== '');
    if (given.length === 0) continue;
    const ids = given.filter(isComparableId);
    const unclear = given.filter((id) => !isComparableId(id));
    return { kind, ids: ids.slice(0, MOST_CARDS), dropped: Math.max(0, ids.length - MOST_CARDS), unclear };
  }
  return null;
}

/** The query that sets some projects or units side by side. */
export function compareQuery(kind: CompareCard['kind'], ids: readonly string[]): string {
  return `?${ids.map((id) => `${PARAMETER[kind]}=${id}`).join('&')}`;
}
