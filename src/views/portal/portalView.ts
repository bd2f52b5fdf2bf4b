import type { Corpus } from '../../corpus/corpus.ts';
import { type World, worlds } from '../../facts/worlds.ts';
import { initials, slug } from '../../identity/slug.ts';
import type { ShardState } from '../../model/shard.ts';

/** A shard as the portal shows it: what became of it, and its projects as one county and year. */
export interface ShownShard {
  shard: ShardState;
  /** undefined where its data are not here */
  world: World | undefined;
  /** what a reader may type to find the county: its name, its pinyin, the first letters of it */
  found: string;
}

/** The shards of a portal by pinyin, the newest year of a county first. */
export function shownShards({ shards = [], projects }: Pick<Corpus, 'shards' | 'projects'>): ShownShard[] {
  const worldOf = new Map(worlds(projects).map((world) => [nameOf(world), world]));
  return shards
    .map((shard) => ({
      shard,
      world: worldOf.get(nameOf(shard)),
      found: `${shard.county} ${slug(shard.county)} ${initials(shard.county)} ${shard.year}`,
    }))
    .sort((a, b) => (spelt(a) < spelt(b) ? -1 : 1) * Number(spelt(a) !== spelt(b)) || b.shard.year - a.shard.year);
}

const spelt = ({ shard }: ShownShard) => slug(shard.county);

const nameOf = ({ county, year }: { county: string; year: number | null }) => `${county} ${year}`;

/** The address of the site of the county that a world is of. */
export const siteOfWorld = ({ shards = [] }: Pick<Corpus, 'shards'>): ((world: World) => string) => {
  const siteOf = new Map(shards.map((shard) => [nameOf(shard), shard.site]));
  return (world) => siteOf.get(nameOf(world)) ?? '/shards/';
};
