import { type Dictionary, decodeColumn, decodeSteps, encodeColumn, encodeDictionary } from './catalogueColumns.ts';
import { decodeVariants, type Variants } from './normaliseText.ts';
import { RECORD_KINDS } from './recordKinds.ts';
import type { SearchRecord } from './searchRecord.ts';
import { sizeBandOf } from './sizeBands.ts';

/** What is counted and chosen by. Each is a dictionary of texts with one value a record, stored empty where it has none. */
export const FACETS = [
  'kind',
  'year',
  'county',
  'unit',
  'department',
  'topic',
  'class',
  'attribute',
  'size',
  'outcome',
] as const;
export type Facet = (typeof FACETS)[number];

/** Between the parts of a value that holds several choices. */
export const SEVERAL = ';';

/** How records give their value of each facet. */
const valueOfFacet: Readonly<Record<Facet, (record: SearchRecord) => string>> = {
  kind: (record) => record.kind,
  year: (record) => (record.year === null ? '' : String(record.year)),
  county: (record) => record.county,
  unit: (record) => record.unit,
  department: (record) => record.department,
  topic: (record) => record.topic,
  class: (record) => record.functionalClass,
  attribute: (record) => record.attribute,
  size: (record) => (record.kind === 'project' ? sizeBandOf(record.yuan) : ''),
  outcome: (record) => record.outcomes.join(SEVERAL),
};

/** The base of the catalogue as it is stored: all that a search needs to know of every record, but for names and amounts. */
export interface StoredBase {
  records: number;
  /** one that no record has, or that nobody may choose by, is missing */
  facets: Partial<Record<Facet, Dictionary>>;
  /** characters of each normalised title */
  titleLengths: string;
  /** places each record takes in the text index, in slots */
  slots: string;
  /** traditional characters, each followed by the simplified one that stands in the index */
  variants: string;
  /** pairs of characters so frequent that a search asks for others where it can, one after the other */
  frequentPairs: string;
  /** texts of lines that many records have, at the numbers that stand for them */
  texts: string[];
}

/** A facet with the value number of every record. */
export interface FacetColumn {
  values: string[];
  numbers: Uint32Array;
}

/** The base of the catalogue, ready to be searched. */
export interface Catalogue {
  records: number;
  facets: Record<Facet, FacetColumn>;
  titleLengths: number[];
  slots: number[];
  variants: Variants;
  frequentPairs: ReadonlySet<string>;
  texts: readonly string[];
}

/** What the index knows of the records as a whole. */
export type IndexLayout = Pick<StoredBase, 'variants' | 'frequentPairs' | 'texts'> & {
  titleLengths: number[];
  slots: number[];
};

/** Stores the facets of records and how the text index is laid out. */
export function encodeBase(
  records: readonly SearchRecord[],
  layout: IndexLayout,
  without: readonly Facet[] = [],
): StoredBase {
  const facets = Object.fromEntries(
    FACETS.filter((facet) => !without.includes(facet))
      .map((facet) => [facet, records.map((record) => valueOfFacet[facet](record))] as const)
      .filter(([, values]) => values.some((value) => value !== ''))
      .map(([facet, values]) => [facet, encodeDictionary(values)]),
  ) as StoredBase['facets'];
  return {
    ...layout,
    records: records.length,
    facets,
    titleLengths: encodeColumn(layout.titleLengths),
    slots: encodeColumn(layout.slots),
  };
}

/** Makes a stored base ready to be searched. */
export function decodeBase(stored: StoredBase): Catalogue {
  const facets = Object.fromEntries(
    FACETS.map((facet) => {
      const { values, column } = stored.facets[facet] ?? { values: [''], column: null };
      const numbers = column === null ? new Uint32Array(stored.records) : Uint32Array.from(decodeSteps(column));
      return [facet, { values, numbers }];
    }),
  ) as Record<Facet, FacetColumn>;
  return {
    records: stored.records,
    facets,
    titleLengths: decodeColumn(stored.titleLengths),
    slots: decodeColumn(stored.slots),
    variants: decodeVariants(stored.variants),
    frequentPairs: new Set(stored.frequentPairs.match(/../gsu)),
    texts: stored.texts,
  };
}

/** The value of a facet that a record has; null where it has none. */
export function facetValue(catalogue: Catalogue, facet: Facet, record: number): string | null {
  const { values, numbers } = catalogue.facets[facet];
  return values[numbers[record] as number] || null;
}

/** The budget year of a record, or null. */
export function yearOfRecord(catalogue: Catalogue, record: number): number | null {
  const year = facetValue(catalogue, 'year', record);
  return year === null ? null : Number(year);
}

/** Whether a record is a project. */
export function isProject(catalogue: Catalogue, record: number): boolean {
  return facetValue(catalogue, 'kind', record) === RECORD_KINDS[0];
}
