import { expect, it } from 'vitest';
import { type Corpus, groupBy, indexCorpus } from '../../src/corpus/corpus.ts';
import { lookUp, readAgain, watchedCorpus } from '../../src/corpus/watchedCorpus.ts';
import type { Project, Unit } from '../../src/model/site.ts';

const units = ['u', 'v'].map((id) => ({ id, name: id })) as Unit[];
const projects = ['a', 'b', 'c'].map((id) => ({ id, name: id, unitId: id === 'c' ? 'v' : 'u' })) as Project[];
const corpus = indexCorpus({
  documents: [],
  units,
  projects,
  results: [],
  links: [],
  findings: [],
  terms: [],
  settings: {} as Corpus['settings'],
});

let made = 0;
const firstOfUnit = lookUp('firstOfUnit', (whole: Corpus) => {
  made += 1;
  return new Map([...groupBy(whole.projects, ({ unitId }) => unitId)].map(([id, [first]]) => [id, first?.id]));
});

const readsOf = (page: (corpus: Corpus) => unknown): string[] => {
  const reads = new Set<string>();
  page(watchedCorpus(corpus, reads));
  return [...reads].sort();
};

it('a page depends on the entries of look-ups it asks for, on those that are not there as well', () => {
  expect(readsOf(({ projectById, unitById }) => [projectById.get('a'), unitById.has('x')])).toEqual([
    'projectById/a',
    'unitById/x',
  ]);
});

it('a page that goes through a list or a whole look-up depends on all of it', () => {
  expect(readsOf((watched) => watched.projects.length)).toEqual(['projects']);
  expect(readsOf((watched) => [...watched.projectsByUnit])).toEqual(['projectsByUnit']);
  expect(readsOf((watched) => watched.projectsByUnit.size)).toEqual(['projectsByUnit']);
});

it('what is spread into another object is watched as well', () => {
  expect(readsOf((watched) => ({ ...watched }).projectById.get('b'))).toContain('projectById/b');
});

it('a look-up is made once of the whole corpus, and making it is no read of the page', () => {
  made = 0;
  expect(readsOf((watched) => firstOfUnit(watched).get('u'))).toEqual(['firstOfUnit/u']);
  expect(readsOf((watched) => firstOfUnit(watched).get('v'))).toEqual(['firstOfUnit/v']);
  expect(firstOfUnit(corpus).get('v')).toBe('c');
  expect(made).toBe(1);
});

it('what was read can be read again by its name, ids with a stroke included', () => {
  expect(readAgain(corpus, 'projectById/a')).toBe(projects[0]);
  expect(readAgain(corpus, 'projects')).toBe(corpus.projects);
  expect(readAgain(corpus, 'firstOfUnit/u')).toBe('a');
  expect(readAgain(corpus, 'unitById/no/such')).toBeUndefined();
  expect(() => readAgain(corpus, 'gone/x')).toThrow();
});

it('a page may be returned its corpus by an asynchronous function', async () => {
  const reads = new Set<string>();
  const load = async () => watchedCorpus(corpus, reads);
  expect((await load()).unitById.get('u')).toBe(units[0]);
  expect([...reads]).toEqual(['unitById/u']);
});
