import { publishedRows, type Row } from '../../support/publish.ts';

type Published = Parameters<typeof publishedRows>[0];

/**
 * Columns that say where a value stands or which file it came from. They differ between formats of the same document by their nature;
 * every other column must be the same.
 */
export const PLACE_COLUMNS: ReadonlySet<string> = new Set([
  'id',
  'document_id',
  'unit_id',
  'project_id',
  'also_in',
  'file',
  'format',
  'path',
  'sha256',
  'source_line',
  'source_ref',
]);

/** The files of data that must be the same whatever format a document has. */
const FILES = ['projects', 'indicators', 'units'] as const;

/**
 * Compares whole files of data of two sets of documents, places aside. Rows are compared in the order of their documents' tables;
 * an indicator's row is known by its project's name.
 * @param leaveOut names of projects that are not compared, nor the sums of their units
 * @returns one line a difference: `projects.csv row 3 name: “甲” instead of “乙”`; empty where the data are the same
 */
export function differences(expected: Published, found: Published, leaveOut: readonly string[] = []): string[] {
  const files = leaveOut.length === 0 ? FILES : FILES.filter((name) => name !== 'units');
  return files.flatMap((name) =>
    compareRows(`${name}.csv`, dataRows(expected, name, leaveOut), dataRows(found, name, leaveOut)),
  );
}

/** The rows of a public file without their places; indicators in the order of their projects. */
export function dataRows(published: Published, name: (typeof FILES)[number], leaveOut: readonly string[] = []): Row[] {
  const order = new Map(published.site.projects.map(({ id }, index) => [id, index]));
  const left = new Set(
    published.site.projects.flatMap(({ id, name: printed }) => (leaveOut.includes(printed) ? [id] : [])),
  );
  const idColumn = name === 'projects' ? 'id' : 'project_id';
  const rows = publishedRows(published, name).filter((row) => !left.has(row[idColumn] ?? ''));
  if (name === 'indicators') {
    rows.sort((a, b) => (order.get(a.project_id ?? '') ?? 0) - (order.get(b.project_id ?? '') ?? 0));
  }
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => !PLACE_COLUMNS.has(column))));
}

function compareRows(file: string, expected: readonly Row[], found: readonly Row[]): string[] {
  const count = expected.length === found.length ? [] : [`${file}: ${found.length} rows instead of ${expected.length}`];
  const cells = expected.slice(0, found.length).flatMap((row, index) => {
    const other = found[index] ?? {};
    const columns = new Set([...Object.keys(row), ...Object.keys(other)]);
    return [...columns]
      .filter((column) => row[column] !== other[column])
      .map((column) => `${file} row ${index + 1} ${column}: “${other[column]}” instead of “${row[column]}”`);
  });
  return [...count, ...cells];
}
