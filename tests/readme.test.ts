import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const npmOwn = new Set(['audit', 'ci', 'sbom', 'test']);

describe('README tells the truth', () => {
  const commands = [...readme.matchAll(/npm (?:run )?([a-z][a-z:-]*)/g)].map(([, name]) => name ?? '');

  it.each([...new Set(commands)].filter((name) => !npmOwn.has(name)))('npm run %s exists', (name) => {
    expect(scripts).toHaveProperty([name]);
  });

  it.each(Object.keys(scripts))('it names the script %s', (name) => {
    expect(commands).toContain(name);
  });

  const paths = [...readme.matchAll(/`((?:src|scripts|tests)\/[\w./-]*)`/g)].map(([, path]) => path ?? '');

  it.each([...new Set(paths)])('%s exists', (path) => {
    expect(existsSync(path)).toBe(true);
  });
});

describe('every script runs a file that exists', () => {
  it.each(Object.entries(scripts))('%s', (_, command) => {
    for (const [file] of command.matchAll(/(?:scripts|tests)\/[\w./-]+\.ts/g)) expect(existsSync(file)).toBe(true);
  });
});
