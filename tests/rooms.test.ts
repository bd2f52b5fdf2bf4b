import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { expect, it } from 'vitest';

/** The rooms of `src/` from the ground up: a file imports from its own room and from those before it, never from one after it. */
const ROOMS = [
  'environment.ts',
  'model',
  'values',
  'identity',
  'downloads',
  'formats',
  'grid',
  'recognise',
  'document',
  'privacy',
  'assemble',
  'checks',
  'markup',
  'spreadsheet',
  'report',
  'exports',
  'changes',
  'pipeline.ts',
  'inspect',
  'words',
  'written',
  'corpus',
  'facts',
  'charts/drawings',
  'charts/data',
  'charts/render',
  'charts',
  'compare',
  'search/format',
  'search/build',
  'search/query',
  'portal',
  'feeds',
  'publish',
  'views',
  'styles',
  'browser',
  'content.config.ts',
  'components',
  'pages',
];

/** Rooms whose code runs in a browser as well: bytes and objects in, objects out. */
const PURE = ROOMS.slice(ROOMS.indexOf('model'), ROOMS.indexOf('exports'));

const files = globSync('src/**/*.{ts,astro}').map((file) => file.split(sep).join('/'));

const roomOf = (file: string): string => {
  const [, first = '', second = ''] = file.split('/');
  return ROOMS.includes(`${first}/${second}`) ? `${first}/${second}` : first;
};

const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g)].map(
    ([, name = '']) => name,
  );

const placeOf = (file: string, name: string): string =>
  normalize(join(dirname(file), name))
    .split(sep)
    .join('/');

/** The files that a file needs when it runs. */
const runtimeImportsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^(?:import|export)\s+(?!type\b)[^'";]*?\bfrom\s*'(\.[^']+)'/gm)].map(
    ([, name = '']) => placeOf(file, name),
  );

it('gives every file a room', () => {
  expect(files.map(roomOf).filter((room) => !ROOMS.includes(room))).toEqual([]);
});

it('lets imports lead down only, from the pages to the model', () => {
  const upward = files.flatMap((file) =>
    importsOf(file)
      .filter((name) => name.startsWith('.'))
      .map((name) => placeOf(file, name))
      .filter((target) => ROOMS.indexOf(roomOf(target)) > ROOMS.indexOf(roomOf(file)))
      .map((target) => `${file} → ${target}`),
  );
  expect(upward).toEqual([]);
});

/** A cell of a Word table holds tables, and a table cells: what nests reads itself. */
const NESTED = ['addTable', 'readBlocks', 'readCell', 'tableRows'].map((name) => `src/formats/docx/${name}.ts`);

it('lets no file import itself by way of others, types aside, but where the thing that is read nests', () => {
  const targets = new Map(files.map((file) => [file, runtimeImportsOf(file)]));
  const reaches = (start: string) => {
    const seen = new Set<string>();
    const next = [...(targets.get(start) ?? [])];
    for (let file = next.pop(); file !== undefined; file = next.pop()) {
      if (seen.has(file)) continue;
      seen.add(file);
      next.push(...(targets.get(file) ?? []));
    }
    return seen;
  };
  expect(files.filter((file) => reaches(file).has(file)).sort()).toEqual(NESTED);
});

it('keeps files, environment, clock and Node out of the core', () => {
  const impure = files
    .filter((file) => PURE.includes(roomOf(file)))
    .filter(
      (file) =>
        importsOf(file).some((name) => name.startsWith('node:')) ||
        /\bprocess\.|\bBuffer\.|\bDate\.now\b|new Date\(\)|\bconsole\./.test(readFileSync(file, 'utf8')),
    );
  expect(impure).toEqual([]);
});
