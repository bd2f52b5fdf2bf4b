import type { APIRoute } from 'astro';
import { unitCard } from '../../compare/unitCard.ts';
import type { Unit } from '../../model/site.ts';
import { loadCorpus } from '../../views/loadCorpus.ts';
import { withAliases } from '../../views/moved/withAliases.ts';

/** What a comparison shows of each unit, fetched when a reader sets it beside others. */
export async function getStaticPaths() {
  const { units } = await loadCorpus();
  return withAliases(units).map(({ id, item }) => ({ params: { id }, props: { unit: item } }));
}

export const GET: APIRoute<{ unit: Unit }> = async ({ props: { unit } }) =>
  Response.json(unitCard(await loadCorpus(), unit));
