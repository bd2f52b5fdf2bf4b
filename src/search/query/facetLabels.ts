import { OUTCOME_STATES, UNREPORTED } from '../../model/outcomeStates.ts';
import { LABELS } from '../../words/labels.ts';
import { type Catalogue, type Facet, facetValue, SEVERAL } from '../format/catalogue.ts';
import { RECORD_KINDS, type RecordKind } from '../format/recordKinds.ts';
import { SIZE_BANDS } from '../format/sizeBands.ts';

/** What each filter is called, in the order in which they are shown. */
export const FACET_LABELS: Readonly<Record<Facet, string>> = {
  kind: '类别',
  year: LABELS.year,
  county: '县区',
  unit: '实施单位',
  department: '主管部门',
  topic: LABELS.topic,
  class: LABELS.functionalClass,
  attribute: '项目属性',
  size: '资金规模',
  outcome: '后来怎样（单位填的和承诺比）',
};

/** What kinds of page are called. */
export const KIND_LABELS: Readonly<Record<RecordKind, string>> = {
  project: LABELS.project,
  result: '自评',
  unit: LABELS.unit,
  document: LABELS.documents,
  glossary: '名词解释',
};

/**
 * The choices that a value of a facet belongs to. 0101-一年期项目 and 0101--一年期项目 differ in the printed code only and are one choice; the
 * indicators of a project are in several states.
 */
export function facetChoices(facet: Facet, value: string): string[] {
  if (facet === 'outcome') return value.split(SEVERAL);
  return [facet === 'attribute' ? value.replace(/^\d+\s*[-—–]*\s*/, '') : value];
}

/** What a choice is called. */
export function choiceLabel(facet: Facet, choice: string): string {
  // An address may name any kind; `Object.hasOwn` is younger than the browsers that search.
  const kind = facet === 'kind' && RECORD_KINDS.find((known) => known === choice);
  if (kind) return KIND_LABELS[kind];
  return facet === 'year' ? `${choice}年` : choice;
}

/** What a record's value of a facet is called; null where it has none. */
export function facetText(catalogue: Catalogue, facet: Facet, record: number): string | null {
  const value = facetValue(catalogue, facet, record);
  return value && choiceLabel(facet, value);
}

interface CountedChoice {
  choice: string;
  count: number;
}

const OUTCOMES: readonly string[] = [...OUTCOME_STATES, UNREPORTED];

/** Facets whose choices have an order of their own; of the others the most frequent choice comes first. */
const ownOrder: Partial<Record<Facet, (choice: string) => number>> = {
  kind: (choice) => RECORD_KINDS.indexOf(choice as RecordKind),
  year: (choice) => -Number(choice),
  size: (choice) => SIZE_BANDS.findIndex((band) => band.name === choice),
  outcome: (choice) => OUTCOMES.indexOf(choice),
};

/** Orders the choices of a facet as they are shown. */
export function compareChoices(facet: Facet, a: CountedChoice, b: CountedChoice): number {
  const rank = ownOrder[facet];
  if (rank) return rank(a.choice) - rank(b.choice);
  return b.count - a.count || (a.choice < b.choice ? -1 : 1);
}
