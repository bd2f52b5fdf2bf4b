import { type Corpus, groupBy, required } from '../corpus/corpus.ts';
import { countyLabel, worldLabel } from '../facts/worlds.ts';
import { slug } from '../identity/slug.ts';
import type { Project, Unit } from '../model/site.ts';
import { newestYearFirst } from '../words/year.ts';
import { MOST_CARDS } from './compareCard.ts';

/** A comparison that the site itself proposes: a page of its own that needs no script. */
export interface Comparison {
  id: string;
  title: string;
  kind: 'project' | 'unit';
  /** what is set side by side */
  members: (Project | Unit)[];
  /** what would be one column too many */
  more: (Project | Unit)[];
  /** where its members are: 平罗县 2024、平罗县 2022 */
  where: string;
  path: string;
}

/** Pairs of units are proposed where they share at least this many kinds of project. */
const SHARED_KINDS = 2;
const MOST_UNIT_PAIRS = 20;
/** A name that stands in more units than this says nothing about a pair of them. */
const COMMON_NAME = 8;

const known = new WeakMap<Corpus, { all: Comparison[]; byMember: ReadonlyMap<string, Comparison[]> }>();

/** Projects of one kind in several units or years, then units that have several kinds in common. Made once for a corpus. */
export function comparisons(corpus: Corpus): Comparison[] {
  return proposed(corpus).all;
}

/** The proposed comparisons that show a project or a unit. */
export function comparisonsOf(corpus: Corpus, { id }: Project | Unit): Comparison[] {
  return proposed(corpus).byMember.get(id) ?? [];
}

function proposed(corpus: Corpus) {
  const made = known.get(corpus);
  if (made) return made;
  const all = propose(corpus);
  const entries = all.flatMap((comparison) => comparison.members.map(({ id }) => ({ id, comparison })));
  const byMember = new Map(
    [...groupBy(entries, ({ id }) => id)].map(([id, same]) => [id, same.map(({ comparison }) => comparison)]),
  );
  const fresh = { all, byMember };
  known.set(corpus, fresh);
  return fresh;
}

function propose(corpus: Corpus): Comparison[] {
  const taken = new Map<string, number>();
  const unique = (name: string) => {
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  };
  const make = (title: string, kind: Comparison['kind'], all: (Project | Unit)[]): Comparison => {
    const id = unique(slug(title) || kind);
    const worlds = all.map((member) =>
      'fiscalYear' in member
        ? `${worldLabel({ county: member.county, year: member.fiscalYear })}`
        : `${countyLabel(member.county)} ${member.years.join('、')}`,
    );
    return {
      id,
      title,
      kind,
      members: all.slice(0, MOST_CARDS),
      more: all.slice(MOST_CARDS),
      where: [...new Set(worlds)].slice(0, MOST_CARDS).join('，'),
      path: `compare/${id}/`,
    };
  };
  const kinds = [...corpus.projectsByNameCore.values()].filter((members) => placesOf(members) > 1);
  return [
    ...kinds.map((members) => make(shortestName(members), 'project', newestFirst(members))),
    ...unitPairs(corpus, kinds).map((pair) => make(pair.map(({ name }) => name).join('和'), 'unit', pair)),
  ];
}

const placesOf = (projects: readonly Project[]) =>
  new Set(projects.map(({ unitId, fiscalYear }) => `${unitId} ${fiscalYear}`)).size;

const shortestName = (projects: readonly Project[]) =>
  projects.map(({ name }) => name).sort((a, b) => a.length - b.length)[0] ?? '';

const newestFirst = (projects: readonly Project[]) =>
  [...projects].sort((a, b) => newestYearFirst(a.fiscalYear, b.fiscalYear));

/** Pairs of units by the number of kinds they share, most first. */
function unitPairs(corpus: Corpus, kinds: readonly Project[][]): [Unit, Unit][] {
  const shared = kinds.flatMap((members) => {
    const units = [...new Set(members.map(({ unitId }) => unitId))].sort();
    if (units.length > COMMON_NAME) return [];
    return units.flatMap((first, at) => units.slice(at + 1).map((second) => `${first} ${second}`));
  });
  return [...groupBy(shared, (pair) => pair)]
    .filter(([, times]) => times.length >= SHARED_KINDS)
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, MOST_UNIT_PAIRS)
    .map(([pair]) => {
      const [first = '', second = ''] = pair.split(' ');
      return [required(corpus.unitById, first), required(corpus.unitById, second)];
    });
}
