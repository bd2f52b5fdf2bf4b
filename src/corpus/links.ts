import type { Finding } from '../model/finding.ts';
import type { Place } from '../model/printed.ts';
import type { DisclosedDocument, FunctionalClass, Project } from '../model/site.ts';
import { type Year, yearSegment } from '../words/year.ts';
import type { Corpus } from './corpus.ts';

/** The root-absolute address of something that has a path: /units/x/; as it is where that is an address on another site. */
export function pageOf(subject: { path: string }): string {
  if (/^https?:/.test(subject.path)) return subject.path;
  return `/${subject.path.replace(/^\/+/, '').replace(/\/*$/, '/')}`;
}

/** The id of a cell in the facsimile of its table. */
export function cellId(tableNumber: number, place: Pick<Place, 'row' | 'column'>): string {
  return `t${tableNumber}-r${place.row}-c${place.column}`;
}

/**
 * The address of the cell a value of a project was printed in; of the document where its tables were handed in without
 * their cells, so that there is none to point at.
 */
export function cellOf(document: DisclosedDocument, project: Pick<Project, 'tableNumber'>, place: Place): string {
  const table = document.tables.find(({ number }) => number === project.tableNumber);
  const printed = table?.rows[place.row - 1]?.cells.some(({ column }) => column === place.column) ?? false;
  return `${pageOf(document)}${printed ? `#${cellId(project.tableNumber, place)}` : ''}`;
}

/** The address of the page of a topic. */
export function topicPage({ id }: { id: string }): string {
  return `/topics/${id}/`;
}

/** The address of the page of a list of indicators that several projects share. */
export function copiedPage({ id }: { id: string }): string {
  return `/copied/${id}/`;
}

/** The address of the page of a functional class. */
export function classPage(functionalClass: Pick<FunctionalClass, 'code'>): string {
  return `/classes/${classSegment(functionalClass)}/`;
}

/** A functional class as part of an address: 213, or `unclassified`. */
export function classSegment({ code }: Pick<FunctionalClass, 'code'>): string {
  return code || 'unclassified';
}

/** The address of the page of a budget year; null is the page of projects with no year printed. */
export function yearPage(year: Year): string {
  return `/years/${yearSegment(year)}/`;
}

/** The address of the page of a check: indicator/missing-target-value → /findings/indicator-missing-target-value/. */
export function findingPage(code: Finding['code']): string {
  return `/findings/${findingAnchor(code)}/`;
}

/** The same as part of an address, and as the id of its row on the page of all checks. */
export function findingAnchor(code: Finding['code']): string {
  return code.replace('/', '-');
}

/** What a finding is about, to be named and linked: its project, its unit, its result, else its document. */
export function findingSubject(corpus: Corpus, finding: Finding): { name: string; href: string } | null {
  const project = finding.projectId === null ? undefined : corpus.projectById.get(finding.projectId);
  const subject =
    project ??
    corpus.unitById.get(finding.subjectId) ??
    (finding.subject === 'result' ? corpus.resultById.get(finding.subjectId.split('#')[0] ?? '') : undefined);
  if (subject) return { name: subject.name, href: pageOf(subject) };
  const document = corpus.documentById.get(finding.documentId);
  return document ? { name: document.title, href: pageOf(document) } : null;
}
