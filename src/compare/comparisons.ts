import { type Corpus, groupBy, required } from '../corpus/corpus.ts';
import { lookUp } from '../corpus/watchedCorpus.ts';
import { placeOf } from '../facts/placeOf.ts';
import { countyLabel, worldLabel } from '../facts/worlds.ts';
import { comparisonId } from '../identity/ids.ts';
import { MANY_DIGITS } from '../identity/makeId.ts';
import { numberedIds } from '../identity/numberedIds.ts';
import { settleIds } from '../identity/settleIds.ts';
import { slug } from '../identity/slug.ts';
import { InputError } from '../model/inputError.ts';
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
  /** where its members are, by the narrowest place: 平罗县红崖子乡 2024，平罗县陶乐镇 2022 */
  where: string;
  /** ids it was published under before, or may have been */
  aliases: string[];
  path: string;
}

/** Pairs of units are proposed where they share at least this many kinds of project. */
const SHARED_KINDS = 2;
const MOST_UNIT_PAIRS = 20;
/** A portal of a hundred counties has tens of thousands; the search leads to the rest. */
const MOST_FAMILIES = 2000;
/** A name that stands in more units than this says nothing about a pair of them. */
const COMMON_NAME = 8;

const proposed = lookUp('comparisons', (corpus: Corpus) => new Map(propose(corpus).map((item) => [item.id, item])));

/** A comparison as a list names it. */
export interface ListedComparison extends Pick<Comparison, 'id' | 'title' | 'kind' | 'where' | 'path'> {
  /** how many it sets side by side, or could */
  count: number;
}

const byMember = lookUp('comparisonsByMember', (corpus: Corpus) => {
  const entries = comparisons(corpus).flatMap((comparison) => {
    const listed = listedComparison(comparison);
    return comparison.members.map(({ id }) => ({ id, listed }));
  });
  return new Map([...groupBy(entries, ({ id }) => id)].map(([id, same]) => [id, same.map(({ listed }) => listed)]));
});

/** Projects of one kind in several units or years, then units that have several kinds in common. Made once for a corpus. */
export function comparisons(corpus: Corpus): Comparison[] {
  return [...proposed(corpus).values()];
}

/** The proposed comparisons that show a project or a unit. */
export function comparisonsOf(corpus: Corpus, { id }: Project | Unit): ListedComparison[] {
  return byMember(corpus).get(id) ?? [];
}

/** What a list says of a comparison. */
export const listedComparison = ({ id, title, kind, where, path, members, more }: Comparison): ListedComparison => ({
  id,
  title,
  kind,
  where,
  path,
  count: members.length + more.length,
});

/** What several projects or two units have in common. */
interface Common {
  title: string;
  kind: Comparison['kind'];
  all: (Project | Unit)[];
  /** what makes it unlike every other: the kind of project, or the two units */
  parts: string[];
  before: string;
}

function propose(corpus: Corpus): Comparison[] {
  const alikeNames = [...corpus.projectsByNameCore];
  const kinds = corpus.shards ? widest(alikeNames) : alikeNames.filter(([, members]) => placesOf(members) > 1);
  const pairs = corpus.shards
    ? []
    : unitPairs(
        corpus,
        kinds.map(([, members]) => members),
      );
  const common = [
    ...kinds.map(([core, members]) => commonOf('project', shortestName(members), newestFirst(members), [core])),
    ...pairs.map((pair) =>
      commonOf(
        'unit',
        pair.map(({ name }) => name).join('和'),
        pair,
        pair.map(({ id }) => id),
      ),
    ),
  ];
  const alike = groupBy(common, ({ before }) => before);
  const claims = common.map((item) => ({
    item,
    ids: [
      comparisonId(item.kind, item.title, item.parts),
      comparisonId(item.kind, item.title, item.parts, MANY_DIGITS),
    ] as const,
  }));
  return settleIds(claims, meeting).map(({ item, id, shared }) => ({
    id,
    title: item.title,
    kind: item.kind,
    members: item.all.slice(0, MOST_CARDS),
    more: item.all.slice(MOST_CARDS),
    where: [...new Set(item.all.map(worldOf))].slice(0, MOST_CARDS).join('，'),
    aliases: [...shared, ...numberedIds(item.before, alike.get(item.before)?.length ?? 1)],
    path: `compare/${id}/`,
  }));
}

/** Version 0.1.0 named comparisons by their titles alone, and numbered those alike. */
const commonOf = (kind: Comparison['kind'], title: string, all: (Project | Unit)[], parts: string[]): Common => ({
  title,
  kind,
  all,
  parts,
  before: slug(title) || kind,
});

const meeting = (a: Common, b: Common) =>
  new InputError(`比较“${a.title}”`, `与“${b.title}”编号相同`, '每组比较一个编号', '把这两个名称发给维护者');

const worldOf = (member: Project | Unit): string =>
  'fiscalYear' in member
    ? worldLabel({ county: member.county, place: placeOf([member]), year: member.fiscalYear })
    : `${countyLabel(member.county)} ${member.years.join('、')}`;

/** Of a portal: those that several counties have, most counties first. */
const widest = (kinds: [core: string, members: Project[]][]) =>
  kinds
    .map((kind) => ({ kind, counties: new Set(kind[1].map(({ county }) => county)).size }))
    .filter(({ counties }) => counties > 1)
    .sort((a, b) => b.counties - a.counties)
    .slice(0, MOST_FAMILIES)
    .map(({ kind }) => kind);

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
