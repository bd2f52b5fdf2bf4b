import type { Check } from '../checks/check.ts';
import { checks } from '../checks/checks.ts';
import type { Corpus } from './corpus.ts';

/** The checks that a site has anything for: those of self-evaluations only where there are some. */
export const checksOf = ({ results }: Pick<Corpus, 'results'>): readonly Check[] =>
  results.length > 0 ? checks : checks.filter(({ code }) => !code.startsWith('result/'));
