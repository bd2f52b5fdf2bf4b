import { type Corpus, indexCorpus } from '../corpus/corpus.ts';
import { writtenFolder } from '../environment.ts';
import { readGlossary } from '../written/readGlossary.ts';
import { gatheredForPages } from './handedToPages.ts';

let corpus: Promise<Corpus> | undefined;

/** The corpus of this build: indexed once, shared by all pages. */
export function loadCorpus(): Promise<Corpus> {
  corpus ??= load();
  return corpus;
}

async function load(): Promise<Corpus> {
  return indexCorpus({ ...gatheredForPages(), terms: readGlossary(writtenFolder('glossary')) });
}
