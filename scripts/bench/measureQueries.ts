import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { EXAMPLE_QUERIES } from '../../src/portal/exampleQueries.ts';
import { printLine } from './measureSession.ts';

const ROUNDS = 3;

/** How long DuckDB takes for the questions that the page of data shows. @param data the folder `data/` of a portal */
export async function measureQueries(data: string): Promise<void> {
  const database = await (await DuckDBInstance.create(':memory:')).connect();
  const ask = (sql: string) => database.runAndReadAll(sql.replaceAll(/'(\w+\/\*\.parquet)'/g, `'${join(data, '$1')}'`));
  const [row] = (await ask("SELECT count(*) AS n FROM 'indicators/*.parquet'")).getRowsJson();
  printLine(`  DuckDB over ${String(row?.[0])} indicators, the best of ${ROUNDS}:`);
  for (const { question, sql } of EXAMPLE_QUERIES) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const begin = performance.now();
      await ask(sql);
      times.push(performance.now() - begin);
    }
    printLine(`    ${question}: ${Math.min(...times).toFixed(0)} ms (the first time ${times[0]?.toFixed(0)} ms)`);
  }
  database.closeSync();
}
