import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readContent } from '../../scripts/content/readContent.ts';
import { readDocuments } from '../../scripts/reading/readDocuments.ts';
import { createReport, type Report } from '../../scripts/report/report.ts';
import { InputError } from '../../src/model/inputError.ts';

const temporary = mkdtempSync(join(tmpdir(), 'mingbai-reading-'));
afterAll(() => rmSync(temporary, { recursive: true }));

const COUNTY = 'tests/county/documents';
/** The same in Word. */
const WORD = 'tests/formats/fixtures/docx-libreoffice';
const WITH_PERSONS = 'tests/cases/poverty-project/input.docx';
const silent = createReport({ write: () => true } as unknown as NodeJS.WriteStream);

/** A content folder with these documents. */
function folderOf(name: string, files: Record<string, string> = {}): string {
  const folder = join(temporary, name);
  mkdirSync(join(folder, 'documents'), { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, 'documents', file), text);
  return folder;
}

const read = (folder: string, threads: number, report = silent) =>
  readDocuments(folder, readContent(folder), 'now', report, threads);

it('documents are read in a thread as they are read in this one, and stand in their order', async () => {
  const folder = folderOf('same');
  for (const from of [WORD, COUNTY]) {
    for (const file of readdirSync(from))
      copyFileSync(join(from, file), join(folder, 'documents', `${basename(from)}-${file}`));
  }
  const here = await read(folder, 0);
  expect(here).toHaveLength(10);
  expect(await read(folder, 1)).toEqual(here);
});

it('personal data that a thread found stop the build as those found here', async () => {
  const folder = folderOf('personal');
  for (const name of ['a', 'b', 'c']) copyFileSync(WITH_PERSONS, join(folder, 'documents', `${name}.docx`));
  const refused = (await read(folder, 1)).map((document) => 'read' in document && document.read.refused.length);
  expect(refused[0]).toBeGreaterThan(0);
  expect(refused).toEqual([refused[0], refused[0], refused[0]]);
});

it('the first document that cannot be read is told, also where a later one was found to be so before', async () => {
  const folder = folderOf('broken', { 'a.pdf': '%PDF-1.4\n', 'b.pdf': '%PDF-1.4\n', 'c.pdf': '%PDF-1.4\n' });
  const error = await read(folder, 1).catch((error: unknown) => error);
  expect(error).toBeInstanceOf(InputError);
  expect((error as Error).message).toMatch(/^a\.pdf：/);
  writeFileSync(join(folder, 'site.yaml'), 'continueOnUnreadable: true\n');
  let counted = 0;
  const counting: Report = {
    ...silent,
    counted: (_, __, run) =>
      run(() => {
        counted += 1;
      }),
  };
  const sentences = (await read(folder, 1, counting)).map(
    (document) => 'unreadable' in document && document.unreadable,
  );
  expect(sentences.map((sentence) => String(sentence).slice(0, 6))).toEqual(['a.pdf：', 'b.pdf：', 'c.pdf：']);
  expect(counted).toBe(3);
});
