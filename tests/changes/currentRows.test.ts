import { expect, it } from 'vitest';
import { COMPARED, currentRows } from '../../src/changes/dataRows.ts';
import type { AnyDataTable, DataColumn } from '../../src/exports/dataTable.ts';
import { openSha256, sha256Hex } from '../../src/identity/fingerprint.ts';

type Row = Record<string, string | null>;

const column = (name: string, type: DataColumn<Row>['type']): DataColumn<Row> => ({
  name,
  type,
  title: '',
  description: '',
  value: (row) => row[name] ?? null,
});

const table = (name: string, rows: readonly Row[]): AnyDataTable => ({
  name,
  title: '',
  description: '',
  columns: [column('name', 'string'), column('total_yuan', 'number')],
  rows,
});

const tables = [
  table('projects', [
    { name: '修路“一期”\n', total_yuan: '120.50' },
    { name: '', total_yuan: '0.0' },
    { name: '饮水', total_yuan: '9007199254740993' },
  ]),
  table('documents', [{ name: '某文', total_yuan: null }]),
];

it('is known by the same hash as in the sites that were published before, where the rows were written at once', () => {
  const { hash, rows } = currentRows(tables, openSha256);
  const texts = COMPARED.map((name) => JSON.stringify(rows()[name]));
  expect(hash).toBe(sha256Hex(texts.join('\n')).slice(0, 16));
  expect(rows().projects[0]).toEqual({ name: '修路“一期”\n', total_yuan: 120.5 });
});

it('has another hash once a digit of a row is another', () => {
  const other = tables.map((each) => ({ ...each, rows: each.rows.map((row) => ({ ...row, name: `${row.name}1` })) }));
  expect(currentRows(other, openSha256).hash).not.toBe(currentRows(tables, openSha256).hash);
});

it('knows which addresses lead on', () => {
  const rows = [{ path: 'projects/a/', target: 'projects/b/' }];
  const aliases: AnyDataTable = {
    ...table('aliases', rows),
    columns: [column('path', 'string'), column('target', 'string')],
  };
  expect(currentRows([...tables, aliases], openSha256).aliases()).toEqual(rows);
  expect(currentRows(tables, openSha256).aliases()).toEqual([]);
});
