import { checks } from '../../checks/checks.ts';
import { type Corpus, required } from '../../corpus/corpus.ts';
import { costCheck } from '../../facts/costCheck.ts';
import { indicatorGroups } from '../../facts/indicatorGroups.ts';
import { printedInDocuments } from '../../facts/printedIn.ts';
import { standing } from '../../facts/standing.ts';
import { yearsOfCode } from '../../facts/yearsOfCode.ts';
import { type Prose, proseToHtml } from '../../markup/proseToHtml.ts';
import type { PrintedText } from '../../model/printed.ts';
import type { Project } from '../../model/site.ts';
import { quotedWhole, readOut, readOutText } from '../../words/readOut.ts';
import { shownFunding } from '../../words/shownFields.ts';
import { byMeaning } from '../findings/findingWords.ts';
import { citation } from './citation.ts';
import { otherVersions } from './otherVersions.ts';
import { widerViews } from './widerViews.ts';

/** Terms explained in the fixed labels of the page, so that prose need not mark them again. */
const LABEL_TERMS = ['jixiao-zhibiao', 'gongneng-fenlei'];

/** Everything the page of a project shows. */
export function projectView(corpus: Corpus, project: Project) {
  const unit = required(corpus.unitById, project.unitId);
  const document = required(corpus.documentById, project.documentId);
  const funding = shownFunding(project.funding).flatMap(({ term }) => term ?? []);
  const objectiveTerm = quotedWhole(project.fields.objective) ? [] : ['jixiao-mubiao'];
  const labels = [...LABEL_TERMS, ...funding, ...objectiveTerm];
  const known = labels.filter((id) => corpus.terms.some((term) => term.id === id));
  const findings = byMeaning(checks, corpus.findingsByProject.get(project.id) ?? []);
  const purpose = prose(corpus, project.fields.purpose, known);
  const objective = prose(corpus, project.fields.objective, [...known, ...(purpose?.terms ?? [])]);
  const whole = project.fields.wholeLifeObjective;
  const told = [...known, ...(purpose?.terms ?? []), ...(objective?.terms ?? [])];
  const wholeLifeObjective = whole?.text ? proseToHtml(whole.text, corpus.terms, told) : null;
  const cost = costCheck(project);
  const printed = printedInDocuments(corpus).get(document.id) ?? [];
  return {
    project,
    unit,
    document,
    answers: readOut(project, findings),
    description: readOutText(project),
    purpose,
    objective,
    wholeLifeObjective,
    groups: indicatorGroups(project.indicators),
    wholeLifeGroups: indicatorGroups(project.wholeLifeIndicators ?? []),
    /** shown where there is an amount to set against the funding */
    cost: cost && cost.amounts.length > 0 ? cost : null,
    /** the projects of the same document, as it prints them */
    printed,
    standing: standing(project, printed),
    years: yearsOfCode(corpus, project),
    others: otherVersions(corpus, project),
    wider: widerViews(project, unit),
    findings,
    citation: citation(corpus.settings, project, unit, document),
    terms: [...told, ...(wholeLifeObjective?.terms ?? [])],
  };
}

export type ProjectView = ReturnType<typeof projectView>;

/** A text that the read-out does not quote whole, as a page shows it. */
function prose(corpus: Corpus, field: PrintedText | undefined, known: readonly string[]): Prose | null {
  return field?.text && !quotedWhole(field) ? proseToHtml(field.text, corpus.terms, known) : null;
}
