import { type Corpus, indexCorpus } from '../corpus/corpus.ts';
import { writtenFolder } from '../environment.ts';
import { readGlossary } from '../written/readGlossary.ts';
import { handedToPages } from './handedToPages.ts';

let corpus: Promise<Corpus> | undefined;

/** The corpus of this build: indexed once, shared by all pages. */
export function loadCorpus(): Promise<Corpus> {
  corpus ??= load();
  return corpus;
}

async function load(): Promise<Corpus> {
  const gathered = handedToPages();
  if (!gathered) throw new Error('The pages are run by npm run build and npm run dev, which read the documents first.');
  return indexCorpus({ ...gathered, terms: readGlossary(writtenFolder('glossary')) });
}
