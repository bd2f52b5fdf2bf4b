import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { siteFolder } from '../support/siteFolder.ts';

/** What the page that reads dropped files makes a reader fetch, compressed, by what is dropped. */

const KB = 1024;
const folder = join(siteFolder, 'read');
const programs = readdirSync(folder).filter((file) => file.endsWith('.js'));
const read = (path: string) => readFileSync(join(siteFolder, path), 'utf8');
const compressed = (path: string) => gzipSync(readFileSync(join(siteFolder, path))).length;

const named = (name: string) => {
  const found = programs.find((file) => new RegExp(`^${name.replace('.', '\\.')}\\.[\\w-]+\\.js$`).test(file));
  if (!found) throw new Error(`No program is called ${name}.`);
  return `read/${found}`;
};

/** A program with all that it loads at once, by `import … from`. */
function withImports(path: string, known = new Set<string>()): Set<string> {
  if (known.has(path)) return known;
  known.add(path);
  for (const [, name = ''] of read(path).matchAll(
    /(?:^|[;}\s])(?:import|export)\s*(?:[\w*{][^'"();]*?from)?\s*["'`](\.[^"'`]+)["'`]/g,
  )) {
    withImports(posix.join(posix.dirname(path), name), known);
  }
  return known;
}

/** What a file of a format adds to the core: programs that are loaded by `import()`, with what those load at once. */
function added(...names: string[]): number {
  const core = withImports(named('readWorker'));
  const files = new Set(names.flatMap((name) => [...withImports(named(name))]));
  return [...files].filter((file) => !core.has(file)).reduce((sum, file) => sum + compressed(file), 0);
}

describe('the page that reads dropped files', () => {
  it('loads at most 60 KB before a file is dropped', () => {
    const page = 'read/index.html';
    const loaded = [...read(page).matchAll(/<(?:script|link)\b[^>]*\s(?:src|href)="(\.[^"]+\.(?:js|css))"/g)].map(
      ([, address = '']) => posix.join('read', address),
    );
    const all = new Set([page, ...loaded.flatMap((file) => (file.endsWith('.js') ? [...withImports(file)] : [file]))]);
    expect(all.size).toBeGreaterThan(3);
    expect([...all].reduce((sum, file) => sum + compressed(file), 0)).toBeLessThanOrEqual(60 * KB);
  });

  it('loads a core of at most 250 KB with the first file', () => {
    const core = [...withImports(named('readWorker'))];
    expect(core.reduce((sum, file) => sum + compressed(file), 0)).toBeLessThanOrEqual(250 * KB);
  });

  it.each<[string, number, string[]]>([
    ['Word document', 60, ['docxReader', 'symbols']],
    ['old Word document', 60, ['docReader', 'symbols']],
    ['workbook', 200, ['xlsxReader']],
    ['old workbook', 200, ['xlsReader']],
    ['web page', 60, ['htmlReader']],
    ['web page with signs', 65, ['htmlReader', 'symbols']],
    ['web page with a style sheet', 70, ['htmlReader', 'cascade']],
    ['web page in one file with what it needs', 75, ['htmlReader', 'cascade', 'pageOfMhtml']],
    ['text', 20, ['textReader']],
    ['sheet as text', 20, ['csvReader']],
    ['archive', 20, ['membersIn']],
    ['PDF', 650, ['openPdf', 'pdf', 'pdf.worker']],
    ['package of its own', 20, ['openPackage']],
    ['folder to be packed', 10, ['packFiles']],
    ['report as a workbook', 20, ['reportSheets', 'writeWorkbook', 'packWorkbook']],
  ])('loads for a %s at most %i KB more', (_, most, names) => {
    expect(added(...names)).toBeGreaterThan(0);
    expect(added(...names)).toBeLessThanOrEqual(most * KB);
  });

  it('has no program that none of these loads', () => {
    const names = [
      'readWorker',
      'docxReader',
      'symbols',
      'docReader',
      'xlsxReader',
      'xlsReader',
      'htmlReader',
      'cascade',
      'pageOfMhtml',
      'textReader',
      'csvReader',
      'attachedTexts',
      'membersIn',
      'openPackage',
      'packFiles',
      'reportSheets',
      'writeWorkbook',
      'packWorkbook',
    ];
    const loaded = new Set([...names, 'openPdf', 'pdf', 'pdf.worker'].flatMap((name) => [...withImports(named(name))]));
    expect(programs.filter((file) => !loaded.has(`read/${file}`))).toEqual([]);
  });
});
