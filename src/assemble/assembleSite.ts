import { ledgerOf } from '../document/ledger.ts';
import { documentId } from '../identity/ids.ts';
import type { GivenLink } from '../model/outcome.ts';
import type { InferenceRules } from '../model/settings.ts';
import type { DisclosedDocument, Project, Result, SiteData } from '../model/site.ts';
import { ABSENT } from '../values/absent.ts';
import { type DocumentInput, documentCounty } from './documentInput.ts';
import { endingOf } from './endingOf.ts';
import { linkResults } from './links.ts';
import { printedProjects } from './printedProjects.ts';
import { printedResults } from './printedResults.ts';
import { assembleProjects } from './projects.ts';
import { assembleResults } from './results.ts';
import { supersession } from './supersession.ts';
import { assembleUnits, UnitIds } from './units.ts';

/**
 * Parsed documents → documents, projects and units with their totals. The order of the input does not matter.
 * @param given which plan and which self-evaluation are of one project, by the office
 * @throws InputError where a record says that a document replaces one that is not there, or two things would have one id
 */
export function assembleSite(
  inputs: readonly DocumentInput[],
  rules: InferenceRules,
  given: readonly GivenLink[] = [],
): SiteData {
  const ordered = [...inputs].sort((a, b) => (a.tables.id < b.tables.id ? -1 : 1));
  const replacedBy = supersession(ordered);
  const printed = ordered.flatMap(printedProjects);
  const printedAfter = ordered.flatMap(printedResults);
  const units = new UnitIds([...printed, ...printedAfter]);
  const origins = new Map(ordered.map(({ tables, origin }) => [tables.id, origin]));
  const order = {
    published: (id: string) => origins.get(id)?.published ?? null,
    supersededBy: (id: string) => replacedBy.get(id) ?? [],
  };
  const projects = assembleProjects(printed, units, order, rules);
  const { results, resultOf } = assembleResults(printedAfter, units, order.supersededBy);
  const printedIn = Map.groupBy(
    projects.flatMap((project) => [project, ...project.alsoIn].map((version) => ({ project, version }))),
    ({ version }) => version.documentId,
  );
  const sameBytes = copiesOf(ordered);
  const documents = ordered.map((input) => {
    const { id, source } = input.tables;
    const own = (printedIn.get(id) ?? []).map(({ project, version }) => [version.tableNumber, project] as const);
    return {
      ...documentOf(input, new Map(own), resultOf(id)),
      supersedes: [...replacedBy].find(([, newer]) => newer.includes(id))?.[0] ?? null,
      supersededBy: [...(replacedBy.get(id) ?? [])],
      // One list for all copies: one each would be as many names as the square of their number.
      sameBytes: sameBytes.get(source?.sha256 ?? '') ?? [],
    };
  });
  return {
    documents,
    projects,
    results,
    units: assembleUnits(projects, results, units),
    ...linkResults(projects, results, given),
  };
}

/** The ids of documents that are there more than once, by their fingerprint. */
function copiesOf(inputs: readonly DocumentInput[]): ReadonlyMap<string, string[]> {
  const same = Map.groupBy(inputs, ({ tables }) => tables.source?.sha256 ?? '');
  same.delete('');
  const ids = [...same].map(([sha256, copies]) => [sha256, copies.map(({ tables }) => tables.id)] as const);
  return new Map(ids.filter(([, { length }]) => length > 1));
}

function documentOf(
  input: DocumentInput,
  projectByTable: ReadonlyMap<number, Project>,
  resultByTable: ReadonlyMap<number, Result>,
): Omit<DisclosedDocument, 'supersedes' | 'supersededBy' | 'sameBytes'> {
  const { tables, origin } = input;
  const ledger = ledgerOf(tables);
  return {
    id: tables.id,
    title: (origin.title ?? tables.title) || ABSENT.documentTitle,
    printedTitle: tables.title,
    county: documentCounty(input),
    issuingUnit: origin.issuingUnit ?? '',
    fiscalYear: tables.fiscalYear ?? origin.fiscalYear ?? null,
    recordedYear: origin.fiscalYear ?? null,
    currencyUnit: tables.currencyUnit,
    url: origin.url ?? null,
    published: origin.published ?? null,
    retrieved: origin.retrieved ?? null,
    source: tables.source && {
      file: tables.personalData?.decision === 'mask' ? null : `data/documents/${tables.id}${endingOf(tables.source)}`,
      sha256: tables.source.sha256,
      bytes: tables.source.bytes,
      format: tables.source.format,
      encoding: tables.source.encoding,
    },
    personalData: tables.personalData ?? null,
    corrections: tables.corrections ?? [],
    cellCount: ledger.reduce((sum, { cells }) => sum + cells, 0),
    ledger,
    projectIds: tables.tables.flatMap(({ number }) => projectByTable.get(number)?.id ?? []),
    tables: tables.tables.map(({ number, template, kind, ref, rows, unread }) => ({
      number,
      template,
      kind: origin.kind ?? kind,
      ref,
      rows,
      ...(unread && { unread }),
      projectId: projectByTable.get(number)?.id ?? null,
      resultId: resultByTable.get(number)?.id ?? null,
    })),
    outside: tables.outside,
    aliases: [...new Set((origin.formerly ?? []).map(documentId))].filter((id) => id !== tables.id),
    path: `documents/${tables.id}/`,
  };
}
