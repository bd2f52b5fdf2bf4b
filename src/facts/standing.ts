import type { Project } from '../model/site.ts';
import { sumYuan } from '../values/amount.ts';
import { compareDecimals } from '../words/amount.ts';

/** Where a project stands by amount among the projects of the same year in its own document. */
export interface Standing {
  /** 1 is the largest; projects of equal amount share a rank */
  rank: number;
  /** projects of the document and year that print a total */
  of: number;
  yuan: string;
  allYuan: string;
}

/**
 * Null where the project prints no total or is the only one that does.
 * @param printed the projects of its document as that document prints them, itself among them
 */
export function standing(project: Project, printed: readonly Project[]): Standing | null {
  const yuan = project.funding.total?.yuan;
  const amounts = printed
    .filter((other) => other.fiscalYear === project.fiscalYear)
    .flatMap((other) => other.funding.total?.yuan ?? []);
  if (!yuan || amounts.length < 2) return null;
  return {
    rank: 1 + amounts.filter((amount) => compareDecimals(amount, yuan) > 0).length,
    of: amounts.length,
    yuan,
    allYuan: sumYuan(amounts),
  };
}
