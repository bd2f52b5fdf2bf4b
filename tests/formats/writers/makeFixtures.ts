/**
 * Makes the committed files of the five real documents, by hand and only when a description or a writer has changed:
 *
 *     node tests/formats/writers/makeFixtures.ts [path of soffice]
 *
 * First the descriptions (tests/formats/fixtures/described), from what the pipeline reads from the text files. Then LibreOffice opens
 * the Word and Excel files of our own markup and saves them as .doc, .docx, .html, .pdf and .xls, .xlsx: files of a writer that shares
 * nothing with ours. Its Word files come through the .doc format, so that nothing of our markup is left in them. Needs LibreOffice
 * with Writer and Calc and a Chinese font; the files differ a little from version to version.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'fflate';
import { readTables } from '../../../src/pipeline.ts';
import { describeDocument } from './describe/describeDocument.ts';
import { describeDocuments, descriptionFile, realDocuments } from './describe/describeDocuments.ts';
import { descriptionJson } from './describe/descriptionJson.ts';
import { type FixtureFormat, fixtureFile, fixtureFormats } from './libreOfficeFixture.ts';
import { writeXlsxByHand } from './sheets/writeXlsxByHand.ts';
import { writeDocxByHand } from './word/writeDocxByHand.ts';

const soffice = process.argv[2] ?? 'soffice';
const work = mkdtempSync(join(tmpdir(), 'mingbai-fixtures-'));

/** From what to what, and which filter of LibreOffice writes it. A step may take what one before it made. */
const STEPS: readonly { from: string; to: FixtureFormat; filter: string }[] = [
  { from: 'ours.docx', to: 'doc', filter: 'doc:MS Word 97' },
  { from: 'doc', to: 'docx', filter: 'docx:MS Word 2007 XML' },
  { from: 'doc', to: 'html', filter: 'html:HTML (StarWriter):EmbedImages' },
  { from: 'doc', to: 'pdf', filter: 'pdf:writer_pdf_Export' },
  { from: 'ours.xlsx', to: 'xls', filter: 'xls:MS Excel 97' },
  { from: 'xls', to: 'xlsx', filter: 'xlsx:Calc MS Excel 2007 XML' },
];

const folderOf = (format: string) => join(work, format);

mkdirSync('tests/formats/fixtures/described', { recursive: true });
for (const file of realDocuments) {
  const document = describeDocument(await readTables(readFileSync(`tests/county/documents/${file}`), file));
  writeFileSync(descriptionFile(file), descriptionJson(document));
}

for (const format of ['ours.docx', 'ours.xlsx']) mkdirSync(folderOf(format));
for (const document of describeDocuments()) {
  writeFileSync(join(folderOf('ours.docx'), `${document.name}.docx`), writeDocxByHand(document));
  writeFileSync(join(folderOf('ours.xlsx'), `${document.name}.xlsx`), writeXlsxByHand(document));
}

for (const { from, to, filter } of STEPS) {
  const inputs = realDocuments.map((file) => join(folderOf(from), file.replace(/txt$/, from.replace('ours.', ''))));
  const profile = `-env:UserInstallation=file://${join(work, 'profile')}`;
  const options = [profile, '--headless', '--convert-to', filter, '--outdir', folderOf(to)];
  execFileSync(soffice, [...options, ...inputs], { stdio: 'inherit' });
}
for (const { to } of STEPS) {
  mkdirSync(`tests/formats/fixtures/${to}-libreoffice`, { recursive: true });
  for (const file of realDocuments) {
    const bytes = readFileSync(join(folderOf(to), file.replace(/txt$/, to)));
    const isPacked = fixtureFormats[to] === 'packed';
    writeFileSync(
      fixtureFile(to, file.replace(/\.txt$/, '')),
      isPacked ? gzipSync(bytes, { level: 9, mtime: 0 }) : bytes,
    );
  }
}
rmSync(work, { recursive: true });
