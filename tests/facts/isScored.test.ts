import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isScored } from '../../src/facts/isScored.ts';
import { process } from '../support/publish.ts';

it.each([
  ['self-evaluation-anhui', true],
  ['self-evaluation-transfer', false],
])('a self-evaluation is said to bear points only where its form has them: %s', async (name, scored) => {
  const { site } = await process({ 'case.docx': readFileSync(`tests/cases/${name}/input.docx`) });
  expect(site.results.map(isScored)).toEqual([scored]);
});
