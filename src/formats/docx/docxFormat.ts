import { isEncryptedPackage } from '../compound/compoundHolds.ts';
import type { Format } from '../format.ts';
import { hasRoot } from '../xml/hasRoot.ts';
import { peekMember, zipNames } from '../zip/zipHolds.ts';

/**
 * Word documents in Office Open XML, and in one file of XML, which systems name `.doc`. A file under a password is taken here too, to be
 * refused in words.
 */
export const docxFormat: Format = {
  id: 'docx',
  title: 'Word 文档（.docx）',
  extensions: ['.docx', '.docm', '.dotx', '.dotm', '.xml'],
  matches: (bytes) =>
    isEncryptedPackage(bytes) || isWordPackage(bytes) || hasRoot(bytes, /^<(?:w:wordDocument|pkg:package)\s/),
  load: async () => (await import('./docxReader.ts')).docxReader,
};

/** Not merely `wordprocessingml.document`: a workbook that holds a Word file lists that. */
const MAIN_TYPE =
  /(?:wordprocessingml\.(?:document|template)|ms-word\.(?:document|template)\.macroEnabled\w*)\.main\+xml/i;

/** The main part lies at `word/document.xml` almost always; else the list of content types tells. */
function isWordPackage(bytes: Uint8Array): boolean {
  const names = zipNames(bytes);
  if (!names) return false;
  if (names.some((name) => name.toLowerCase() === 'word/document.xml')) return true;
  const types = names.find((name) => name.toLowerCase() === '[content_types].xml');
  return types !== undefined && MAIN_TYPE.test(peekMember(bytes, types) ?? '');
}
