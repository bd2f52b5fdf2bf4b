import type { APIRoute } from 'astro';
import { projectCard } from '../../compare/projectCard.ts';
import type { Project } from '../../model/site.ts';
import { loadCorpus } from '../../views/loadCorpus.ts';
import { withAliases } from '../../views/moved/withAliases.ts';

/** What a comparison shows of each project, fetched when a reader sets it beside others. */
export async function getStaticPaths() {
  const { projects } = await loadCorpus();
  return withAliases(projects).map(({ id, item }) => ({ params: { id }, props: { project: item } }));
}

export const GET: APIRoute<{ project: Project }> = async ({ props: { project } }) =>
  Response.json(projectCard(await loadCorpus(), project));
