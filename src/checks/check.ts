import type { DocumentTables, PrintedIndicator } from '../model/documentTables.ts';
import type { Finding } from '../model/finding.ts';
import type { Project, SiteData } from '../model/site.ts';
import type { TopicRules } from '../model/topics.ts';

/** What the checks look at. */
export interface CheckInput {
  site: SiteData;
  /** The parsed tables of every document, by id. */
  tables: ReadonlyMap<string, DocumentTables>;
  topics: TopicRules;
}

/** What findings are about, in the order in which a reader cares. */
export const FINDING_THEMES = ['money', 'promise', 'form', 'reading'] as const;
export type FindingTheme = (typeof FINDING_THEMES)[number];

/** A finding before it has an id. */
export type FindingDraft = Omit<Finding, 'id' | 'code' | 'severity' | 'subject'>;

/** One thing worth pointing out. It states what is printed and the arithmetic, and accuses nobody. */
export interface Check {
  code: Finding['code'];
  severity: Finding['severity'];
  /** What the finding means for a reader, without a guess at its cause; Chinese, shown on the page that explains it. */
  title: string;
  explanation: string;
  /** what it must not be taken for, and what is left out on purpose */
  isNot?: string;
  /** what the office that filled in the table can do */
  remedy?: string;
  /** what the finding is about for a reader; `form` unless said */
  about?: FindingTheme;
  /** a few words beside the project wherever it is listed; only of a fact of print, never of an inference */
  listMark?: string;
  /** true for what is inferred from words: it stands on the pages of its project and of findings, nowhere else */
  inferred?: true;
  find(input: CheckInput): FindingDraft[];
}

type About = Pick<FindingDraft, 'printed' | 'expected' | 'message'> & { sourceRef?: string | null };

/** A check that looks at one project at a time. */
export const projectCheck =
  (find: (project: Project) => About[]): Check['find'] =>
  ({ site }) =>
    site.projects.flatMap((project) =>
      find(project).map(({ sourceRef, ...about }) => ({
        ...about,
        subjectId: project.id,
        documentId: project.documentId,
        projectId: project.id,
        sourceRef: sourceRef ?? project.sourceRef,
      })),
    );

/** A check that looks at one indicator at a time; null where there is nothing to point out. */
export const indicatorCheck =
  (find: (indicator: PrintedIndicator, project: Project) => About | null): Check['find'] =>
  ({ site }) =>
    site.projects.flatMap((project) =>
      project.indicators.flatMap((indicator) => {
        const about = find(indicator, project);
        if (!about) return [];
        return [
          {
            ...about,
            subjectId: `${project.id}#i${indicator.position}`,
            documentId: project.documentId,
            projectId: project.id,
            sourceRef: about.sourceRef ?? indicator.place.ref,
          },
        ];
      }),
    );

/** A check that judges whether name, class and value of an indicator fit, so not where they may belong to different ones. */
export const pairCheck = (find: (indicator: PrintedIndicator, project: Project) => About | null): Check['find'] =>
  indicatorCheck((indicator, project) => (indicator.unpaired ? null : find(indicator, project)));

/** An indicator as a sentence calls it: its name in quotes, or its class where no name is printed. */
export const called = ({ name, level2 }: PrintedIndicator): string =>
  name.text === '' ? `一项没有名称的${level2.text || '指标'}` : `“${name.text}”`;

/** The same with its class in front: 时效指标“项目完成时限”. */
export const classed = (indicator: PrintedIndicator): string =>
  `${indicator.name.text === '' ? '' : indicator.level2.text}${called(indicator)}`;
