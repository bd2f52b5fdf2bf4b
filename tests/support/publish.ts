import Papa from 'papaparse';
import { dataTables } from '../../src/exports/dataTables.ts';
import { toCsv } from '../../src/exports/toCsv.ts';
import type { GivenLink } from '../../src/model/outcome.ts';
import type { OriginRecord } from '../../src/model/settings.ts';
import { assembleSite, findAll, readTables } from '../../src/pipeline.ts';
import { countyRules } from './county.ts';

export type Row = Record<string, string>;

/** What the whole pipeline makes of some text documents, file name → content. */
export async function process(
  files: Readonly<Record<string, string | Uint8Array>>,
  origins: Record<string, OriginRecord> = {},
  given: readonly GivenLink[] = [],
) {
  const tables = await Promise.all(
    Object.entries(files).map(([file, content]) =>
      readTables(typeof content === 'string' ? Buffer.from(content) : content, file),
    ),
  );
  const site = assembleSite(
    tables.map((document) => ({ tables: document, origin: origins[document.id] ?? {} })),
    countyRules,
    given,
  );
  const byId = new Map(tables.map((document) => [document.id, document]));
  const findings = findAll({ site, tables: byId, topics: countyRules.topics });
  return { tables, site, findings };
}

/** The rows of a public CSV file as a reader of that file gets them. */
export function publishedRows(
  { site, findings }: Pick<Awaited<ReturnType<typeof process>>, 'site' | 'findings'>,
  name: string,
): Row[] {
  const table = dataTables(site, findings).find((candidate) => candidate.name === name);
  if (!table) throw new Error(`no public file ${name}.csv`);
  return parseCsv([...toCsv(table)].join(''));
}

export const parseCsv = (text: string): Row[] =>
  Papa.parse<Row>(text.replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true }).data;
