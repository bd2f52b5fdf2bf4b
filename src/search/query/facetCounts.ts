import { type Catalogue, FACETS, type Facet } from '../format/catalogue.ts';
import { compareChoices, facetChoices } from './facetLabels.ts';

/** What a reader chose of each facet. Nothing chosen: every record passes. */
export type ChosenFacets = Partial<Record<Facet, readonly string[]>>;

/** A choice that a reader has, and how many of the found it would leave. */
export interface FacetOption {
  choice: string;
  count: number;
  chosen: boolean;
}

export interface FacetResult {
  /** the found records that pass every filter, in the order given */
  passing: number[];
  options: Record<Facet, FacetOption[]>;
}

/**
 * Narrows found records by what was chosen and counts what is left. Within a facet several choices add up; a facet's
 * own choices do not lower its counts, so that they say what one more choice of it would bring.
 */
export function countFacets(catalogue: Catalogue, found: readonly number[], chosen: ChosenFacets): FacetResult {
  const facets = FACETS.map((facet) => numberChoices(catalogue, facet, chosen[facet] ?? []));
  const passing: number[] = [];
  for (const record of found) {
    const failed = facets.filter(
      (facet) => facet.wanted.size > 0 && !choicesOf(facet, record).some((choice) => facet.wanted.has(choice)),
    );
    if (failed.length > 1) continue;
    if (failed.length === 0) passing.push(record);
    for (const facet of failed.length === 0 ? facets : failed) {
      for (const number of choicesOf(facet, record)) facet.counts[number] = (facet.counts[number] as number) + 1;
    }
  }
  const options = Object.fromEntries(facets.map((facet) => [facet.name, optionsOf(facet)]));
  return { passing, options: options as Record<Facet, FacetOption[]> };
}

interface NumberedFacet {
  name: Facet;
  choices: string[];
  counts: number[];
  wanted: Set<number>;
  /** value number of each record */
  values: Uint32Array;
  /** choice numbers of each value */
  choicesOfValue: number[][];
}

function numberChoices(catalogue: Catalogue, name: Facet, chosen: readonly string[]): NumberedFacet {
  const { values, numbers } = catalogue.facets[name];
  const choicesOfValues = values.map((value) => facetChoices(name, value));
  const choices = [...new Set([...choicesOfValues.flat(), ...chosen])];
  return {
    name,
    choices,
    counts: choices.map(() => 0),
    wanted: new Set(chosen.map((choice) => choices.indexOf(choice))),
    values: numbers,
    choicesOfValue: choicesOfValues.map((own) => own.map((choice) => choices.indexOf(choice))),
  };
}

function choicesOf({ values, choicesOfValue }: NumberedFacet, record: number): number[] {
  return choicesOfValue[values[record] as number] as number[];
}

function optionsOf({ name, choices, counts, wanted }: NumberedFacet): FacetOption[] {
  return choices
    .map((choice, index) => ({ choice, count: counts[index] as number, chosen: wanted.has(index) }))
    .filter((option) => option.choice !== '' && (option.count > 0 || option.chosen))
    .sort((a, b) => compareChoices(name, a, b));
}
