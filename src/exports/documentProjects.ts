import type { ExportFile } from './dataPackage.ts';
import type { AnyDataTable } from './dataTable.ts';
import { jsonRow } from './toJson.ts';

/**
 * The projects of each document with their indicators, as one JSON file a document: `projects/<document id>.json`. Every row is as
 * projects.json and indicators.json have it, decimals digit by digit.
 */
export function* documentProjects(tables: readonly AnyDataTable[]): Generator<ExportFile, undefined> {
  const [documents, projects, indicators] = ['documents', 'projects', 'indicators'].map((name) => {
    const table = tables.find((candidate) => candidate.name === name);
    if (!table) throw new Error(`No data table is named "${name}".`);
    return table;
  }) as [AnyDataTable, AnyDataTable, AnyDataTable];
  const indicatorsOf = rowsBy(indicators, 'project_id');
  const projectsOf = rowsBy(projects, 'document_id');
  const [documentId, projectId, title] = [reader(documents, 'id'), reader(projects, 'id'), reader(documents, 'title')];
  for (const document of documents.rows) {
    const id = documentId(document);
    const own = projectsOf.get(id);
    if (!own) continue;
    const bodies = own.map((project) => {
      const lines = (indicatorsOf.get(projectId(project)) ?? []).map((row) => jsonRow(indicators, row));
      return `${jsonRow(projects, project).slice(0, -1)},"indicators":[${lines.length > 0 ? `\n${lines.join(',\n')}` : ''}]}`;
    });
    yield {
      path: `projects/${id}.json`,
      title: `一份文件的项目，连同指标：${title(document) || id}`,
      content: `{"document":${jsonRow(documents, document)},"projects":[\n${bodies.join(',\n')}\n]}\n`,
    };
  }
}

/** Reads a column of rows. */
function reader({ columns }: AnyDataTable, name: string) {
  const column = columns.find((candidate) => candidate.name === name);
  return (row: unknown) => column?.value(row);
}

const rowsBy = (table: AnyDataTable, column: string) => Map.groupBy(table.rows, reader(table, column));
