import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ABSENT } from '../../src/values/absent.ts';

it('writes the words for what is absent in one file only', () => {
  const written = globSync('src/**/*.{ts,astro}')
    .filter((file) => !file.endsWith('absent.ts'))
    .flatMap((file) => {
      const code = readFileSync(file, 'utf8');
      return Object.values(ABSENT)
        .filter((words) => [`'${words}'`, `>${words}<`, `'（${words}）'`].some((literal) => code.includes(literal)))
        .map((words) => `${file}: ${words}`);
    });
  expect(written).toEqual([]);
});
