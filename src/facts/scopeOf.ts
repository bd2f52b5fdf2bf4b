import { type Corpus, groupBy, required } from '../corpus/corpus.ts';
import type { DisclosedDocument, Project } from '../model/site.ts';

/** What the projects of one county and year are read from. */
export interface Scope {
  /** largest part first */
  documents: { document: DisclosedDocument; count: number }[];
  /** projects in documents beyond those listed */
  others: { documents: number; projects: number };
}

/** Longer lists of documents tell a reader no more about the scope. */
const MOST_DOCUMENTS = 4;

/** The documents that projects come from. */
export function scopeOf(corpus: Corpus, projects: readonly Project[]): Scope {
  const parts = [...groupBy(projects, ({ documentId }) => documentId)]
    .map(([id, members]) => ({ document: required(corpus.documentById, id), count: members.length }))
    .sort((a, b) => b.count - a.count);
  const rest = parts.slice(MOST_DOCUMENTS);
  return {
    documents: parts.slice(0, MOST_DOCUMENTS),
    others: { documents: rest.length, projects: rest.reduce((sum, { count }) => sum + count, 0) },
  };
}
