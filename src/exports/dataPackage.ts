import { sha256Hex } from '../identity/fingerprint.ts';
import type { AnyDataTable } from './dataTable.ts';

/** A file to be published, its path relative to data/. */
export interface ExportFile {
  path: string;
  /** What it is, Chinese, where its path does not say it. */
  title?: string;
  content: string | Uint8Array;
}

/** The description of the data files: Data Package v2 with a Table Schema for each table. */
export function dataPackage(title: string, tables: readonly AnyDataTable[], files: readonly ExportFile[]): string {
  const resources = files.map((file) => {
    const stem = file.path.replace(/\.(csv|json)$/, '');
    const table = tables.find(({ name }) => name === stem);
    return { ...describeFile(file), ...(table ? describeTable(table, file.path.endsWith('.csv')) : {}) };
  });
  return `${JSON.stringify(
    {
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: 'mingbai',
      title,
      description: '项目支出绩效目标：文档、单位、项目、指标、提示、对账。金额单位为元，精确到原文所印。',
      resources,
    },
    null,
    2,
  )}\n`;
}

const MEDIA_TYPES: ReadonlyMap<string, string> = new Map([
  ['csv', 'text/csv'],
  ['json', 'application/json'],
  ['txt', 'text/plain'],
  ['tsv', 'text/tab-separated-values'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
]);

function describeFile({ path, title, content }: ExportFile) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const format = path.slice(path.lastIndexOf('.') + 1);
  return {
    name: path.replace(/[^a-z0-9]+/g, '-'),
    path,
    ...(title && { title }),
    format,
    mediatype: MEDIA_TYPES.get(format) ?? 'application/octet-stream',
    bytes: bytes.length,
    hash: `sha256:${sha256Hex(bytes)}`,
  };
}

function describeTable(
  { title, description, columns, rows, primaryKey, foreignKeys = {} }: AnyDataTable,
  csv: boolean,
) {
  return {
    type: 'table',
    title,
    description,
    ...(csv ? { encoding: 'utf-8', dialect: { lineTerminator: '\r\n' } } : {}),
    rowCount: rows.length,
    schema: {
      fields: columns.map(({ name, type, title: fieldTitle, description: about }) => ({
        name,
        type,
        title: fieldTitle,
        description: about,
      })),
      missingValues: [''],
      ...(primaryKey ? { primaryKey } : {}),
      ...(Object.keys(foreignKeys).length > 0
        ? {
            foreignKeys: Object.entries(foreignKeys).map(([field, resource]) => ({
              fields: [field],
              reference: { resource: `${resource}-csv`, fields: ['id'] },
            })),
          }
        : {}),
    },
  };
}
