import type { ExportFile } from './dataPackage.ts';
import type { AnyDataTable } from './dataTable.ts';
import { toJson } from './toJson.ts';

type Row = Readonly<Record<string, unknown>>;

/**
 * The projects of each document with their indicators, as one JSON file a document: `projects/<document id>.json`. Every row is as
 * projects.json and indicators.json have it, decimals digit by digit.
 */
export function documentProjects(tables: readonly AnyDataTable[]): ExportFile[] {
  const linesOf = (name: string) => {
    const table = tables.find((candidate) => candidate.name === name);
    if (!table) return [];
    const lines = toJson(table).trimEnd().split('\n').slice(1, -1);
    return lines.map((line) => line.replace(/,$/, '')).map((line) => ({ line, row: JSON.parse(line) as Row }));
  };
  const indicators = Map.groupBy(linesOf('indicators'), ({ row }) => row.project_id);
  const projects = Map.groupBy(linesOf('projects'), ({ row }) => row.document_id);
  return linesOf('documents').flatMap(({ line, row }) => {
    const own = projects.get(row.id);
    if (!own) return [];
    const bodies = own.map((project) => {
      const lines = (indicators.get(project.row.id) ?? []).map((indicator) => indicator.line);
      return `${project.line.slice(0, -1)},"indicators":[${lines.length > 0 ? `\n${lines.join(',\n')}` : ''}]}`;
    });
    return [
      {
        path: `projects/${row.id}.json`,
        title: `一份文件的项目，连同指标：${row.title || row.id}`,
        content: `{"document":${line},"projects":[\n${bodies.join(',\n')}\n]}\n`,
      },
    ];
  });
}
