import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { documentFeed } from '../feeds/documentFeed.ts';
import { siteMap } from '../feeds/siteMap.ts';
import { sitePaths } from '../feeds/sitePaths.ts';
import { xmlDocument } from '../markup/xml.ts';
import { answeredReplies } from '../views/answeredReplies.ts';
import { canonical } from '../views/frame/pageHead.ts';
import { loadCorpus } from '../views/loadCorpus.ts';

/** A sitemap and a feed need public addresses; without one there are none. */
export async function getStaticPaths() {
  const { settings } = await loadCorpus();
  return settings.siteUrl ? [{ params: { feed: 'sitemap' } }, { params: { feed: 'feed' } }] : [];
}

export const GET: APIRoute = async ({ params }) => {
  const corpus = await loadCorpus();
  const address = (path: string) => canonical(corpus.settings, path) ?? path;
  const guides = await getCollection('guide');
  const root =
    params.feed === 'sitemap'
      ? siteMap(
          sitePaths(
            corpus,
            guides.map(({ id }) => id),
          ),
          address,
        )
      : documentFeed(corpus.settings, corpus.documents, address, answeredReplies(corpus));
  return new Response(xmlDocument(root), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
};
