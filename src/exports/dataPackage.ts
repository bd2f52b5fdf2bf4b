import { sha256Hex } from '../identity/fingerprint.ts';
import type { SiteSettings } from '../model/settings.ts';
import type { AnyDataTable } from './dataTable.ts';

/** A file to be published, its path relative to data/. */
export interface ExportFile {
  path: string;
  /** What it is, Chinese, where its path does not say it. */
  title?: string;
  /** bytes, or text, whole or in pieces */
  content: string | Uint8Array | Iterable<string>;
  /** the fingerprint of all it is made from, where that is known before it is made */
  from?: string;
}

/** One that was written. */
export interface WrittenFile extends Pick<ExportFile, 'path' | 'title'> {
  bytes: number;
  sha256: string;
}

/**
 * The description of the data files: Data Package v2 with a Table Schema for each table. The terms of use are those of what this site
 * made; a document that an office disclosed is under whatever terms the office discloses it.
 */
export function dataPackage(
  { title, license }: Pick<SiteSettings, 'title' | 'license'>,
  tables: readonly AnyDataTable[],
  files: readonly WrittenFile[],
): string {
  const names = resourceNames(files.map(({ path }) => path));
  const licenses = license && {
    licenses: [
      { name: license.name, ...(license.title && { title: license.title }), ...(license.url && { path: license.url }) },
    ],
  };
  const resources = files.map((file, index) => {
    const stem = file.path.replace(/\.(csv|json)$/, '');
    const table = tables.find(({ name }) => name === stem);
    return {
      name: names[index],
      ...describeFile(file),
      ...(table ? describeTable(table, file.path.endsWith('.csv')) : {}),
      ...(file.path.startsWith('documents/') ? {} : licenses),
    };
  });
  return `${JSON.stringify(
    {
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: 'mingbai',
      title,
      description: '项目支出绩效目标：文档、单位、项目、指标、提示、对账。金额单位为元，精确到原文所印。',
      ...licenses,
      resources,
    },
    null,
    2,
  )}\n`;
}

/** A name for each path, none twice: paths of nothing but Chinese characters would all be called the same. */
function resourceNames(paths: readonly string[]): string[] {
  const plain = paths.map((path) => path.replace(/[^a-z0-9]+/g, '-'));
  const times = Map.groupBy(plain, (name) => name);
  return plain.map((name, index) =>
    (times.get(name)?.length ?? 0) > 1 ? `${name}-${sha256Hex(paths[index] ?? '').slice(0, 8)}` : name,
  );
}

const MEDIA_TYPES: ReadonlyMap<string, string> = new Map([
  ['csv', 'text/csv'],
  ['json', 'application/json'],
  ['txt', 'text/plain'],
  ['tsv', 'text/tab-separated-values'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
]);

function describeFile({ path, title, bytes, sha256 }: WrittenFile) {
  const format = path.slice(path.lastIndexOf('.') + 1);
  return {
    path,
    ...(title && { title }),
    format,
    mediatype: MEDIA_TYPES.get(format) ?? 'application/octet-stream',
    bytes,
    hash: `sha256:${sha256}`,
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
