import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countyDocuments } from '../support/county.ts';
import { parseCsv, process, publishedRows, type Row } from '../support/publish.ts';

/**
 * The answer key was written by reading the five documents line by line, not by running this project:
 * tests/cases/answer-key/<document>/{projects,indicators}.csv, with `table` for the order of the table in the document.
 */
const KEY = 'tests/cases/answer-key';

describe.each(readdirSync(KEY))('every field of %s is what a careful reader reads', async (id) => {
  const published = await process({ [`${id}.txt`]: countyDocuments[`${id}.txt`] ?? '' });
  const projects = publishedRows(published, 'projects');
  const key = (name: string) => parseCsv(readFileSync(`${KEY}/${id}/${name}.csv`, 'utf8'));

  it('projects', () => {
    const expected = key('projects').map(({ table: _, ...row }) => row);
    expect(projects.map((row) => only(row, expected[0]))).toEqual(expected);
  });

  it('indicators', () => {
    const table = new Map(projects.map((row, index) => [row.id, String(index + 1)]));
    const rows = publishedRows(published, 'indicators').map((row) => ({
      ...row,
      table: table.get(row.project_id) ?? '',
    }));
    const expected = key('indicators');
    expect(rows.map((row) => only(row, expected[0]))).toEqual(expected);
  });
});

const only = (row: Row, like: Row | undefined): Row =>
  Object.fromEntries(Object.keys(like ?? {}).map((name) => [name, row[name] ?? '']));
