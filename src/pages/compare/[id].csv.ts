import type { APIRoute } from 'astro';
import { cardsOf } from '../../compare/cardsOf.ts';
import { compareCsv } from '../../compare/compareCsv.ts';
import { type Comparison, comparisons } from '../../compare/comparisons.ts';
import { loadCorpus } from '../../views/loadCorpus.ts';
import { withAliases } from '../../views/moved/withAliases.ts';

/** Each proposed comparison as a file for a spreadsheet. */
export async function getStaticPaths() {
  const corpus = await loadCorpus();
  return withAliases(comparisons(corpus)).map(({ id, item }) => ({ params: { id }, props: { comparison: item } }));
}

export const GET: APIRoute<{ comparison: Comparison }> = async ({ props: { comparison } }) =>
  new Response(compareCsv(cardsOf(await loadCorpus(), comparison)));
