import type { DisclosedDocument, Project } from '../../model/site.ts';

/** A document as a source line names it. */
export type NamedDocument = Pick<DisclosedDocument, 'id' | 'title'>;

const idsOf = new WeakMap<readonly Project[], ReadonlySet<string>>();

/** The documents some projects are printed in. A list is looked through once, however many pages compare with it. */
function documentIds(projects: readonly Project[]): ReadonlySet<string> {
  const known = idsOf.get(projects);
  if (known) return known;
  const fresh = new Set(projects.map(({ documentId }) => documentId));
  idsOf.set(projects, fresh);
  return fresh;
}

/**
 * Where the figures of a chart are printed: 来源：《甲》, 来源：《甲》等 3 份收录范围不同的公开文件. Empty where no document is known.
 * @param projects the projects the chart speaks of; the first document of theirs is the one named
 * @param against projects it compares them with
 */
export function sourceLine(
  documents: readonly NamedDocument[],
  projects: readonly Project[],
  against: readonly Project[] = [],
): string {
  const ids = new Set([...documentIds(projects), ...documentIds(against)]);
  const [firstId] = ids;
  const first = documents.find(({ id }) => id === firstId);
  if (!first) return '';
  const title = /^《.*》$/.test(first.title) ? first.title : `《${first.title}》`;
  return `来源：${title}${ids.size > 1 ? `等 ${ids.size} 份收录范围不同的公开文件` : ''}`;
}
