import { comparedParts, narrow, projectParts } from '../identity/ids.ts';
import { printedContent } from '../identity/printedContent.ts';
import type { PrintedProject } from './printedProjects.ts';

/** What several tables print of one project, in the order given: one of every document, and that one printed once more word for word. */
export interface SameProject {
  versions: PrintedProject[];
  /** projects that share a value may be one another's versions: nobody can tell which; null for the usual clear one */
  unclear: object | null;
}

/**
 * Tables by the project they are of: the same unit and year, and the same code, or the same name where a document prints no code. Two
 * tables of one document are two projects, but for the same table twice. Takes a time in proportion to the tables.
 */
export function sameProjects(printed: readonly PrintedProject[]): SameProject[] {
  const copies = copiesInDocuments(printed);
  const groups = Map.groupBy(copies.keys(), groupKey);
  const doubtful = joinByName(groups);
  return [...groups.values()]
    .flatMap((group) => apart(group, doubtful.get(group) ?? null))
    .map(({ versions, unclear }) => ({ versions: versions.flatMap((table) => copies.get(table) ?? []), unclear }));
}

/** Each table with those of its document that say the same word for word, itself first: a page put in twice is no second project. */
function copiesInDocuments(printed: readonly PrintedProject[]): Map<PrintedProject, PrintedProject[]> {
  const named = Map.groupBy(printed, ({ version, identity }) =>
    JSON.stringify([version.documentId, projectParts(identity)]),
  );
  const alike = [...named.values()].flatMap((same) =>
    same.length === 1 ? [same] : [...Map.groupBy(same, ({ version }) => printedContent(version)).values()],
  );
  return new Map(alike.map((same) => [same[0] as PrintedProject, same]));
}

const documentsOf = (group: readonly PrintedProject[]) => new Set(group.map(({ version }) => version.documentId));

function groupKey({ identity, named, version }: PrintedProject): string {
  // What nobody named is the same only where everything printed is.
  return comparedParts([...projectParts(identity), named ? '' : printedContent(version)]);
}

/**
 * Puts tables without a code to those of another document that have one, by unit, year and name, where only one code has that name.
 * @returns for groups where several have it: what says that nobody can tell which
 */
function joinByName(groups: Map<string, PrintedProject[]>): Map<PrintedProject[], object> {
  const doubtful = new Map<PrintedProject[], object>();
  const nameKey = ({ identity }: PrintedProject) => comparedParts(projectParts({ ...identity, code: '' }));
  const coded = new Map<string, Set<PrintedProject[]>>();
  for (const group of groups.values()) {
    for (const table of group) {
      if (table.identity.code === '' || !table.named) continue;
      const key = nameKey(table);
      coded.set(key, (coded.get(key) ?? new Set()).add(group));
    }
  }
  for (const [key, group] of [...groups]) {
    const [first] = group;
    if (!first?.named || first.identity.code !== '') continue;
    const own = documentsOf(group);
    const others = [...(coded.get(nameKey(first)) ?? [])].filter((other) => documentsOf(other).isDisjointFrom(own));
    const [only] = others;
    if (only && others.length === 1) {
      for (const table of group) only.push(table);
      groups.delete(key);
    } else if (only) {
      const doubt = {};
      for (const one of [group, ...others]) doubtful.set(one, doubt);
    }
  }
  return doubtful;
}

/** What may tell tables of one document apart, the plainest first; the last one always does. */
const DISCRIMINATORS: readonly ((group: readonly PrintedProject[]) => (table: PrintedProject) => string | null)[] = [
  // Two names of one document that differ by a capital alone are two projects.
  () =>
    ({ identity }) =>
      narrow(identity.name),
  () =>
    ({ identity }) =>
      identity.name,
  () =>
    ({ version }) =>
      version.funding.total?.yuan ?? null,
  (group) => {
    const copies = new Map<string, number>();
    const contents = new Map(
      group.map((table) => {
        const content = printedContent(table.version);
        const own = `${table.version.documentId} ${content}`;
        copies.set(own, (copies.get(own) ?? 0) + 1);
        return [table, `${content} ${copies.get(own)}`];
      }),
    );
    return (table) => contents.get(table) ?? null;
  },
];

function apart(group: readonly PrintedProject[], doubt: object | null): SameProject[] {
  const documents = documentsOf(group);
  if (documents.size === group.length) return [{ versions: [...group], unclear: doubt }];
  if (documents.size === 1) return group.map((table) => ({ versions: [table], unclear: doubt }));
  for (const discriminator of DISCRIMINATORS) {
    const keyOf = discriminator(group);
    const keys = group.map(keyOf);
    const told = new Set(group.map(({ version }, at) => `${version.documentId} ${keys[at]}`));
    if (keys.includes(null) || told.size < group.length) continue;
    const same = [...Map.groupBy(group, keyOf).values()];
    // One of a document that another document may print under other words or another amount.
    const loose = new Set(same.filter(({ length }) => length < documents.size));
    const shared = [...loose].map(documentsOf).reduce((all, own) => all.intersection(own), documents);
    const unclear = doubt ?? (loose.size > 0 && shared.size === 0 ? {} : null);
    return same.map((versions) => ({ versions, unclear: loose.has(versions) ? unclear : doubt }));
  }
  return group.map((table) => ({ versions: [table], unclear: {} }));
}
