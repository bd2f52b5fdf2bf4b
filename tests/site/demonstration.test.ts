import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/checks.ts';
import { SINGLE_FILE } from '../../src/views/read/readerMarkup.ts';
import { parseCsv } from '../support/publish.ts';

/** `tests/demo` as its command builds it: invented plans beside what invented units say became of them. */

const MARK = '演示数据';

let work = '';
let dist = '';
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'mingbai-demo-'));
  dist = join(work, 'dist');
  const content = join(work, 'demo');
  cpSync('tests/demo', content, { recursive: true, filter: (source) => !source.endsWith('tables') });
  execFileSync(process.execPath, ['scripts/build.ts', '--content', content, '--out', dist], { stdio: 'pipe' });
}, 180_000);
afterAll(() => rmSync(work, { recursive: true, force: true }));

const read = (path: string) => readFileSync(join(dist, path), 'utf8');
const files = (ending: string) =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith(ending));
const rows = (name: string) => parseCsv(read(`data/${name}.csv`));

describe('a site of invented data', () => {
  it('says so in the tab, over the text and to search engines on every page', () => {
    const pages = files('.html').filter((file) => file !== SINGLE_FILE);
    expect(pages.length).toBeGreaterThan(80);
    for (const page of pages) {
      const html = read(page);
      expect(/<title>([^<]*)<\/title>/.exec(html)?.[1], page).toContain(MARK);
      expect(html, page).toMatch(/<meta name="robots" content="noindex"/);
      if (page !== '404.html') expect(html.slice(html.indexOf('<body')), page).toContain(`<strong>${MARK}</strong>`);
    }
  });

  it('says so in every row of every data file, in what describes them and beside them', () => {
    const tables = files('.csv').filter((file) => file.startsWith('data/'));
    expect(tables.length).toBeGreaterThan(10);
    for (const file of tables) {
      expect(read(file).split('\r\n')[0], file).toMatch(/,notice$/);
      for (const row of parseCsv(read(file))) expect(row, file).toMatchObject({ notice: MARK });
      const json = JSON.parse(read(file.replace('.csv', '.json')));
      expect(
        json.every(({ notice }: { notice: string }) => notice === MARK),
        file,
      ).toBe(true);
    }
    expect(JSON.parse(read('data/datapackage.json')).title).toContain(MARK);
    expect(read('data/README.txt')).toMatch(/^演示数据。/);
  });

  it('says so in every document and in what was read of it', () => {
    const documents = files('.txt').filter((file) => file.startsWith('data/documents/'));
    expect(documents).toHaveLength(8);
    for (const file of documents) expect(read(file), file).toMatch(/^演示数据：/);
    for (const file of files('.json').filter((each) => each.startsWith('data/tables/')))
      expect(JSON.parse(read(file)).title, file).toContain(MARK);
  });

  it('shows every state, and every check of self-evaluations finds something', () => {
    const states = new Set(rows('result-indicators').map(({ state }) => state));
    expect(states).toEqual(new Set(['达到', '超过', '未达到', '单位自述完成', '只在自评里', '不能比', '']));
    expect(read('results/index.html')).toContain('只在目标里');
    const codes = new Set(rows('findings').flatMap(({ code = '' }) => (code.startsWith('result/') ? [code] : [])));
    expect(codes).toEqual(new Set(checks.flatMap(({ code }) => (code.startsWith('result/') ? [code] : []))));
    for (const code of codes) expect(read(`findings/${code.replace('/', '-')}/index.html`)).toContain('不算什么');
    expect(new Set(rows('links').map(({ basis }) => basis))).toEqual(new Set(['code', 'name', 'given']));
  });
});
