import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readContent } from '../../scripts/content/readContent.ts';
import type { DocumentTables } from '../../src/model/documentTables.ts';
import { readTables } from '../../src/pipeline.ts';
import { decidePersonalData } from '../../src/privacy/decidePersonalData.ts';
import { countyDocuments } from '../support/county.ts';

const FILE = 'taole-2022.txt';
/** The first table of a document. */
const page = new TextEncoder().encode(
  new TextDecoder().decode(countyDocuments[FILE]).split('\n').slice(0, 23).join('\n'),
);
const PHONE = '张某13800000000';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'given-'));
  mkdirSync(join(folder, 'given'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Tables handed in as JSON, once something of them was changed. */
async function given(change: (document: DocumentTables) => void): Promise<DocumentTables[]> {
  const document = await readTables(page, FILE);
  change(document);
  writeFileSync(join(folder, 'given/a.json'), JSON.stringify({ ...document, id: 'a', source: null }));
  return readContent(folder).given;
}

const [first, cell] = [
  ({ tables: [table] }: DocumentTables) => table as DocumentTables['tables'][number],
  (document: DocumentTables) =>
    first(document).rows[0]?.cells[0] as { ref: string; field?: string; corrected?: string },
];
const correction = { place: 'L1 c1', says: '甲', value: '乙', reason: '印错', date: '2024-02-18' };

it.each<[string, (document: DocumentTables) => void]>([
  ['the place of a table', (document) => Object.assign(first(document), { ref: PHONE })],
  ['the place of a cell', (document) => Object.assign(cell(document), { ref: `L1 c1 ${PHONE}` })],
  ['the name of a form', (document) => Object.assign(first(document), { template: PHONE })],
  ['the name of a field', (document) => Object.assign(cell(document), { field: PHONE })],
  ['what a cell is to be read as', (document) => Object.assign(cell(document), { corrected: PHONE })],
  [
    'what a class is to be read as',
    (document) => Object.assign(first(document).indicators[0]?.level1 ?? {}, { corrected: PHONE }),
  ],
  ['a correction', (document) => Object.assign(document, { corrections: [{ ...correction, value: PHONE }] })],
  [
    'the reason of a correction',
    (document) => Object.assign(document, { corrections: [{ ...correction, reason: PHONE }] }),
  ],
  ['the place of an empty row', (document) => first(document).emptyRows.push({ ref: PHONE, row: 1, column: 1 })],
  ['the kind of a note', (document) => document.notes.push({ code: PHONE, ref: null, printed: '甲', expected: '乙' })],
])('the number of a person in %s of tables handed in stops the build', async (_, change) => {
  await expect(given(change)).rejects.toThrow(/given\/a\.json：写有手机号码（.*138\*{4}0000/);
});

it('tables handed in as they were read are taken', async () => {
  expect(await given(() => {})).toHaveLength(1);
});

it('what a cell of them prints goes through the gate', async () => {
  const [document] = await given(({ outside: [line] }) => Object.assign(line ?? {}, { text: PHONE }));
  expect(decidePersonalData(document as DocumentTables, undefined).refused).toMatchObject([{ kind: 'mobile-number' }]);
});
