import type { Corpus } from '../corpus/corpus.ts';
import type { Link } from '../model/outcome.ts';
import type { Project, Result } from '../model/site.ts';
import { newestYearFirst, type Year } from '../words/year.ts';

/** One year of a project that has the same code every year: what was planned, and what became of it, as far as they are here. */
export interface CodeYear {
  year: Year;
  project: Project | undefined;
  result: Result | undefined;
  link: Link | undefined;
}

const codeOf = ({ fields }: Project | Result): string => fields.code?.text ?? '';

/**
 * The years of a project by its printed code, the newest first; empty where it has none, is alone, or no year has a self-evaluation. Only
 * of its own unit: one code serves many. A year that prints the code twice is left out: nobody can tell which is which.
 */
export function yearsOfCode(
  { projectsByUnit, resultsByUnit, linkOfProject }: Pick<Corpus, 'projectsByUnit' | 'resultsByUnit' | 'linkOfProject'>,
  project: Project,
): CodeYear[] {
  const code = codeOf(project);
  const results = (resultsByUnit.get(project.unitId) ?? []).filter((result) => codeOf(result) === code);
  if (code === '' || results.length === 0) return [];
  const plans = (projectsByUnit.get(project.unitId) ?? []).filter((plan) => codeOf(plan) === code);
  const [plansOf, resultsOf] = [Map.groupBy(plans, yearOf), Map.groupBy(results, yearOf)];
  const years = [...new Set([...plansOf.keys(), ...resultsOf.keys()])].sort(newestYearFirst).flatMap((year) => {
    const [planned, ...others] = plansOf.get(year) ?? [];
    const [evaluated, ...more] = resultsOf.get(year) ?? [];
    if (year === null || others.length + more.length > 0) return [];
    return [{ year, project: planned, result: evaluated, link: planned && linkOfProject.get(planned.id) }];
  });
  return years.length > 1 ? years : [];
}

const yearOf = ({ fiscalYear }: Project | Result): Year => fiscalYear;
