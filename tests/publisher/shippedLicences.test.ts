import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { licencesText, shippedPackages } from '../../scripts/pages/shippedLicences.ts';

/** Licences that ask for no more than that their words are passed on. */
const ALLOWED = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];

it('all code of others that reaches a reader may be passed on, and comes with the words of its licence', () => {
  const packages = shippedPackages();
  expect(packages.map(({ name }) => name)).toEqual(expect.arrayContaining(['fflate', 'parse5', 'pdfjs-dist', 'vite']));
  expect(packages.filter(({ licence }) => !licence.split(' AND ').every((one) => ALLOWED.includes(one)))).toEqual([]);
  expect(packages.filter(({ text }) => text.length < 500).map(({ name }) => name)).toEqual([]);
  const all = licencesText();
  for (const { name, version } of packages) expect(all).toContain(`${name} ${version} (`);
  expect(all).toContain('Adobe');
});

/** Programs for other systems that the registry did not offer when the lock was written; npm then takes them by version alone. */
const WITHOUT_HASH = /^node_modules\/@biomejs\/cli-(?:android|darwin|win32|linux-\w+-musl)/;

it('every package of the lock is held by a hash, but for the formatter on other systems', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { integrity?: string; resolved?: string; optional?: boolean; dev?: boolean }>;
  };
  const bare = Object.entries(packages).filter(([path, { integrity }]) => path !== '' && !integrity);
  expect(bare.filter(([path, { optional, dev }]) => !(WITHOUT_HASH.test(path) && optional && dev))).toEqual([]);
  expect(Object.values(packages).filter(({ resolved = '' }) => resolved.includes('://'))).toEqual([]);
});
