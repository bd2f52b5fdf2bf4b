import { groupBy } from '../corpus/corpus.ts';
import type { Project } from '../model/site.ts';

const known = new WeakMap<readonly Project[], ReadonlyMap<string, Project[]>>();

/**
 * The projects of every document by its id, each as that document prints it, in printed order. What other documents print of them
 * changes none of these lists. Made once for a list of projects.
 */
export function printedInDocuments(projects: readonly Project[]): ReadonlyMap<string, Project[]> {
  const made = known.get(projects);
  if (made) return made;
  const printed = projects.flatMap((project) => [
    project,
    ...project.alsoIn.map(({ superseded: _, ...version }) => ({ ...project, ...version })),
  ]);
  const byDocument = groupBy(printed, ({ documentId }) => documentId);
  for (const own of byDocument.values()) own.sort((a, b) => a.tableNumber - b.tableNumber);
  known.set(projects, byDocument);
  return byDocument;
}
