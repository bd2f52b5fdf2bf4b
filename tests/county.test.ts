import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** The one file that looks at `content/`, and asks only what holds for any. */
const LOOKS_AT_CONTENT = ['tests/site/content.test.ts'];
const OF_AN_OFFICE = /['"`]content\/(?:documents|tables|functional-classes)/;

it('no test counts in the content of an office, which may change any day, but in tests/county', () => {
  const files = globSync('tests/**/*.ts').map((file) => file.replaceAll('\\', '/'));
  const looking = files.filter((file) => OF_AN_OFFICE.test(readFileSync(file, 'utf8')));
  expect(looking).toEqual(LOOKS_AT_CONTENT);
});
