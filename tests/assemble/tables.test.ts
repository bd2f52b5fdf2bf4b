import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DocumentTables } from '../../src/model/documentTables.ts';
import { readTables } from '../../src/pipeline.ts';

describe.each(readdirSync('content/tables'))('content/tables/%s', (file) => {
  const committed = readFileSync(`content/tables/${file}`, 'utf8');

  it('is what reading its document gives today, so that a change of reading shows in the diff', () => {
    const source = file.replace('.json', '.txt');
    const tables = readTables(readFileSync(`content/documents/${source}`), source);
    expect(`${JSON.stringify(tables, null, 1)}\n`).toBe(committed);
  });

  it('fits its own schema and survives it unchanged', () => {
    const parsed = JSON.parse(committed);
    expect(DocumentTables.parse(parsed)).toEqual(parsed);
  });
});
