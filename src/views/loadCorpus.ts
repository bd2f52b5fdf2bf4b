import { getCollection } from 'astro:content';
import { type Corpus, indexCorpus } from '../corpus/corpus.ts';
import { writtenFolder } from '../environment.ts';
import { readGlossary } from '../written/readGlossary.ts';
import { readLinks } from './readLinks.ts';
import { readSiteSettings } from './readSiteSettings.ts';

let corpus: Promise<Corpus> | undefined;

/** The corpus of this build: loaded and indexed once, shared by all pages. */
export function loadCorpus(): Promise<Corpus> {
  corpus ??= load();
  return corpus;
}

async function load(): Promise<Corpus> {
  const [documents, units, projects, results, findings] = await Promise.all([
    getCollection('documents'),
    getCollection('units'),
    getCollection('projects'),
    getCollection('results'),
    getCollection('findings'),
  ]);
  return indexCorpus({
    documents: documents.map((entry) => entry.data),
    units: units.map((entry) => entry.data),
    projects: projects.map((entry) => entry.data),
    results: results.map((entry) => entry.data),
    links: readLinks(),
    findings: findings.map((entry) => entry.data),
    terms: readGlossary(writtenFolder('glossary')),
    settings: readSiteSettings(),
  });
}
