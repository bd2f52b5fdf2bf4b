import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { assertPrinted } from '../../src/document/assertPrinted.ts';
import { readTables } from '../../src/document/readTables.ts';
import { countySite } from '../support/countySite.ts';

const forms = await Promise.all(
  ['sichuan-matazhen-2023.xlsx', 'shanghai-jianguanwei-2026.xlsx', 'hunan-nanyue-2018.docx'].map((name) =>
    readTables(new Uint8Array(readFileSync(`tests/formats/forms/${name}`)), name),
  ),
);

it('tables handed in as JSON are taken where they say what their cells print, as we would read it', () => {
  for (const document of [...countySite.tables, ...forms]) {
    expect(document.tables.length).toBeGreaterThan(0);
    expect(() => assertPrinted(document, 'given/a.json')).not.toThrow();
  }
});
