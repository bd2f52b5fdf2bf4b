import type { PrintedIndicator } from '../model/documentTables.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Project, Result, SiteData } from '../model/site.ts';
import { outcomeOf } from '../values/outcomeOf.ts';
import type { Check, FindingDraft } from './check.ts';

/** A self-evaluation with the plan it is linked to, where one is. */
export interface Evaluated {
  result: Result;
  project: Project | undefined;
  rows: EvaluatedRow[];
  site: SiteData;
}

/** A reported indicator beside what was promised: by the published plan, else by the self-evaluation itself. */
export interface EvaluatedRow {
  reported: PrintedIndicator;
  /** the published one; undefined where none is linked */
  promised: PrintedIndicator | undefined;
  outcome: Outcome;
  /** against the target that the self-evaluation prints, where that is another one */
  ownOutcome: Outcome | null;
}

type Said = Pick<FindingDraft, 'printed' | 'expected' | 'message'> & {
  sourceRef?: string | undefined;
  /** the position of the indicator it is about */
  position?: number;
};

/** A check that looks at one self-evaluation at a time; its plan, where one is linked, shows the finding too. */
export const resultCheck =
  (find: (evaluated: Evaluated) => Said[]): Check['find'] =>
  ({ site }) => {
    const projects = new Map(site.projects.map((project) => [project.id, project]));
    const links = new Map(site.links.map((link) => [link.resultId, link]));
    return site.results.flatMap((result) => {
      const link = links.get(result.id);
      const project = projects.get(link?.projectId ?? '');
      const pairs = new Map(link?.indicators.map((pair) => [pair.resultPosition, pair]));
      const rows = result.indicators.flatMap((reported): EvaluatedRow[] => {
        const { target, actual, position } = reported;
        const pair = pairs.get(position);
        const promised = project?.indicators.find((indicator) => indicator.position === pair?.targetPosition);
        if (!actual) return [];
        const own = promised && pair ? pair : { outcome: outcomeOf(target, actual), ownOutcome: null };
        return [{ reported, promised, outcome: own.outcome, ownOutcome: own.ownOutcome }];
      });
      return find({ result, project, rows, site }).map(({ sourceRef, position, ...said }) => ({
        ...said,
        subjectId: position === undefined ? result.id : `${result.id}#i${position}`,
        documentId: result.documentId,
        projectId: project?.id ?? null,
        sourceRef: sourceRef ?? result.sourceRef,
      }));
    });
  };

/** What its office and everybody else should know of every check of self-evaluations. */
export const OWN_WORDS = '完成值和分数都是单位自己填的，本站没有核对。';
