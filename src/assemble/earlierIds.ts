import { projectId } from '../identity/ids.ts';
import type { PrintedProject } from './printedProjects.ts';

/** The id of version 0.1.0, which took no notice of the county. */
const idBefore = ({ identity }: PrintedProject, ...same: string[]): string =>
  projectId({ ...identity, county: '', same: same.join('\n') });

/**
 * The ids that version 0.1.0 published projects under, so that its addresses go on leading to them. It told twins apart by three of their
 * fields, then by document and order.
 * @param printed documents in the order of their ids, tables in printed order
 */
export function earlierIds(printed: readonly PrintedProject[]): Map<PrintedProject, string> {
  const taken = new Set<string>();
  const repeats = new Map<string, number>();
  const plain = new Map(printed.map((project) => [project, idBefore(project)]));
  const ownKey = (project: PrintedProject) => `${project.version.documentId} ${plain.get(project)}`;
  const twins = Map.groupBy(printed, ownKey);
  return new Map(
    printed.map((project) => {
      const { documentId, funding, fields } = project.version;
      const isTwin = (twins.get(ownKey(project))?.length ?? 0) > 1;
      const content = [funding.total?.yuan, fields.objective?.text, fields.attribute?.text].map((part) => part ?? '');
      let id = isTwin ? idBefore(project, ...content) : (plain.get(project) ?? '');
      if (taken.has(id)) id = idBefore(project, ...(isTwin ? content : []), documentId);
      if (taken.has(id)) {
        const key = JSON.stringify([plain.get(project), documentId, content]);
        const repeat = (repeats.get(key) ?? 1) + 1;
        repeats.set(key, repeat);
        id = idBefore(project, ...content, documentId, String(repeat));
      }
      taken.add(id);
      return [project, id];
    }),
  );
}
