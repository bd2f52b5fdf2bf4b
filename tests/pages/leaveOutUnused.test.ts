import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type * as parse5 from 'parse5';
import { parse, serialize } from 'parse5';
import { build } from 'vite';
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

it('a page full of faults gives the same tree without what tells of them', async () => {
  const left = await build({
    ...{ root: process.cwd(), configFile: false, publicDir: false, logLevel: 'silent', plugins: [leaveOutUnused()] },
    build: {
      ...{ write: false, minify: true },
      rolldownOptions: { input: 'parse5', preserveEntrySignatures: 'strict', output: { format: 'es' } },
    },
  });
  const { output } = (Array.isArray(left) ? left : [left]).find((one) => 'output' in one) ?? { output: [] };
  const [chunk] = output;
  const code = chunk?.type === 'chunk' ? chunk.code : '';
  expect(code.length).toBeGreaterThan(50_000);
  expect(code.match(/\b_err\(/g)?.length).toBeLessThan(10);
  expect(code).not.toMatch(/\["DATA"\]|`TAG_OPEN`/);
  const shorter: typeof parse5 = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  for (const page of FAULTY) expect(shorter.serialize(shorter.parse(page)), page).toBe(serialize(parse(page)));
});

/** Pages that break the rules of the standard, each in other ways. */
const FAULTY = [
  ...[
    '<td>1',
    '<table>a<tr>b<td>c</table>d',
    '<p><b>1<p>2</b>3',
    '<a><a>1</a>',
    '</p>1',
    '<!doctypex><html a a=1 b/>1',
  ],
  ...[
    '<body><head>1',
    '<title>1',
    '<script>1<!--<script>2',
    '<!-->1',
    '<!--1--!>2',
    '<!--<!--1-->2',
    '<?a>1',
    '</ 1>2',
  ],
  ...[
    '&#0;&#x80;&#xD800;&#1234567890;&#;&#x;&amp&notit;&notin;&copy1&nosuch;',
    '<a href="?a&copy=1&copy2">1',
    '\0<p\0>\0',
  ],
  ...["<p a\"=1 b='2'c=3 =4 d=5/>6", '<![CDATA[1]]>', '<svg><![CDATA[1]]></svg>', '<svg><p>1', '<math><mi>1<b>2'],
  ...['<!DOCTYPE html PUBLIC"a\'b>1', '<!DOCTYPE html SYSTEM>1', '<select><p>1<select>2', '<template><td>1</template>'],
  ...[
    '<table><select><td>1',
    '<frameset>1<frame>',
    '<noscript><p>1</noscript>',
    '<textarea>\n1</p>',
    '1\r\n2\r3\u0001\ufdd0',
  ],
];

/** Methods of schemas that are left out, and of other things as well. */
const COMMON = ['includes', 'startsWith', 'endsWith', 'normalize', 'toLowerCase', 'toUpperCase', 'step'];

it('no schema asks for a method that is left out', () => {
  const path = 'node_modules/zod/v4/classic/schemas.js';
  const code = readFileSync(path, 'utf8');
  const transform = leaveOutUnused().transform as (code: string, id: string) => string | null;
  const namesIn = (text: string) =>
    [...text.matchAll(/^ {4}(?:async |get |set )?(\w+)(?:\(|: (?:async )?function)/gm)].map(([, name = '']) => name);
  const kept = new Set(namesIn(transform(code, `/${path}`) ?? ''));
  const leftOut = [...new Set(namesIn(code))].filter((name) => !kept.has(name));
  expect(leftOut).toEqual(expect.arrayContaining(['email', 'uuidv4', 'exactOptional', 'partial', 'unwrap']));
  expect([...kept]).toEqual(expect.arrayContaining(['optional', 'url', 'extend']));
  expect(leftOut).toEqual(expect.arrayContaining(['safeParseAsync', 'encodeAsync', 'spa']));
  // Of bytes, by a coder of the browser; of other things, below.
  const ofOthers = new Set(['encode', 'decode', ...COMMON]);
  const called = new RegExp(`\\.(?:${leftOut.filter((name) => !ofOthers.has(name)).join('|')})\\(`);
  const sources = Object.entries(filesIn('src')).filter(([file]) => /\.(?:ts|astro)$/.test(file));
  expect(sources.filter(([, text]) => called.test(text)).map(([file]) => file)).toEqual([]);
});

it('no schema asks for a method that is left out and called as one of a text or a number is', () => {
  const path = 'node_modules/zod/v4/classic/schemas.js';
  const code = readFileSync(path, 'utf8');
  const transform = leaveOutUnused().transform as (code: string, id: string) => string | null;
  const left = transform(code, `/${path}`) ?? '';
  for (const name of COMMON) {
    const made = new RegExp(`^ {4}${name}\\(`, 'm');
    expect(code, name).toMatch(made);
    expect(left, name).not.toMatch(made);
  }
  expect(left).toMatch(/^ {4}safeParse\(/m);
  const asked = new RegExp(`\\bz\\s*\\.\\w+\\([^;]*\\)\\s*\\.(?:${COMMON.join('|')})\\(`);
  expect("z.string().min(1).startsWith('a')").toMatch(asked);
  const schemas = Object.entries(filesIn('src')).filter(
    ([file, text]) => file.endsWith('.ts') && /from 'zod'/.test(text),
  );
  expect(schemas.length).toBeGreaterThan(20);
  // Functions that are handed to a schema ask texts.
  const asking = schemas.filter(([, text]) => asked.test(text.replace(/\(\w+\) =>[^,]*/g, '')));
  expect(asking.map(([file]) => file)).toEqual([]);
});

it('nobody asks in another shape than a list what is wrong with a record', () => {
  const path = 'node_modules/zod/v4/core/errors.js';
  const code = readFileSync(path, 'utf8');
  const transform = leaveOutUnused().transform as (code: string, id: string) => string | null;
  expect(code).toMatch(/fieldErrors/);
  expect(transform(code, `/${path}`)?.match(/^export function (?:flatten|format)Error\(.*\) \{\}$/gm)).toHaveLength(2);
  const asks = /\b(?:flatten|format)Error\b|rror\.(?:flatten|format)\(/;
  const asking = Object.entries(filesIn('src')).filter(([, text]) => asks.test(text));
  expect(asking.map(([file]) => file)).toEqual([]);
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

it('how the data, the search and the comparison call a field is left out of what a page fetches, and nothing on it asks', () => {
  const transform = leaveOutUnused().transform as (code: string, id: string) => string | null;
  const ASKED = /\.(?:columns?|compared)\b|\{[^{}:]*\b(?:columns?|searched)\b[^{}:]*\}\) =>/;
  const LEFT_OUT = /\b(?:columns?|compared|searched|printedAs)\b/;
  for (const name of ['fundingRows', 'textFields']) {
    const code = readFileSync(`src/model/${name}.ts`, 'utf8');
    const list = code.slice(code.indexOf(' = ['));
    const left = transform(list, `/src/model/${name}.ts`) ?? '';
    expect(list).toMatch(LEFT_OUT);
    expect(left).not.toMatch(/\b(?:columns?|compared|searched|printedAs):/);
    expect(left.match(/\b(?:key|label): '/g)).toEqual(list.match(/\b(?:key|label): '/g));
  }
  const asking = Object.entries(filesIn('src'))
    .filter(([, text]) => /\b(?:FUNDING_ROWS|TEXT_FIELDS)\b/.test(text) && ASKED.test(text))
    .map(([file]) => join('src', file));
  expect(asking.length).toBeGreaterThan(2);
  const known = new Set(['src/model/fundingRows.ts', 'src/model/textFields.ts']);
  const reached = loadedWith('src/browser/read/readWorker.ts');
  expect(reached.size).toBeGreaterThan(100);
  expect(asking.filter((file) => reached.has(file) && !known.has(file))).toEqual([]);
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

it('where a form was seen, and how lists and headings call a finding, no reader of files fetches, and nothing it loads asks', () => {
  const transform = leaveOutUnused().transform as (code: string, id: string) => string | null;
  const left = (pattern: RegExp) =>
    Object.keys(filesIn('src'))
      .filter((file) => pattern.test(file))
      .map((file) => transform(readFileSync(`src/${file}`, 'utf8'), `/src/${file}`) ?? '')
      .join('\n');
  const forms = left(/^recognise\/(?:templates\/\w+|flatForm)\.ts$/);
  expect(forms).toContain("title: '部门项目支出预算绩效目标表'");
  expect(forms).not.toMatch(/seenIn: '/);
  expect(left(/^checks\/\w+\.ts$/)).not.toMatch(/\b(?:listMark|about): '/);
  const reached = loadedWith('src/browser/read/readWorker.ts');
  const asking = Object.entries(filesIn('src'))
    .filter(([file, text]) => file.endsWith('.ts') && /\.seenIn\b|\blistMark\b(?! ?[?:])|\bkind\.about\b/.test(text))
    .map(([file]) => join('src', file));
  expect(asking.length).toBeGreaterThan(1);
  expect(asking.filter((file) => reached.has(file))).toEqual([]);
});

/** A source with all that it imports, types too. */
function loadedWith(path: string, known = new Set<string>()): Set<string> {
  if (known.has(path)) return known;
  known.add(path);
  for (const [, to = ''] of readFileSync(path, 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+\.ts)'/g)) {
    loadedWith(join(dirname(path), to), known);
  }
  return known;
}

it('every character is read as it was where the quotes around each are left out', () => {
  const path = 'node_modules/pinyin-pro/dist/esm/data/dict1.mjs';
  const code = readFileSync(path, 'utf8');
  const transform = leaveOutUnused().transform as (code: string, id: string) => string | null;
  const readings = (text: string) => {
    const list = text.slice(text.indexOf('const map'), text.indexOf('const DICT1'));
    const map: Record<string, Iterable<string>> = new Function(`${list} return map;`)();
    return Object.entries(map).map(([reading, characters]) => [reading, [...characters]]);
  };
  const shorter = transform(code, `/${path}`) ?? '';
  expect(readings(shorter)).toEqual(readings(code));
  expect(readings(code).flat(2).length).toBeGreaterThan(20_000);
  expect(shorter).not.toContain("['");
});
