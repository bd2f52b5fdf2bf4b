import { foldWidth } from './foldWidth.ts';
import { labelKey } from './labelKey.ts';
import { PAPER_NUMBER } from './paperNumber.ts';

const YEAR = /^(?:19|20)\d{2}年(?:度)?/;

/** A project name in three: the number of a paper and the year in front of it, empty where none is, and what is left. */
export interface NameParts {
  paper: string;
  year: string;
  /** white space, punctuation and width aside, but what stands between digits: 1.2公里 is not 12公里 */
  plain: string;
}

/**
 * A project name as two documents are compared by it. `2024年村委会办公经费` and `村委会 办公经费` have the same `plain`, 村委会办公经费; names with two
 * years, or two papers, are of two projects all the same.
 */
export function nameParts(name: string): NameParts {
  const parts = { paper: '', year: '' };
  let rest = foldWidth(name).replace(/\s+/g, '');
  for (const [part, prefix] of [
    ['paper', PAPER_NUMBER],
    ['year', YEAR],
    ['paper', PAPER_NUMBER],
  ] as const) {
    const found = prefix.exec(rest)?.[0];
    const shorter = found && rest.slice(found.length).replace(/^[-—_－]+/, '');
    if (!found || !shorter || labelKey(shorter).length < 2) continue;
    parts[part] ||= labelKey(found).replace(/度$/, '');
    rest = shorter;
  }
  return { ...parts, plain: labelKey(rest.replace(/(?<=\d)[\p{P}\p{S}](?=\d)/gu, '点')) };
}

/** Whether two names are of one project: what is left of them is the same, and what only one of them has in front says nothing. */
export function sameName(a: NameParts, b: NameParts): boolean {
  const agree = (one: string, other: string) => one === '' || other === '' || one === other;
  return a.plain === b.plain && agree(a.year, b.year) && agree(a.paper, b.paper);
}
