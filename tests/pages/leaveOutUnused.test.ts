import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { leaveOutUnused } from '../../scripts/pages/leaveOutUnused.ts';
import { checks } from '../../src/checks/checks.ts';
import { filesIn } from '../support/filesIn.ts';

const methodsOf = (code: string) => [...code.matchAll(/^P\.(\w+) = /gm)].map(([, name = '']) => name);

it('sums are worked out in a browser by every method that a source calls', () => {
  const path = 'node_modules/big.js/big.mjs';
  const code = readFileSync(path, 'utf8');
  const transform = leaveOutUnused().transform as (code: string, id: string) => string | null;
  const kept = methodsOf(transform(code, `/${path}`) ?? '');
  const leftOut = methodsOf(code).filter((name) => !kept.includes(name));
  expect(kept).toContain('plus');
  expect(leftOut).toContain('sqrt');
  const called = new RegExp(`(?<!Math)\\.(?:${leftOut.join('|')})\\(`);
  const sources = Object.entries(filesIn('src')).filter(([file]) => file.endsWith('.ts'));
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.filter(([, text]) => called.test(text)).map(([file]) => file)).toEqual([]);
});

it('records are held against every kind of text that a schema asks for', () => {
  const path = 'node_modules/zod/v4/core/schemas.js';
  const code = readFileSync(path, 'utf8');
  const transform = leaveOutUnused().transform as (code: string, id: string) => string | null;
  const leftOut = [...(transform(code, `/${path}`) ?? '').matchAll(/^export const \$Zod(\w+) = undefined;$/gm)].map(
    ([, name = '']) => name.toLowerCase(),
  );
  expect(leftOut).toEqual(expect.arrayContaining(['email', 'ipv6', 'jwt']));
  expect(leftOut).not.toContain('url');
  const asked = new RegExp(`\\bz\\s*\\.(?:string\\(\\)\\.)?(?:${leftOut.join('|')})\\(`, 'i');
  const sources = Object.entries(filesIn('src')).filter(([file]) => file.endsWith('.ts'));
  expect(sources.filter(([, text]) => asked.test(text)).map(([file]) => file)).toEqual([]);
});

it('no source asks for a part or the tone of a reading, which are left out', () => {
  const path = 'node_modules/pinyin-pro/dist/esm/core/pinyin/middlewares.mjs';
  const code = readFileSync(path, 'utf8');
  const transform = leaveOutUnused().transform as (code: string, id: string) => string | null;
  expect(code).toContain('options.multiple');
  expect(transform(code, `/${path}`)).not.toContain('options.multiple');
  const asksFor = (text: string) =>
    new Set([...text.matchAll(/(?:case|type ===) "(\w+)"/g)].map(([, name = '']) => name));
  const kept = asksFor(transform(code, `/${path}`) ?? '');
  const leftOut = [...asksFor(code)].filter((name) => !kept.has(name));
  expect([...kept].sort()).toEqual(['array', 'first', 'none', 'pinyin', 'symbol']);
  expect(leftOut).toEqual(expect.arrayContaining(['all', 'finalTail', 'initial', 'num']));
  const asked = new RegExp(`pinyin\\([^;]*(?:pattern|toneType|type): ['"](?:${leftOut.join('|')})['"]`);
  const sources = Object.entries(filesIn('src')).filter(([file]) => file.endsWith('.ts'));
  expect(sources.filter(([, text]) => asked.test(text)).map(([file]) => file)).toEqual([]);
  // The index of the search is made by no page.
  const ofAll = sources.filter(([, text]) => /pinyin\([^;]*multiple: true/.test(text)).map(([file]) => file);
  expect(ofAll).toEqual([expect.stringMatching(/search\/build\/commonReadings\.ts$/)]);
});

it('nobody listens to the faults of a web page whose names are left out', () => {
  const listening = Object.entries(filesIn('src')).filter(([, text]) => /\bonParseError\b/.test(text));
  expect(listening.map(([file]) => file)).toEqual([]);
});

it('no schema asks for a method that is left out', () => {
  const path = 'node_modules/zod/v4/classic/schemas.js';
  const code = readFileSync(path, 'utf8');
  const transform = leaveOutUnused().transform as (code: string, id: string) => string | null;
  const namesIn = (text: string) => [...text.matchAll(/^ {4}(\w+)\(/gm)].map(([, name = '']) => name);
  const kept = new Set(namesIn(transform(code, `/${path}`) ?? ''));
  const leftOut = [...new Set(namesIn(code))].filter((name) => !kept.has(name));
  expect(leftOut).toEqual(expect.arrayContaining(['email', 'uuidv4', 'exactOptional', 'partial', 'unwrap']));
  expect([...kept]).toEqual(expect.arrayContaining(['optional', 'url', 'extend']));
  const called = new RegExp(`\\.(?:${leftOut.join('|')})\\(`);
  const sources = Object.entries(filesIn('src')).filter(([file]) => /\.(?:ts|astro)$/.test(file));
  expect(sources.filter(([, text]) => called.test(text)).map(([file]) => file)).toEqual([]);
});

it('a schema of an object is read without a program of its own, which the policy of the page forbids', () => {
  const path = 'node_modules/zod/v4/core/schemas.js';
  const code = readFileSync(path, 'utf8');
  const transform = leaveOutUnused().transform as (code: string, id: string) => string | null;
  expect(code).toMatch(/new Doc\(/);
  const left = transform(code, `/${path}`) ?? '';
  expect(left).toContain('export const $ZodObjectJIT = $ZodObject;');
  expect(left).not.toMatch(/new Doc\(/);
});

it('what columns of the data hold is left out of what a page fetches, and nothing on a page says it', () => {
  const transform = leaveOutUnused().transform as (code: string, id: string) => string | null;
  for (const name of ['fundingRows', 'textFields']) {
    const path = `src/model/${name}.ts`;
    const code = readFileSync(path, 'utf8');
    const left = transform(code, `/${path}`) ?? '';
    expect(code).toMatch(/description: '/);
    expect(left).not.toMatch(/(?:description|printedAs|title):\s*'/);
    expect(left.match(/\b(?:key|label|name): '/g)).toEqual(code.match(/\b(?:key|label|name): '/g));
  }
  const sources = Object.entries(filesIn('src')).filter(([file]) => file.endsWith('.ts'));
  const naming = sources.filter(([, text]) => /\bcolumns?\??\.(?:description|title)\b/.test(text));
  expect(naming.map(([file]) => file)).toEqual([]);
});

it('no reader of files fetches what a finding means, which its page says, and none asks for it', () => {
  const transform = leaveOutUnused().transform as (code: string, id: string) => string | null;
  const sources = Object.entries(filesIn('src'));
  const bundled = sources.filter(([file]) => /^checks\/\w+\.ts$/.test(file));
  const left = bundled.map(([file]) => transform(readFileSync(`src/${file}`, 'utf8'), `/src/${file}`) ?? '').join('\n');
  expect(left).not.toMatch(/explanation: ?['"`]/);
  const titles = checks.map(({ title }) => title);
  expect(titles.filter((title) => !left.includes(title))).toEqual([]);
  const meanings = checks.flatMap(({ explanation, isNot, remedy }) => [explanation, isNot, remedy].filter(Boolean));
  // A list of short ones is handed from a function to its checks.
  expect(meanings.filter((said) => left.includes(String(said))).length).toBeLessThan(meanings.length / 3);
  const asking = sources.filter(
    ([file, text]) => file.endsWith('.ts') && /\.(?:explanation|isNot|remedy)\b/.test(text),
  );
  expect(asking.map(([file]) => file)).toEqual([]);
});
