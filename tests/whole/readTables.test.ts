import { describe, expect, it } from 'vitest';
import { DocumentTables } from '../../src/model/documentTables.ts';
import { readTables } from '../../src/pipeline.ts';
import { countyDocuments } from '../support/county.ts';
import { countySite } from '../support/countySite.ts';

describe.each(Object.entries(countyDocuments))('the tables of %s', (file, bytes) => {
  const kept = JSON.stringify(countySite.tables.find(({ source }) => source?.file === file));

  it('are the same whenever they are read', async () => {
    expect(JSON.stringify(await readTables(bytes, file))).toBe(kept);
  });

  it('fit their own schema and survive it unchanged', () => {
    expect(DocumentTables.parse(JSON.parse(kept))).toEqual(JSON.parse(kept));
  });
});
