import type { DocumentTables } from '../../model/documentTables.ts';
import type { InferenceRules } from '../../model/settings.ts';
import type { CheckedDocument } from '../../report/checkAlone.ts';
import { checkFile, type Known } from '../../report/checkFile.ts';
import { type DocumentReport, publicationReport } from '../../report/publicationReport.ts';
import { type Answer, readOut } from '../../words/readOut.ts';

/** What the site will say of a project. */
export interface SaidProject {
  name: string;
  /** The number of the table that prints it. */
  table: number;
  answers: Answer[];
}

/** All that a clerk is shown of a document before it is published. Personal data that nobody allowed are masked everywhere. */
export interface ReadDocument {
  report: DocumentReport;
  /** The parsed tables as `content/tables/` would keep them; null where the file cannot be read. */
  tables: DocumentTables | null;
  projects: SaidProject[];
}

/**
 * A file that somebody dropped on the page → what it shows of every document in it. The same in Node and in a browser, byte for byte.
 * @param known what the clerk knows of the file
 */
export async function readDropped(
  bytes: Uint8Array,
  file: string,
  rules: InferenceRules,
  known: Known = {},
): Promise<ReadDocument[]> {
  const checked = await checkFile(bytes, file, rules, known);
  const { documents } = publicationReport(checked);
  return checked.flatMap((document, at): ReadDocument[] => {
    const report = documents[at];
    if (!report) return [];
    if ('unreadable' in document) return [{ report, tables: null, projects: [] }];
    return [{ report, tables: document.tables, projects: saidProjects(document) }];
  });
}

function saidProjects({ site, findings }: CheckedDocument): SaidProject[] {
  const byProject = Map.groupBy(findings, ({ projectId }) => projectId);
  return site.projects.map((project) => ({
    name: project.name,
    table: project.tableNumber,
    answers: readOut(project, byProject.get(project.id)),
  }));
}
