import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLE_QUERIES } from '../../src/portal/exampleQueries.ts';
import { parquetFile } from '../../src/portal/parquetFile.ts';
import { PORTAL_TABLES, portalFile, portalRows } from '../../src/portal/portalTables.ts';
import { shardData } from '../../src/portal/shardData.ts';
import { shardKey } from '../../src/portal/shardKey.ts';
import { publishedShardRows } from '../portal/publishedShard.ts';
import { countyRules } from '../support/county.ts';
import { countySite } from '../support/countySite.ts';

// Two counties of the same documents: DuckDB reads what a portal writes, as its page of data says.
const published = countySite.site.projects[0]?.county ?? '';
const projects = countySite.site.projects.filter(
  ({ county, fiscalYear }) => county === published && fiscalYear === 2024,
);
const shardOf = (county: string) => {
  const shard = { county: published, year: 2024, from: '', site: 'https://a.example/' };
  const data = shardData(shard, 'a', publishedShardRows(), countyRules, false);
  // The forms of this county mark no class of indicators as required, those of others do.
  const indicators = data.rows.indicators.map((row, at) => ({ ...row, required: ['true', 'false', ''][at % 3] ?? '' }));
  const projects = data.projects.map((project) => ({ ...project, county }));
  return { ...data, projects, rows: { ...data.rows, indicators } };
};
let folder = '';
let database: DuckDBConnection;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingbai-parquet-'));
  for (const county of ['甲县', '乙县']) {
    const named = shardOf(county);
    for (const { name, columns } of PORTAL_TABLES) {
      const file = join(folder, portalFile(name, shardKey({ county, year: 2024 })));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, parquetFile(portalRows(named, name), columns));
    }
  }
  database = await (await DuckDBInstance.create(':memory:')).connect();
});
afterAll(() => {
  database.closeSync();
  rmSync(folder, { recursive: true, force: true });
});

const ask = async (sql: string) =>
  (await database.runAndReadAll(sql.replaceAll(/'(\w+\/\*\.parquet)'/g, `'${folder}/$1'`))).getRowObjectsJson();

describe('the Parquet files of a portal', () => {
  it.each(EXAMPLE_QUERIES.map(({ question, sql }) => [question, sql]))('answer: %s', async (_, sql) => {
    const rows = await ask(sql);
    expect(rows.length).toBeGreaterThan(0);
    for (const value of Object.values(rows[0] ?? {})) expect(value).not.toBeNull();
  });

  it.each(PORTAL_TABLES)('hold every field of every row as it is published: $name', async ({ name, columns }) => {
    const selected = columns.map((column) => `"${column.name}"::VARCHAR AS "${column.name}"`);
    const stored = await ask(`SELECT ${selected.join(', ')} FROM '${name}/*.parquet' WHERE county = '甲县'`);
    // An empty field is null; a decimal has 18 digits behind its point, a whole number none.
    const canonical = (value: unknown, { type }: (typeof columns)[number]) => {
      const text = String(value ?? '');
      return type === 'number' && text !== '' ? text.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '') : text;
    };
    const rows = portalRows(shardOf('甲县'), name);
    const fields = (row: Readonly<Record<string, unknown>>) =>
      columns.map((column) => canonical(row[column.name], column));
    expect(stored.map(fields)).toEqual(rows.map(fields));
    for (const type of ['string', 'integer', 'number', ...(name === 'indicators' ? ['boolean'] : [])]) {
      const told = columns.filter((column) => column.type === type && rows.some((row) => row[column.name]));
      expect(told, type).not.toHaveLength(0);
    }
  });

  it('hold every amount digit by digit, and every indicator of both counties', async () => {
    const printed = projects.flatMap(({ counted, funding }) => (counted && funding.total?.yuan) || []);
    const rows = await ask(
      "SELECT total_yuan::VARCHAR AS yuan FROM 'projects/*.parquet' WHERE county = '甲县' AND total_yuan IS NOT NULL",
    );
    const plain = (text: string) => text.replace(/\.?0+$/, '');
    expect(rows.map(({ yuan }) => plain(String(yuan))).sort()).toEqual(printed.sort());
    const count = projects.reduce((sum, { indicators }) => sum + indicators.length, 0);
    expect(
      await ask("SELECT county, count(*)::INTEGER AS n FROM 'indicators/*.parquet' GROUP BY ALL ORDER BY county"),
    ).toEqual([
      { county: '乙县', n: count },
      { county: '甲县', n: count },
    ]);
  });
});
