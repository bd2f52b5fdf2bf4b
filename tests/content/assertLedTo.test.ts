import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { assertLedTo, LED_TO } from '../../scripts/content/assertLedTo.ts';
import { filesIn } from '../support/filesIn.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingbai-guide-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('a guide of one’s own has every page that the site leads to, else it is said before anything is read', () => {
  expect(() => assertLedTo(folder)).not.toThrow();
  mkdirSync(join(folder, 'guide'));
  writeFileSync(join(folder, 'guide/a.md'), '');
  expect(() => assertLedTo(folder)).toThrow(
    /guide：没有 reading-rules\.md，.*请从程序的 content\/guide\/ 把 reading-rules\.md 复制进来/,
  );
  writeFileSync(join(folder, 'guide/reading-rules.md'), '');
  expect(() => assertLedTo(folder)).not.toThrow();
});

it('these pages are those that the pages of the site name', () => {
  const sources = Object.entries(filesIn('src')).filter(([file]) => /\.(?:astro|ts)$/.test(file));
  const named = sources.flatMap(([, text]) =>
    [...text.matchAll(/["'`]\/guide\/([a-z-]+)\//g)].map(([, id = '']) => id),
  );
  expect(new Set(named)).toEqual(new Set(LED_TO));
});
