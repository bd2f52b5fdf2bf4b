import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { documentFiles } from '../../scripts/content/documentFiles.ts';
import { readTables } from '../../src/pipeline.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingbai-documents-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('a PDF is read as a folder holds it', async () => {
  mkdirSync(join(folder, 'documents'));
  copyFileSync('tests/formats/fixtures/pdf-libreoffice/hongyazi-2024.pdf', join(folder, 'documents/表.pdf'));
  const [document] = documentFiles(folder).documents;
  const { tables } = await readTables(document?.bytes ?? new Uint8Array(), '表.pdf');
  expect(tables.length).toBeGreaterThan(10);
});
