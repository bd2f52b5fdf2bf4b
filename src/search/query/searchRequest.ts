import type { ChosenFacets } from './facetCounts.ts';

export const SORTS = ['relevance', 'amount', 'name'] as const;
export type Sort = (typeof SORTS)[number];

/** What a reader asks for. */
export interface SearchRequest {
  typed: string;
  chosen: ChosenFacets;
  sort: Sort;
}
