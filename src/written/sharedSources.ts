import type { GlossaryTerm } from '../model/glossaryTerm.ts';

/** Sources that stand behind more than one term, each with its terms, so that a page names them once. */
export function sharedSources(
  entries: readonly Pick<GlossaryTerm, 'term' | 'source'>[],
): { source: string; terms: string[] }[] {
  const named = entries.flatMap(({ term, source }) => (source ? [{ term, source }] : []));
  return [...Map.groupBy(named, ({ source }) => source)]
    .filter(([, same]) => same.length > 1)
    .map(([source, same]) => ({ source, terms: same.map(({ term }) => term) }));
}
