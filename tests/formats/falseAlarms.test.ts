import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';
import type { ReadDocumentTables } from '../../src/model/documentTables.ts';
import { readTables } from '../../src/pipeline.ts';
import { findPersonalData } from '../../src/privacy/findPersonalData.ts';
import { findUnseen } from '../../src/privacy/findUnseen.ts';
import { countyDocuments } from '../support/county.ts';
import { generateDocuments } from './writers/invent/generateDocuments.ts';
import { writeTabText } from './writers/pages/writeTabText.ts';

const found = (document: ReadDocumentTables) =>
  [...findPersonalData(document), ...findUnseen(document.unseen ?? [])].map(
    ({ kind, excerpt }) => `${kind} ${excerpt}`,
  );

it.each(Object.entries(countyDocuments))('%s is no alarm', async (file, bytes) => {
  expect(found(await readTables(bytes, file))).toEqual([]);
});

it('generated documents are no alarm', { timeout: 60_000 }, async () => {
  const texts = generateDocuments(60, 3).map(({ document }) => [document.name, writeTabText(document)] as const);
  const documents = await Promise.all(texts.map(([name, text]) => readTables(Buffer.from(text), `${name}.txt`)));
  const cells = documents.reduce((sum, { tables }) => sum + tables.flatMap(({ rows }) => rows).length, 0);
  expect(cells).toBeGreaterThan(1000);
  expect(documents.flatMap(found)).toEqual([]);
});

/** The forms in which a person's number is printed, all replaced by 138 0000 0000; every other form is no alarm. */
const PRINTED: Readonly<Record<string, string[]>> = {
  'hunan-nanyue-2018': ['mobile-number 张某某138****0000'],
  'hunan-xiangtan-2023': ['mobile-number … 张某某 联系电话:138****0000 填报日期: 单位负…'],
};

const forms = globSync('tests/formats/forms/*').sort();

it.each(forms.map((path) => [basename(path), path]))(
  '%s holds exactly the numbers of its persons',
  async (file, path) => {
    const form = file.split('.')[0] ?? '';
    expect(found(await readTables(readFileSync(path), file))).toEqual(PRINTED[form] ?? []);
  },
);
