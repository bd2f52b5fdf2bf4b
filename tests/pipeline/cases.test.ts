import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { process, publishedRows, type Row } from '../support/publish.ts';

interface Expected {
  about: string;
  /** Or `projects`, of a list of several; their indicators follow each other. */
  project?: Row;
  projects?: Row[];
  indicators: Row[];
  /** Of a self-evaluation. */
  results?: Row[];
  resultIndicators?: Row[];
  /** Codes of the findings the excerpt must raise. */
  findings?: string[];
  /** Codes of findings that it must not raise. */
  noFindings?: string[];
}

/**
 * Real excerpts, one kind of damage or one form each; the expected JSON was written by reading the excerpt. An excerpt at hand in
 * several formats gives the same data from each.
 */
const cases = readdirSync('tests/cases')
  .filter((name) => existsSync(`tests/cases/${name}/expected.json`))
  .flatMap((name) => {
    const inputs = readdirSync(`tests/cases/${name}`).filter((file) => file.startsWith('input.'));
    return inputs.map((file) => [name, file] as const);
  });

describe.each(cases)('%s, %s', async (name, file) => {
  const expected = JSON.parse(readFileSync(`tests/cases/${name}/expected.json`, 'utf8')) as Expected;
  const published = await process({ [file.replace('input', 'case')]: readFileSync(`tests/cases/${name}/${file}`) });
  const like = (row: Row, model: Row) => Object.fromEntries(Object.keys(model).map((key) => [key, row[key]]));

  const expectRows = (name: string, rows: readonly Row[]) =>
    expect(publishedRows(published, name).map((row, index) => like(row, rows[index] ?? row))).toEqual(rows);

  it(expected.about, () => {
    expectRows('projects', expected.projects ?? [expected.project ?? {}]);
    expectRows('indicators', expected.indicators);
    expectRows('results', expected.results ?? []);
    expectRows('result-indicators', expected.resultIndicators ?? []);
  });

  it('leaves nothing unplaced and points out what is damaged', () => {
    const codes = publishedRows(published, 'findings').map(({ code }) => code);
    expect(codes).not.toContain('document/unplaced-text');
    for (const code of expected.findings ?? []) expect(codes).toContain(code);
    for (const code of expected.noFindings ?? []) expect(codes).not.toContain(code);
  });
});
