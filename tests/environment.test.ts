import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { VARIABLES } from '../src/environment.ts';

/** Where a variable is set for what runs after it; everything else asks `variable()`, which knows the list. */
const SET_IN = ['scripts/build.ts', 'scripts/dev.ts', 'tests/support/buildSite.ts'];

const files = globSync('{src,scripts,tests}/**/*.{ts,astro}').map((file) => file.replaceAll('\\', '/'));
const found = files.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/MINGBAI_[A-Z]+/g)].map(([name]) => ({ file, name })),
);

it('every variable that anything is told by stands in one list with its meaning, and each of the list is used', () => {
  const used = found.filter(({ file }) => file !== 'src/environment.ts').map(({ name }) => name);
  expect([...new Set(used)].filter((name) => !(name in VARIABLES))).toEqual([]);
  const source = readFileSync('src/environment.ts', 'utf8');
  const unused = Object.keys(VARIABLES).filter((name) => !used.includes(name) && source.split(name).length < 3);
  expect(unused).toEqual([]);
});

it('no variable is read past the list', () => {
  const past = files.filter((file) => /process\.env\.MINGBAI|process\.env\[/.test(readFileSync(file, 'utf8')));
  expect(past.filter((file) => !['src/environment.ts', ...SET_IN].includes(file))).toEqual([]);
});
