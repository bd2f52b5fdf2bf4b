import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { upgradeTables } from '../../src/document/upgradeTables.ts';
import { DocumentTables } from '../../src/model/documentTables.ts';
import { readTables } from '../../src/pipeline.ts';

const files = readdirSync('content/documents').filter((file) => file.endsWith('.txt'));

describe.each(files)('the parsed tables of %s', (file) => {
  it('fit their own schema and survive it unchanged', async () => {
    const tables = await readTables(readFileSync(`content/documents/${file}`), file);
    const written = JSON.parse(JSON.stringify(tables));
    expect(DocumentTables.parse(written)).toEqual(written);
  });
});

describe('tables handed in as JSON of the first format', () => {
  it('are read with their lines as places', () => {
    const json = JSON.parse(readFileSync('tests/assemble/format-1.json', 'utf8'));
    const { tables, outside } = DocumentTables.parse(upgradeTables(json));
    expect(tables[0]).toMatchObject({ kind: 'target', ref: 'L5 c1' });
    expect(tables[0]?.fields.name?.places).toEqual([{ ref: 'L7 c2', row: 3, column: 2 }]);
    expect(tables[0]?.rows[1]?.cells[0]).toMatchObject({ ref: 'L6 c1', column: 1 });
    expect(outside[0]).toMatchObject({ ref: 'L3 c1' });
  });
});
