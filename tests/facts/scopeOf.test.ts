import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { scopeOf } from '../../src/facts/scopeOf.ts';
import type { DisclosedDocument } from '../../src/model/site.ts';
import { project } from '../support/projectFixture.ts';

describe('what the figures of a county are made of', () => {
  const corpus = {
    documentById: new Map(['a', 'b', 'c', 'd', 'e'].map((id) => [id, { id, title: id } as DisclosedDocument])),
  } as unknown as Corpus;
  const from = (ids: string) => [...ids].map((documentId) => project({ documentId }));

  it('is every document with its number of projects, the largest first, and the rest together', () => {
    const scope = scopeOf(corpus, from('abbcccddddee'));
    expect(scope.documents.map(({ document, count }) => `${document.id}${count}`)).toEqual(['d4', 'c3', 'b2', 'e2']);
    expect(scope.others).toEqual({ documents: 1, projects: 1 });
  });
});
