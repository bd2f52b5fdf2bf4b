import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readContent } from '../../scripts/readContent.ts';
import { readDocuments } from '../../scripts/reading/readDocuments.ts';
import { createReport } from '../../scripts/report.ts';
import { InputError } from '../../src/model/inputError.ts';

const temporary = mkdtempSync(join(tmpdir(), 'mingbai-reading-'));
afterAll(() => rmSync(temporary, { recursive: true }));

const COUNTY = 'tests/county/documents';
const silent = createReport({ write: () => true } as unknown as NodeJS.WriteStream);

/** A content folder with these documents. */
function folderOf(name: string, files: Record<string, string> = {}): string {
  const folder = join(temporary, name);
  mkdirSync(join(folder, 'documents'), { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, 'documents', file), text);
  return folder;
}
const WORD = 'tests/cases/list-of-indicators/input.docx';

const read = (folder: string, threads: number) => readDocuments(folder, readContent(folder), 'now', silent, threads);

it('documents are read in a thread as they are read in this one, and stand in their order', async () => {
  const folder = folderOf('same');
  for (const copy of ['a', 'b']) {
    for (const file of readdirSync(COUNTY))
      copyFileSync(join(COUNTY, file), join(folder, 'documents', `${copy}-${file}`));
  }
  copyFileSync(WORD, join(folder, 'documents', 'word.docx'));
  const here = await read(folder, 0);
  expect(here).toHaveLength(11);
  expect(await read(folder, 1)).toEqual(here);
});

it('personal data that a thread found stop the build as those found here', async () => {
  const text = '联系人：张三，电话 13912345678';
  const folder = folderOf('personal', { 'a.txt': text, 'b.txt': text, 'c.txt': text });
  const refused = (await read(folder, 1)).flatMap((document) => ('read' in document ? document.read.refused : []));
  expect(refused.map(({ kind }) => kind)).toEqual(['mobile-number', 'mobile-number', 'mobile-number']);
});

it('the first document that cannot be read is told, also where a later one was found to be so before', async () => {
  const folder = folderOf('broken', { 'a.pdf': '%PDF-1.4\n', 'b.pdf': '%PDF-1.4\n', 'c.pdf': '%PDF-1.4\n' });
  const error = await read(folder, 1).catch((error: unknown) => error);
  expect(error).toBeInstanceOf(InputError);
  expect((error as Error).message).toMatch(/^a\.pdf：/);
  writeFileSync(join(folder, 'site.yaml'), 'continueOnUnreadable: true\n');
  const sentences = (await read(folder, 1)).map((document) => 'unreadable' in document && document.unreadable);
  expect(sentences.map((sentence) => String(sentence).slice(0, 6))).toEqual(['a.pdf：', 'b.pdf：', 'c.pdf：']);
});
