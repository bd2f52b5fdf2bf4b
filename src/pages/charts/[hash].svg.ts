import type { APIRoute } from 'astro';
import { type CataloguedChart, chartCatalogue } from '../../charts/catalogue.ts';
import { standaloneSvg } from '../../charts/render/standaloneSvg.ts';
import { loadCorpus } from '../../views/loadCorpus.ts';

/** Every chart as a picture of its own. */
export async function getStaticPaths() {
  return [...chartCatalogue(await loadCorpus())].map(([hash, props]) => ({ params: { hash }, props }));
}

export const GET: APIRoute<CataloguedChart> = ({ props: { chart, plot, subject } }) =>
  new Response(standaloneSvg(chart, plot, subject), { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } });
