import type { APIRoute } from 'astro';
import { projectCard } from '../../compare/projectCard.ts';
import type { Project } from '../../model/site.ts';
import { loadCorpus } from '../../views/loadCorpus.ts';

/** What a comparison shows of each project, fetched when a reader sets it beside others. */
export async function getStaticPaths() {
  const { projects } = await loadCorpus();
  return projects.map((project) => ({ params: { id: project.id }, props: { project } }));
}

export const GET: APIRoute<{ project: Project }> = async ({ props: { project } }) =>
  Response.json(projectCard(await loadCorpus(), project));
