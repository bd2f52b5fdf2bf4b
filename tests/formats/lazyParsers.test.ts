import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

/** Packages that take a file apart. */
const PARSERS = ['papaparse', 'parse5', 'fflate', '@xmldom/xmldom', 'pdfjs-dist'];

const STATIC = /^(?:import|export)\s(?!type\b)[^;]*?from\s+'([^']+)'/gm;

/** The packages that a file loads with itself: what it imports, and so on; `import()` waits and does not count. */
function loadedWith(file: string, seen = new Set<string>()): Set<string> {
  const packages = new Set<string>();
  if (seen.has(file)) return packages;
  seen.add(file);
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(STATIC)) {
    if (!name.startsWith('.')) packages.add(name);
    else for (const one of loadedWith(join(dirname(file), name), seen)) packages.add(one);
  }
  return packages;
}

const parsersOf = (file: string): string[] =>
  [...loadedWith(file)].filter((name) => PARSERS.some((parser) => name === parser || name.startsWith(`${parser}/`)));

// fflate is small and looks into ZIP files to tell what they are; papaparse also writes the CSV of the open data.
it('loads no parser to tell what a file is, nor to read a text, but what unpacks a ZIP file', () => {
  expect(parsersOf('src/formats/formats.ts')).toEqual(['fflate']);
  expect(parsersOf('src/formats/text/textFormat.ts')).toEqual(['fflate']);
  expect(parsersOf('src/document/readTables.ts')).toEqual(['fflate']);
});

it('finds the parser of a reader that has one, so that the test above can fail', () => {
  expect(parsersOf('src/formats/csv/csvReader.ts')).toContain('papaparse');
  expect(parsersOf('src/formats/html/htmlReader.ts')).toContain('parse5');
  expect(parsersOf('src/formats/docx/docxReader.ts')).toContain('@xmldom/xmldom');
});
