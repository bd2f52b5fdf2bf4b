import type { APIRoute } from 'astro';
import { spreadsheetCsv } from '../../downloads/spreadsheetCsv.ts';
import { copiedMatrix } from '../../facts/copiedMatrix.ts';
import { type CopiedList, copiedLists } from '../../views/copied/copiedLists.ts';
import { loadCorpus } from '../../views/loadCorpus.ts';

/** Each shared list as a file for a spreadsheet. */
export async function getStaticPaths() {
  return copiedLists(await loadCorpus()).map((list) => ({ params: { id: list.id }, props: { list } }));
}

export const GET: APIRoute<{ list: CopiedList }> = ({ props: { list } }) => {
  const { projects, rows } = copiedMatrix(list);
  return new Response(
    spreadsheetCsv([
      ['指标', ...projects.map(({ name }) => name)],
      ...rows.map(({ name, cells }) => [name, ...cells.map(({ value }) => value)]),
    ]),
  );
};
