import { FACETS } from '../format/catalogue.ts';
import type { ChosenFacets } from './facetCounts.ts';
import { EVERYDAY, type Everyday, type SearchRequest, SORTS, type Sort } from './searchRequest.ts';

/** Reads what is searched from the address of the search page: ?q=厕所&year=2024&year=2022&sort=amount. */
export function readAddress(parameters: URLSearchParams): SearchRequest {
  const chosen: ChosenFacets = {};
  for (const facet of FACETS) {
    const choices = [...new Set(parameters.getAll(facet).filter((choice) => choice !== ''))];
    if (choices.length > 0) chosen[facet] = choices;
  }
  const sort = parameters.get('sort') as Sort;
  const everyday = parameters.get('everyday') as Everyday;
  return {
    typed: parameters.get('q') ?? '',
    chosen,
    sort: SORTS.includes(sort) ? sort : 'relevance',
    everyday: EVERYDAY.includes(everyday) ? everyday : 'few',
  };
}

/** Writes what is searched, so that the address alone brings back the same list. */
export function writeAddress({ typed, chosen, sort, everyday }: SearchRequest): URLSearchParams {
  const parameters = new URLSearchParams();
  if (typed !== '') parameters.set('q', typed);
  for (const facet of FACETS) for (const choice of chosen[facet] ?? []) parameters.append(facet, choice);
  if (sort !== 'relevance') parameters.set('sort', sort);
  if (everyday !== 'few') parameters.set('everyday', everyday);
  return parameters;
}

/**
 * The parts of an address whose values this page does not know, each as it is written there: a link that was cut or typed by hand. Names
 * nobody knows are left alone: messengers add their own to every link.
 */
export function unknownInAddress(parameters: URLSearchParams): string[] {
  // No object: it would know `constructor` and `__proto__` as well.
  const known = new Map<string, readonly string[]>([
    ['sort', SORTS],
    ['everyday', EVERYDAY],
  ]);
  return [...parameters]
    .filter(([name, value]) => known.get(name)?.includes(value) === false)
    .map(([name, value]) => `${name}=${value}`);
}
