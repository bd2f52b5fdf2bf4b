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

/** An archive of more documents is for the command line: nobody looks at so many on a page. */
const MOST_DOCUMENTS = 1000;

/**
 * A file that somebody dropped on the page → what it shows of every document in it, one after the other: a browser has no room for all that
 * is read of an archive. The same in Node and in a browser, byte for byte.
 * @param known what the clerk knows of the file
 */
export async function* readDropped(
  bytes: Uint8Array,
  file: string,
  rules: InferenceRules,
  known: Known = {},
): AsyncGenerator<ReadDocument> {
  for await (const document of checkFile(bytes, file, rules, known, file, MOST_DOCUMENTS)) {
    const [report] = publicationReport([document]).documents as [DocumentReport];
    yield 'unreadable' in document
      ? { report, tables: null, projects: [] }
      : { report, tables: document.tables, projects: saidProjects(document) };
  }
}

function saidProjects({ site, findings }: CheckedDocument): SaidProject[] {
  const byProject = Map.groupBy(findings, ({ projectId }) => projectId);
  return site.projects.map((project) => ({
    name: project.name,
    table: project.tableNumber,
    answers: readOut(project, byProject.get(project.id)),
  }));
}
