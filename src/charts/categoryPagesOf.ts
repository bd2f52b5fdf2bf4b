import type { Corpus } from '../corpus/corpus.ts';
import { categoryPages } from './catalogue.ts';
import type { CategoryPages } from './chartList.ts';

const known = new WeakMap<Corpus, CategoryPages>();

/** The pages that bars lead to, worked out once for a corpus. */
export function categoryPagesOf(corpus: Corpus): CategoryPages {
  const pages = known.get(corpus) ?? categoryPages(corpus);
  known.set(corpus, pages);
  return pages;
}
