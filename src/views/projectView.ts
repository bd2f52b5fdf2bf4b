import type { PrintedText } from '../model/printed.ts';
import type { Project } from '../model/site.ts';
import { type Prose, proseToHtml } from '../text/proseToHtml.ts';
import { QUOTED_LENGTH, readOut, readOutText } from '../text/readOut.ts';
import { citation } from './citation.ts';
import { type Corpus, required } from './corpus.ts';
import { costCheck } from './costCheck.ts';
import { indicatorGroups } from './indicatorGroups.ts';
import { similarProjects } from './similarProjects.ts';
import { standing } from './standing.ts';

/** Terms explained in the fixed labels of the page, so that prose need not mark them again. */
const LABEL_TERMS = ['jixiao-mubiao', 'jixiao-zhibiao', 'caizheng-bokuan', 'qita-zijin', 'gongneng-fenlei'];

/** Everything the page of a project shows. */
export function projectView(corpus: Corpus, project: Project) {
  const unit = required(corpus.unitById, project.unitId);
  const document = required(corpus.documentById, project.documentId);
  const known = LABEL_TERMS.filter((id) => corpus.terms.some((term) => term.id === id));
  const purpose = prose(corpus, project.fields.purpose, known);
  const objective = prose(corpus, project.fields.objective, [...known, ...(purpose?.terms ?? [])]);
  const cost = costCheck(project);
  return {
    project,
    unit,
    document,
    answers: readOut(project),
    description: readOutText(project),
    purpose,
    objective,
    /** the whole objective stands in the read-out; paper need not print it twice */
    objectiveQuoted: (project.fields.objective?.text.length ?? 0) <= QUOTED_LENGTH,
    groups: indicatorGroups(project.indicators),
    /** shown where there is an amount to set against the funding */
    cost: cost && cost.amounts.length > 0 ? cost : null,
    standing: standing(project, corpus.projectsByUnit.get(unit.id) ?? []),
    similar: similarProjects(corpus, project),
    findings: corpus.findingsByProject.get(project.id) ?? [],
    citation: citation(corpus.settings, project, unit, document),
    terms: [...known, ...(purpose?.terms ?? []), ...(objective?.terms ?? [])],
  };
}

export type ProjectView = ReturnType<typeof projectView>;

function prose(corpus: Corpus, field: PrintedText | undefined, known: readonly string[]): Prose | null {
  return field?.text ? proseToHtml(field.text, corpus.terms, known) : null;
}
