import type { DocumentTables } from '../model/documentTables.ts';
import type { Finding } from '../model/finding.ts';
import type { DataHistory } from '../model/history.ts';
import type { Reply } from '../model/reply.ts';
import { DEMONSTRATION, type SiteSettings } from '../model/settings.ts';
import type { SiteData } from '../model/site.ts';
import { blankForm } from './blankForm.ts';
import { blankForms } from './blankForms.ts';
import { dataManifest } from './dataManifest.ts';
import { dataPackage, type ExportFile } from './dataPackage.ts';
import { dataTables } from './dataTables.ts';
import { documentProjects } from './documentProjects.ts';
import { schemaFiles } from './schemas.ts';
import { toCsv } from './toCsv.ts';
import { toJson } from './toJson.ts';

export interface ExportInput {
  settings: Pick<SiteSettings, 'title' | 'license' | 'demonstration'>;
  site: SiteData;
  findings: readonly Finding[];
  replies?: readonly Reply[];
  /** every version of the data, this one the last */
  history: DataHistory;
  /** The parsed tables of every document. */
  tables: readonly DocumentTables[];
  /** The bytes of every document that has a source, by document id. */
  sources: ReadonlyMap<string, Uint8Array>;
}

const README = `${DEMONSTRATION}。这个文件夹里的单位、项目和数都是编的，用来说明数据的样子，不是任何地方公开的信息，请不要引用。\n`;

/** Everything published under data/: each table as CSV and JSON, sources, parsed tables, schemas, blank forms, and what describes them. */
export function exportFiles({
  settings,
  site,
  findings,
  replies,
  history,
  tables,
  sources,
}: ExportInput): ExportFile[] {
  const described = dataTables(site, findings, replies, settings, history.changes);
  const files: ExportFile[] = [
    ...described.flatMap((table) => [
      { path: `${table.name}.csv`, content: toCsv(table) },
      { path: `${table.name}.json`, content: toJson(table) },
    ]),
    ...site.documents.flatMap(({ id, source }) => {
      const content = sources.get(id);
      return source?.file && content ? [{ path: source.file.replace(/^data\//, ''), content }] : [];
    }),
    ...documentProjects(described),
    ...tables.map((document) => ({ path: `tables/${document.id}.json`, content: `${JSON.stringify(document)}\n` })),
    ...(settings.demonstration ? [{ path: 'README.txt', title: DEMONSTRATION, content: README }] : []),
    ...schemaFiles(),
    ...blankForms.map(({ template, path, title }) => ({
      path,
      title: `空白表：${title}`,
      content: blankForm(template),
    })),
    { path: 'history.json', title: '各版数据的记录', content: `${JSON.stringify(history, null, 1)}\n` },
  ];
  const all = [...files, { path: 'datapackage.json', content: dataPackage(settings, described, files) }];
  const version = history.versions.at(-1);
  return version ? [...all, { path: 'manifest.json', content: dataManifest(version, all) }] : all;
}
