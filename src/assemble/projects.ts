import { type ProjectIdentity, projectId } from '../identity/ids.ts';
import { MANY_DIGITS } from '../identity/makeId.ts';
import { printedContent } from '../identity/printedContent.ts';
import { type Claim, type Settled, settleIds } from '../identity/settleIds.ts';
import { InputError } from '../model/inputError.ts';
import type { InferenceRules } from '../model/settings.ts';
import type { Project } from '../model/site.ts';
import { isCounted } from './counted.ts';
import { earlierIds } from './earlierIds.ts';
import { inferFunctionalClass } from './functionalClass.ts';
import { isNamed, type PrintedProject } from './printedProjects.ts';
import { type SameProject, sameProjects } from './sameProjects.ts';
import { inferTopic, topicTexts } from './topic.ts';
import type { UnitIds } from './units.ts';

/** What is known of the documents that decides which version of a project stands for it. */
export interface DocumentOrder {
  /** the day it was published; null where unknown */
  published(documentId: string): string | null;
  supersededBy(documentId: string): readonly string[];
}

/** A project with its versions, the one that stands for it first. */
interface Ordered extends SameProject {
  first: PrintedProject;
  inForce: PrintedProject[];
}

/** More projects that may be the same one are a matter for the report, not for a page. */
const MOST_UNCLEAR = 8;

/**
 * What documents print → projects with ids of their own, in the order of documents and tables.
 * @param printed documents in the order of their ids, tables in printed order
 * @throws InputError where two projects would have one id
 */
export function assembleProjects(
  printed: readonly PrintedProject[],
  units: UnitIds,
  documents: DocumentOrder,
  rules: InferenceRules,
): Project[] {
  const place = new Map(printed.map((project, at) => [project, at]));
  const twins = twinContents(printed);
  const ordered = sameProjects(printed)
    .map((same) => inOrder(same, documents))
    .sort((a, b) => (place.get(a.first) ?? 0) - (place.get(b.first) ?? 0));
  const settled = settleIds(
    ordered.map((project) => claimOf(project, twins)),
    meeting,
  );
  const before = earlierIds(printed);
  const rivals = rivalsOf(settled);
  return settled.map((one) => {
    const { item, id } = one;
    const others = (item.unclear && rivals.get(item.unclear)) ?? [];
    return {
      ...projectOf(one, rules),
      unitId: units.idOf(item.first.identity),
      unclear: others.filter((rival) => rival !== id).slice(0, MOST_UNCLEAR),
      aliases: aliasesOf(one, twins, before),
    };
  });
}

/** The first ids of the projects of which nobody can tell which is which: one more than is listed, for each leaves out its own. */
function rivalsOf(settled: readonly Settled<Ordered>[]): ReadonlyMap<object | null, string[]> {
  const doubtful = settled.filter(({ item }) => item.unclear !== null);
  return new Map(
    [...Map.groupBy(doubtful, ({ item }) => item.unclear)].map(([doubt, same]) => [
      doubt,
      same
        .map(({ id }) => id)
        .sort()
        .slice(0, MOST_UNCLEAR + 1),
    ]),
  );
}

/** The version in force that was published first; undated ones after dated ones, equal ones by the id of their document. */
function inOrder(same: SameProject, { published, supersededBy }: DocumentOrder): Ordered {
  const idOf = ({ version }: PrintedProject) => version.documentId;
  const own = new Set(same.versions.map(idOf));
  // A newer document that does not print the project says nothing of it.
  const replaced = (id: string): boolean => supersededBy(id).some((newer) => own.has(newer) || replaced(newer));
  const inForce = same.versions.filter((version) => !replaced(idOf(version)));
  const rank = (version: PrintedProject) =>
    `${inForce.includes(version) ? 0 : 1} ${published(idOf(version)) ?? '9999'} ${idOf(version)}`;
  const ranked = same.versions
    .map((version) => ({ version, rank: rank(version) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1));
  const versions = ranked.map(({ version }) => version);
  const [first] = versions;
  if (!first) throw new Error('A project has no version.');
  return { ...same, versions, first, inForce };
}

/** What tells apart tables of one document that are alike in everything an id is made of: their content, then a number. */
function twinContents(printed: readonly PrintedProject[]): Map<PrintedProject, string> {
  const contents = new Map<PrintedProject, string>();
  const alike = Map.groupBy(printed, ({ identity, version }) => `${version.documentId} ${projectId(identity)}`);
  for (const same of alike.values()) {
    const copies = new Map<string, number>();
    for (const project of same) {
      if (same.length === 1 && project.named) continue;
      const content = printedContent(project.version);
      const copy = (copies.get(content) ?? 0) + 1;
      copies.set(content, copy);
      contents.set(project, copy === 1 ? content : `${content} ${copy}`);
    }
  }
  return contents;
}

const withContent = ({ identity }: PrintedProject, content: string | undefined): ProjectIdentity =>
  content === undefined ? identity : { ...identity, same: content };

/** The id that a table has by itself, whatever other documents print. Twins are many: they get more digits. */
const ownId = (project: PrintedProject, content: string | undefined): string =>
  projectId(withContent(project, content), content === undefined ? undefined : MANY_DIGITS);

/** A version with a code names the project better than one with a name alone. */
const naming = ({ versions, first }: Ordered) => versions.find(({ identity }) => identity.code !== '') ?? first;

function claimOf(item: Ordered, twins: ReadonlyMap<PrintedProject, string>): Claim<Ordered> {
  const project = naming(item);
  const content = twins.get(project);
  const all = printedContent(project.version);
  return {
    item,
    ids: [
      ownId(project, content),
      projectId(withContent(project, content), MANY_DIGITS),
      projectId({ ...project.identity, same: `${all} ${project.version.documentId}` }, MANY_DIGITS),
    ],
  };
}

function meeting(a: Ordered, b: Ordered): InputError {
  const said = ({ first: { version, identity } }: Ordered) =>
    `文档 ${version.documentId} 第 ${version.tableNumber} 张表“${identity.unit}：${identity.name}”`;
  return new InputError(said(a), `与${said(b)}编号相同`, '每个项目一个编号', '把这两张表发给维护者');
}

/** Every other id that has led, or might have led, to a project. */
function aliasesOf(
  { item, id, shared }: Settled<Ordered>,
  twins: ReadonlyMap<PrintedProject, string>,
  before: ReadonlyMap<PrintedProject, string>,
): string[] {
  const all = item.versions.flatMap((project) => {
    const content = twins.get(project);
    const unregistered = project.unregistered.flatMap((identity) => {
      const told = content ?? (isNamed(identity) ? undefined : printedContent(project.version));
      return [projectId(identity), ownId({ ...project, identity }, told)];
    });
    // Before another table of its name came.
    const alone = content === undefined ? [] : [ownId(project, undefined)];
    return [ownId(project, content), ...alone, before.get(project) ?? id, ...unregistered];
  });
  return [...new Set([...shared, ...all])].filter((alias) => alias !== id).sort();
}

function projectOf(
  { item, id }: Settled<Ordered>,
  rules: InferenceRules,
): Omit<Project, 'unitId' | 'unclear' | 'aliases'> {
  const { first, versions, inForce } = item;
  const { identity, version } = first;
  const department = version.fields.supervisingDepartment?.text ?? '';
  const { unit, county, name } = identity;
  return {
    ...version,
    id,
    unitName: unit,
    county,
    fiscalYear: identity.year,
    functionalClass: inferFunctionalClass({ name, unit, department }, rules.classes),
    topic: inferTopic(topicTexts(version, name, unit), rules.topics),
    counted: isCounted(
      inForce.map((project) => project.version),
      item.unclear !== null,
    ),
    alsoIn: versions.slice(1).map((project) => ({ ...project.version, superseded: !inForce.includes(project) })),
    path: `projects/${id}/`,
  };
}
