import { groupBy } from '../corpus/corpus.ts';
import { lookUp } from '../corpus/watchedCorpus.ts';
import type { Project } from '../model/site.ts';

/**
 * The projects of every document by its id, each as that document prints it, in printed order. What other documents print of them
 * changes none of these lists.
 */
export const printedInDocuments = lookUp('printedInDocuments', ({ projects }: { projects: readonly Project[] }) => {
  const printed = projects.flatMap((project) => [
    project,
    ...project.alsoIn.map(({ superseded: _, ...version }) => ({ ...project, ...version })),
  ]);
  const byDocument = groupBy(printed, ({ documentId }) => documentId);
  for (const own of byDocument.values()) own.sort((a, b) => a.tableNumber - b.tableNumber);
  return byDocument;
});
