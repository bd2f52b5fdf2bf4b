import type { APIRoute } from 'astro';
import { cardFileCount, cardFileNumber } from '../../compare/cardFiles.ts';
import { projectCard } from '../../compare/projectCard.ts';
import { groupBy } from '../../corpus/corpus.ts';
import type { Project } from '../../model/site.ts';
import { loadCorpus } from '../../views/loadCorpus.ts';
import { withAliases } from '../../views/moved/withAliases.ts';

/** What a comparison shows of each project, by the ids it has and had; fetched when a reader sets it beside others. */
export async function getStaticPaths() {
  const { projects } = await loadCorpus();
  const files = cardFileCount(projects.length);
  return Array.from(
    groupBy(withAliases(projects), ({ id }) => cardFileNumber(id, files)),
    ([file, cards]) => ({
      params: { file: String(file) },
      props: { cards },
    }),
  );
}

export const GET: APIRoute<{ cards: { id: string; item: Project }[] }> = async ({ props: { cards } }) => {
  const corpus = await loadCorpus();
  return Response.json(Object.fromEntries(cards.map(({ id, item }) => [id, projectCard(corpus, item)])));
};
