import { type Corpus, required } from '../../corpus/corpus.ts';
import { cellOf } from '../../corpus/links.ts';
import { concretePromise } from '../../facts/concretePromise.ts';
import { largestFirst } from '../../facts/largestFirst.ts';
import { splitPaperNumber } from '../../identity/nameCore.ts';
import type { Finding } from '../../model/finding.ts';
import type { Project, Unit } from '../../model/site.ts';
import { LABELS } from '../../words/labels.ts';
import { yearOfColumn } from '../../words/year.ts';
import { barWidth } from './barWidth.ts';
import { listMarks, NO_PROMISE } from './listMarks.ts';

/** A row of a table of projects. */
export interface ProjectRow {
  project: Project;
  /** the name in two: a paper number it opens with, and the rest */
  paper: string;
  kind: string;
  unit: Unit;
  year: string;
  /** The address of the cell its total is printed in; null where none is. */
  cell: string | null;
  /** length of its bar, in hundredths of the largest */
  width: string;
  /** what is worth asking about it, and whether it promises nothing that can be checked */
  marks: string[];
  /** in words, why its amount is in no sum; empty for the usual one that is */
  leftOut: string;
}

/** A column that a list leaves out where it would say the same in every row. */
export type ListColumn = 'unit' | 'year' | 'topic';

/** A property the rows of a table can be filtered by, with the values that occur. */
export interface Choice<Name extends string = ListColumn | 'class' | 'mark'> {
  name: Name;
  label: string;
  values: { value: string; text: string }[];
}

/** Rows and filters of a table of projects, in the order given. */
export function projectRows(corpus: Corpus, projects: readonly Project[]): { rows: ProjectRow[]; choices: Choice[] } {
  const longest = largestFirst(projects)[0]?.funding.total?.yuan ?? '0';
  const rows = projects.map((project) => ({
    project,
    ...splitPaperNumber(project.name),
    unit: required(corpus.unitById, project.unitId),
    year: yearOfColumn(project.fiscalYear),
    cell: totalCell(corpus, project),
    width: barWidth(project.funding.total?.yuan, longest),
    marks: marksOf(project, corpus.findingsByProject.get(project.id) ?? []),
    leftOut: project.counted ? '' : '几份文件印得不一样，没有算进合计',
  }));
  return {
    rows,
    choices: [
      { name: 'year', label: LABELS.year, values: distinct(rows, ({ year }) => [year, year]) },
      { name: 'unit', label: LABELS.unit, values: distinct(rows, ({ unit }) => [unit.id, unit.name]) },
      {
        name: 'topic',
        label: LABELS.topic,
        values: distinct(rows, ({ project: { topic } }) => [topic.id, topic.name]),
      },
      {
        name: 'class',
        label: LABELS.functionalClass,
        values: distinct(rows, ({ project: { functionalClass } }) => [functionalClass.code, functionalClass.name]),
      },
      {
        name: 'mark',
        label: LABELS.asked,
        values: [...new Set(rows.flatMap(({ marks }) => marks))].map((mark) => ({ value: mark, text: mark })),
      },
    ],
  };
}

const marksOf = (project: Project, findings: readonly Finding[]): string[] => [
  ...listMarks(findings),
  ...(concretePromise(project, findings) === null ? [NO_PROMISE] : []),
];

function distinct(rows: readonly ProjectRow[], of: (row: ProjectRow) => [value: string, text: string]) {
  return [...new Map(rows.map(of))].map(([value, text]) => ({ value, text }));
}

function totalCell(corpus: Corpus, project: Project): string | null {
  const place = project.funding.total?.places[0];
  return place ? cellOf(required(corpus.documentById, project.documentId), project, place) : null;
}
