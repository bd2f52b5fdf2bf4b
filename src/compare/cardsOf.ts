import type { Corpus } from '../corpus/corpus.ts';
import type { CompareCard } from './compareCard.ts';
import type { Comparison } from './comparisons.ts';
import { projectCard } from './projectCard.ts';
import { unitCard } from './unitCard.ts';

/** The cards of a proposed comparison, in its order. */
export function cardsOf(corpus: Corpus, { members }: Comparison): CompareCard[] {
  return members.map((member) => ('fiscalYear' in member ? projectCard(corpus, member) : unitCard(corpus, member)));
}
