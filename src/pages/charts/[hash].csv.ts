import type { APIRoute } from 'astro';
import { type CataloguedChart, chartCatalogue } from '../../charts/catalogue.ts';
import { figureCsv } from '../../charts/render/figureCsv.ts';
import { loadCorpus } from '../../views/loadCorpus.ts';

/** The figures of every chart. */
export async function getStaticPaths() {
  return [...chartCatalogue(await loadCorpus())].map(([hash, props]) => ({ params: { hash }, props }));
}

export const GET: APIRoute<CataloguedChart> = ({ props: { chart } }) =>
  new Response(figureCsv(chart.table), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
