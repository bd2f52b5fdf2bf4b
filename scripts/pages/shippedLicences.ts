import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../projectFolders.ts';
import { CHARACTER_MAPS } from './characterMaps.ts';

/** Code of others that reaches a reader's browser. */
export interface ShippedPackage {
  name: string;
  version: string;
  /** As the package names it: MIT. */
  licence: string;
  /** The words of its licence, which ask to be passed on. */
  text: string;
}

const IMPORT =
  /(?:^|[;\s])(?:import|export)(?!\s+type\b)[^'"`;]*?from\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|^import\s*['"]([^'"]+)['"]/gm;

/** What reaches the browser without an import: the bundler's own few lines, and the table of traditional characters. */
const BESIDES = ['opencc-js', 'vite'];

/** The packages whose code is bundled for the browser, by name: what `src/browser/` imports, and what that needs. */
export function shippedPackages(): ShippedPackage[] {
  const packages = new Map<string, ShippedPackage>();
  const files = new Set<string>();
  const readFile = (file: string): void => {
    if (files.has(file) || !existsSync(file)) return;
    files.add(file);
    for (const [, from, lazy, bare] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      const name = (from ?? lazy ?? bare ?? '').replace(/\?.*$/, '');
      if (name.startsWith('.')) readFile(join(dirname(file), name));
      else if (!name.startsWith('node:')) readPackage(nameOf(name), join(ROOT, 'node_modules'));
    }
  };
  const readPackage = (name: string, modules: string): void => {
    if (packages.has(name)) return;
    const folder = join(modules, name);
    packages.set(name, aboutPackage(folder));
    for (const needed of Object.keys(manifestOf(folder).dependencies ?? {})) {
      const own = join(folder, 'node_modules');
      readPackage(needed, existsSync(join(own, needed)) ? own : modules);
    }
  };
  for (const file of globSync('src/browser/**/*.ts', { cwd: ROOT })) readFile(join(ROOT, file));
  for (const name of BESIDES) packages.set(name, aboutPackage(join(ROOT, 'node_modules', name)));
  return [...packages.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

const manifestOf = (folder: string) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

function aboutPackage(folder: string): ShippedPackage {
  const { name, version, license } = manifestOf(folder);
  return { name, version, licence: license, text: licenceIn(folder) };
}

const nameOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

function licenceIn(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  if (!file) return '';
  // What a bundler carries in itself is of no concern to a page.
  return (
    readFileSync(join(folder, file), 'utf8')
      .replaceAll('\r\n', '\n')
      .split('\n# Licenses of bundled dependencies')[0]
      ?.trim() ?? ''
  );
}

/** The file beside the pages. */
export const LICENCES = 'licences.txt';

/** What lies there: what ships, and the words of its licences. */
export function licencesText(): string {
  const own = readFileSync(join(ROOT, 'LICENSE'), 'utf8').trim();
  const maps = `Character maps of Adobe, in read/cmaps/\n\n${licenceIn(CHARACTER_MAPS)}`;
  const parts = shippedPackages().map(
    ({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text}`,
  );
  return `${[`明白账 Mingbai (MIT)\n\n${own}`, ...parts, maps].join(`\n\n${'-'.repeat(78)}\n\n`)}\n`;
}
