import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { upgradeTables } from '../../src/document/upgradeTables.ts';
import { DocumentTables } from '../../src/model/documentTables.ts';

it('tables handed in as JSON of the first format are read with their lines as places', () => {
  const json = JSON.parse(readFileSync('tests/document/format-1.json', 'utf8'));
  const { tables, outside } = DocumentTables.parse(upgradeTables(json));
  expect(tables[0]).toMatchObject({ kind: 'target', ref: 'L5 c1' });
  expect(tables[0]?.fields.name?.places).toEqual([{ ref: 'L7 c2', row: 3, column: 2 }]);
  expect(tables[0]?.rows[1]?.cells[0]).toMatchObject({ ref: 'L6 c1', column: 1 });
  expect(outside[0]).toMatchObject({ ref: 'L3 c1' });
});

it('what is of no known format is left for the schema to refuse', () => {
  for (const json of [null, 3, { format: 'other' }]) expect(upgradeTables(json)).toEqual(json);
});
