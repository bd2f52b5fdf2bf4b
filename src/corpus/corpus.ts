import { nameCore } from '../identity/nameCore.ts';
import type { Finding } from '../model/finding.ts';
import type { IdentifiedTerm } from '../model/glossaryTerm.ts';
import type { DataHistory } from '../model/history.ts';
import type { Link } from '../model/outcome.ts';
import type { SiteSettings } from '../model/settings.ts';
import type { ShardState } from '../model/shard.ts';
import type { DisclosedDocument, Project, Result, Unit } from '../model/site.ts';

/** The generated collections as they were loaded. */
export interface Collections {
  documents: DisclosedDocument[];
  units: Unit[];
  projects: Project[];
  results: Result[];
  links: Link[];
  findings: Finding[];
  terms: IdentifiedTerm[];
  settings: SiteSettings;
  /** every version of the data, this one the last; missing where no command has told it */
  history?: DataHistory;
  /** what became of every shard, on a portal; missing on the site of a county */
  shards?: readonly ShardState[];
}

/** The collections with every look-up the pages need, so that no page searches through all of them. */
export interface Corpus extends Collections {
  /** The units that plan something; of the others only results are known. */
  planningUnits: readonly Unit[];
  documentById: ReadonlyMap<string, DisclosedDocument>;
  unitById: ReadonlyMap<string, Unit>;
  projectById: ReadonlyMap<string, Project>;
  projectsByUnit: ReadonlyMap<string, Project[]>;
  resultById: ReadonlyMap<string, Result>;
  resultsByUnit: ReadonlyMap<string, Result[]>;
  linkOfProject: ReadonlyMap<string, Link>;
  linkOfResult: ReadonlyMap<string, Link>;
  projectsByNameCore: ReadonlyMap<string, Project[]>;
  findingsByCode: ReadonlyMap<string, Finding[]>;
  findingsByProject: ReadonlyMap<string, Finding[]>;
  findingsByDocument: ReadonlyMap<string, Finding[]>;
  findingsByUnit: ReadonlyMap<string, Finding[]>;
  findingsByResult: ReadonlyMap<string, Finding[]>;
}

/** Builds the look-ups. */
export function indexCorpus(collections: Collections): Corpus {
  const { documents, units, projects, results, findings } = collections;
  const unitById = byId(units);
  const planning = new Set(projects.map(({ unitId }) => unitId));
  return {
    ...collections,
    planningUnits: units.filter(({ id }) => planning.has(id)),
    documentById: byId(documents),
    unitById,
    projectById: byId(projects),
    projectsByUnit: groupBy(projects, (project) => project.unitId),
    resultById: byId(results),
    linkOfProject: new Map(collections.links.map((link) => [link.projectId, link])),
    linkOfResult: new Map(collections.links.map((link) => [link.resultId, link])),
    resultsByUnit: groupBy(results, (result) => result.unitId),
    projectsByNameCore: groupBy(projects, (project) =>
      nameCore(project.name, unitById.get(project.unitId)?.name ?? ''),
    ),
    findingsByCode: groupBy(findings, ({ code }) => code),
    findingsByProject: groupBy(findings, (finding) => finding.projectId),
    findingsByDocument: groupBy(findings, (finding) => finding.documentId),
    findingsByUnit: groupBy(
      findings.filter((finding) => finding.subject === 'unit'),
      (finding) => finding.subjectId,
    ),
    findingsByResult: groupBy(findings, ({ subject, subjectId }) =>
      subject === 'result' ? (subjectId.split('#')[0] ?? null) : null,
    ),
  };
}

/** Groups in order of first appearance; what has no key (null) is left out. */
export function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key | null): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** The item of an id. Throws where a collection refers to an id that no collection has. */
export function required<Item>(map: ReadonlyMap<string, Item>, id: string): Item {
  const item = map.get(id);
  if (item === undefined) throw new Error(`The generated collections refer to "${id}", and none of them has it.`);
  return item;
}

function byId<Item extends { id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
