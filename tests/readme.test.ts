import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decidePersonalData } from '../src/privacy/decidePersonalData.ts';
import { printedIn, textsOf } from './privacy/printedIn.ts';

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

/** What somebody may take for personal data, by the words of README, as it is printed. */
const UNSOUGHT: Readonly<Record<string, string>> = {
  'e-mail addresses': '联系邮箱 | zhangmou@example.cn',
  plates: '车牌号 | 冀G12345',
};

it('the personal data that README says are not looked for are not, and it says so of no other', () => {
  const said = /not looked for are\s+([^,]+), nor/.exec(readme)?.[1]?.split(/,\s*|\s+and\s+/) ?? [];
  expect(said).toEqual(Object.keys(UNSOUGHT));
  for (const printed of Object.values(UNSOUGHT)) {
    const { tables } = decidePersonalData(printedIn([printed], []), 'mask');
    expect(textsOf(tables).join(' / ')).toContain(printed);
  }
});

describe('every script runs a file that exists', () => {
  it.each(Object.entries(scripts))('%s', (_, command) => {
    for (const [file] of command.matchAll(/(?:scripts|tests)\/[\w./-]+\.ts/g)) expect(existsSync(file)).toBe(true);
  });
});
