import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { correctionFeed } from '../feeds/correctionFeed.ts';
import { documentFeed } from '../feeds/documentFeed.ts';
import { siteMap } from '../feeds/siteMap.ts';
import { sitePaths } from '../feeds/sitePaths.ts';
import { type XmlElement, xmlDocument } from '../markup/xml.ts';
import { answeredReplies } from '../views/answeredReplies.ts';
import { siteHistory } from '../views/changes/siteHistory.ts';
import { canonical } from '../views/frame/pageHead.ts';
import { loadCorpus } from '../views/loadCorpus.ts';

/** A sitemap and a feed need public addresses; without one there are none. */
export async function getStaticPaths() {
  const { settings } = await loadCorpus();
  return settings.siteUrl ? ['sitemap', 'feed', 'corrections'].map((feed) => ({ params: { feed } })) : [];
}

export const GET: APIRoute = async ({ params }) => {
  const corpus = await loadCorpus();
  const address = (path: string) => canonical(corpus.settings, path) ?? path;
  const guides = await getCollection('guide');
  const made: Readonly<Record<string, () => XmlElement>> = {
    sitemap: () =>
      siteMap(
        sitePaths(
          corpus,
          guides.map(({ id }) => id),
        ),
        address,
      ),
    feed: () => documentFeed(corpus.settings, corpus.documents, address, answeredReplies(corpus)),
    corrections: () => correctionFeed(corpus.settings, siteHistory(corpus), address),
  };
  const root = made[params.feed ?? '']?.();
  if (!root) throw new Error(`There is no feed called ${params.feed}.`);
  return new Response(xmlDocument(root), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
};
