import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { expect, it } from 'vitest';
import { filesIn } from '../support/filesIn.ts';
import { siteFolder } from '../support/siteFolder.ts';

/** The syntax that browsers of 2019 know. The readers of files lie in `read/`, and their page says which browsers they need. */
const SYNTAX = 2019;
/** A module could ask for its own address and load others in 2019; the language has had it since 2020. */
const EARLY: readonly [RegExp, string][] = [
  [/\bimport\.meta\b/g, 'importMeta'],
  [/\bimport\(/g, 'importScript('],
];

const scripts = Object.keys(filesIn(siteFolder)).filter((file) => file.endsWith('.js') && !file.startsWith('read/'));

it('every script of every page is in the syntax of 2019', () => {
  expect(scripts.length).toBeGreaterThan(20);
  for (const file of scripts) {
    const code = EARLY.reduce(
      (text, [from, to]) => text.replace(from, to),
      readFileSync(join(siteFolder, file), 'utf8'),
    );
    expect(() => parse(code, { ecmaVersion: SYNTAX, sourceType: 'module' }), file).not.toThrow();
  }
});

/** Inside texts no parser of scripts looks, and a browser throws where it meets them. */
it.each<[string, RegExp]>([
  ['a look behind in a pattern, Safari since 2023', /\(\?<[=!]/],
  ['`:is()`, `:where()`, `:has()` in a selector, Chromium since 2021 and 2022', /:(?:is|where|has)\(/],
  ['a list or a path inside `:not()`, Chromium since 2021', /:not\([^)`'"]*[ ,>]/],
])('no script of a page holds %s', (_, pattern) => {
  const found = scripts.filter((file) => pattern.test(readFileSync(join(siteFolder, file), 'utf8')));
  expect(found).toEqual([]);
});
