import type { Corpus } from '../corpus/corpus.ts';
import { gatheredForPages } from './handedToPages.ts';

/** The corpus of this build, indexed once and shared by all pages. */
export async function loadCorpus(): Promise<Corpus> {
  const { corpus, corpusOfPage } = gatheredForPages();
  return corpusOfPage?.() ?? corpus;
}
