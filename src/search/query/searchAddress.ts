import { FACETS } from '../format/catalogue.ts';
import type { ChosenFacets } from './facetCounts.ts';
import { type SearchRequest, SORTS, type Sort } from './searchRequest.ts';

/** Reads what is searched from the address of the search page: ?q=厕所&year=2024&year=2022&sort=amount. */
export function readAddress(parameters: URLSearchParams): SearchRequest {
  const chosen: ChosenFacets = {};
  for (const facet of FACETS) {
    const choices = [...new Set(parameters.getAll(facet).filter((choice) => choice !== ''))];
    if (choices.length > 0) chosen[facet] = choices;
  }
  const sort = parameters.get('sort') as Sort;
  return { typed: parameters.get('q') ?? '', chosen, sort: SORTS.includes(sort) ? sort : 'relevance' };
}

/** Writes what is searched, so that the address alone brings back the same list. */
export function writeAddress({ typed, chosen, sort }: SearchRequest): URLSearchParams {
  const parameters = new URLSearchParams();
  if (typed !== '') parameters.set('q', typed);
  for (const facet of FACETS) for (const choice of chosen[facet] ?? []) parameters.append(facet, choice);
  if (sort !== 'relevance') parameters.set('sort', sort);
  return parameters;
}
