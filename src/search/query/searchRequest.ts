import type { ChosenFacets } from './facetCounts.ts';

export const SORTS = ['relevance', 'amount', 'name'] as const;
export type Sort = (typeof SORTS)[number];

/** Whether everyday words are looked up by what the documents write: where few are found as typed, always, or not at all. */
export const EVERYDAY = ['few', 'always', 'never'] as const;
export type Everyday = (typeof EVERYDAY)[number];

/** What a reader asks for. */
export interface SearchRequest {
  typed: string;
  chosen: ChosenFacets;
  sort: Sort;
  everyday: Everyday;
}
