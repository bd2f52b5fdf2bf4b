import { comparisons } from '../../compare/comparisons.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { departments } from '../../facts/departments.ts';

/** Something with a page, and the ids it was published under before. */
interface Moved {
  name: string;
  path: string;
  aliases: readonly string[];
}

/** An address that was published before, with the pages it may have meant: one where it is clear. */
export interface MovedPage {
  /** relative to the site root: projects/x/ */
  path: string;
  targets: { name: string; path: string }[];
}

/** Every earlier address that no page of today has. */
export function movedPages(corpus: Corpus): MovedPage[] {
  const moved: Moved[] = [
    ...corpus.projects,
    ...corpus.units,
    ...departments(corpus.projects),
    ...comparisons(corpus).map(({ title, path, aliases }) => ({ name: title, path, aliases })),
  ];
  const paths = new Set(moved.map(({ path }) => path));
  const pages = new Map<string, MovedPage['targets']>();
  for (const { name, path, aliases } of moved) {
    for (const alias of aliases) {
      const old = `${path.slice(0, path.indexOf('/'))}/${alias}/`;
      if (!paths.has(old)) pages.set(old, [...(pages.get(old) ?? []), { name, path }]);
    }
  }
  return [...pages].map(([path, targets]) => ({ path, targets }));
}
