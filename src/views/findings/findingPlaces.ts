import type { Check, FindingTheme } from '../../checks/check.ts';
import { checksOf } from '../../corpus/checksOf.ts';
import { type Corpus, groupBy } from '../../corpus/corpus.ts';
import { pageOf } from '../../corpus/links.ts';
import type { Finding } from '../../model/finding.ts';
import { LABELS } from '../../words/labels.ts';
import type { Choice } from '../lists/projectRows.ts';
import { findingKinds, SEVERITY_WORDS, THEME_WORDS } from './findingWords.ts';

/** Findings of one kind in one place: a unit, else a document. 22 of them are one line. */
export interface PlacedFindings {
  /** id of the place, empty where the finding is about no place */
  id: string;
  name: string;
  href: string | undefined;
  found: Finding[];
}

function placeOf(corpus: Corpus, { projectId, subjectId, documentId }: Finding) {
  const project = projectId === null ? undefined : corpus.projectById.get(projectId);
  const result = corpus.resultById.get(subjectId.split('#')[0] ?? '');
  const unit = corpus.unitById.get(project?.unitId ?? result?.unitId ?? subjectId);
  if (unit) return { id: unit.id, name: unit.name, href: pageOf(unit) };
  const document = corpus.documentById.get(documentId);
  return document && { id: document.id, name: document.title, href: pageOf(document) };
}

/** Findings by the place that a reader knows by name, in the order in which they are found. */
export function findingsByPlace(corpus: Corpus, findings: readonly Finding[]): PlacedFindings[] {
  return [...groupBy(findings, (finding) => placeOf(corpus, finding)?.id ?? '')].map(([id, found]) => {
    const place = found[0] && placeOf(corpus, found[0]);
    return { id, name: place?.name ?? '全站', href: place?.href, found };
  });
}

/** A row of the table of all findings: a kind in a place. */
export interface FindingRow extends PlacedFindings {
  kind: Check;
  theme: FindingTheme;
}

/** Every kind of finding in every place, place by place, with what they can be filtered by. */
export function findingRows(corpus: Corpus): { rows: FindingRow[]; choices: Choice<string>[] } {
  const rows = findingKinds(checksOf(corpus), corpus.findings).flatMap(({ theme, kinds }) =>
    kinds.flatMap(({ kind, found }) => findingsByPlace(corpus, found).map((place) => ({ ...place, kind, theme }))),
  );
  const choice = (name: string, label: string, of: (row: FindingRow) => [value: string, text: string]) => ({
    name,
    label,
    values: [...new Map(rows.map(of))].map(([value, text]) => ({ value, text })),
  });
  return {
    rows: [...groupBy(rows, ({ id }) => id).values()].flat(),
    choices: [
      choice('unit', '单位或文件', ({ id, name }) => [id, name]),
      choice('kind', LABELS.finding, ({ kind }) => [kind.code, kind.title]),
      choice('severity', LABELS.severity, ({ kind }) => [kind.severity, SEVERITY_WORDS[kind.severity]]),
      choice('theme', '说的是', ({ theme }) => [theme, THEME_WORDS[theme]]),
    ].filter(({ values }) => values.length > 1),
  };
}
