import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { process, publishedRows, type Row } from '../support/publish.ts';

interface Expected {
  about: string;
  project: Row;
  indicators: Row[];
  /** Codes of the findings the excerpt must raise. */
  findings?: string[];
  /** Codes of findings that it must not raise. */
  noFindings?: string[];
}

/** Real excerpts, one kind of damage each; the expected JSON was written by reading the excerpt. */
const cases = readdirSync('tests/cases').filter((name) => existsSync(`tests/cases/${name}/expected.json`));

describe.each(cases)('%s', async (name) => {
  const expected = JSON.parse(readFileSync(`tests/cases/${name}/expected.json`, 'utf8')) as Expected;
  const published = await process({ 'case.txt': readFileSync(`tests/cases/${name}/input.txt`) });
  const like = (row: Row, model: Row) => Object.fromEntries(Object.keys(model).map((key) => [key, row[key]]));

  it(expected.about, () => {
    const [project, ...others] = publishedRows(published, 'projects');
    expect(others).toEqual([]);
    expect(like(project ?? {}, expected.project)).toEqual(expected.project);
    const indicators = publishedRows(published, 'indicators');
    expect(indicators.map((row, index) => like(row, expected.indicators[index] ?? row))).toEqual(expected.indicators);
  });

  it('leaves nothing unplaced and points out what is damaged', () => {
    const codes = publishedRows(published, 'findings').map(({ code }) => code);
    expect(codes).not.toContain('document/unplaced-text');
    for (const code of expected.findings ?? []) expect(codes).toContain(code);
    for (const code of expected.noFindings ?? []) expect(codes).not.toContain(code);
  });
});
