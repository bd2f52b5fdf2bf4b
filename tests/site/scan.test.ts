import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blankForms } from '../../src/exports/blankForms.ts';
import { HandPdf } from '../formats/pdf/support/handPdf.ts';
import { countyText } from '../support/county.ts';

/** A file as a copier makes it: a page that is a picture. */
function scan(): Uint8Array {
  const pdf = new HandPdf();
  pdf.image('I1', 4, 4, 'abcdefghijklmnop');
  pdf.page('q 595 0 0 842 0 0 cm /I1 Do Q');
  return pdf.bytes();
}

let folder = '';
let stdout = '';
const at = (...path: string[]) => join(folder, ...path);
const page = (path: string) => readFileSync(at('out', path, 'index.html'), 'utf8');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingbai-scan-'));
  mkdirSync(at('county/documents'), { recursive: true });
  writeFileSync(at('county/documents/scan.pdf'), scan());
  writeFileSync(at('county/documents/hongyazi.txt'), countyText('hongyazi-2024.txt'));
  writeFileSync(at('county/site.yaml'), 'clerkPage: false\n');
  const command = ['scripts/build.ts', '--content', at('county'), '--out', at('out')];
  const run = spawnSync(process.execPath, command, { encoding: 'utf8' });
  expect(run.stderr).toBe('');
  expect(run.status).toBe(0);
  stdout = run.stdout;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a scan among the documents', () => {
  it('does not stop the build and gives no project', () => {
    expect(stdout).toMatch(/文档 2　表 14　单位 1　项目 14/);
  });

  it('is said to be one on its page, with the original and the blank forms to key it in', () => {
    const html = page('documents/scan');
    const box = /<aside class="note-box key-in.*?<\/aside>/s.exec(html)?.[0] ?? '';
    expect(box).toContain('这份文件是扫描件（图片），本站读不出文字。');
    const links = Array.from(box.matchAll(/href="([^"]+)"/g), ([, href = '']) => join('documents/scan', href));
    expect(links).toEqual(['data/documents/scan.pdf', ...blankForms.map(({ path }) => `data/${path}`)]);
    for (const link of links) expect([link, existsSync(at('out', link))]).toEqual([link, true]);
  });

  it('has no list of projects and no copy of tables where there are none', () => {
    expect(page('documents/scan')).not.toMatch(/id="(?:projects|tables)"/);
    expect(page('documents/hongyazi')).toMatch(/id="projects".*id="tables"/s);
  });

  it('puts no such box on the page of a document that was read', () => {
    expect(page('documents/hongyazi')).not.toContain('key-in');
  });

  it('leaves the blank forms on the data page and in the list of files', () => {
    const { resources } = JSON.parse(readFileSync(at('out/data/datapackage.json'), 'utf8'));
    for (const { path, title } of blankForms) {
      expect(page('data')).toContain(`forms/${path.slice('forms/'.length)}`);
      expect(resources).toContainEqual(expect.objectContaining({ path, format: 'xlsx', title: `空白表：${title}` }));
    }
    expect(page('guide/for-the-office')).toContain('data/#forms');
  });
});

it('a county that does not want the page for clerks has none, and nothing leads there', () => {
  expect(existsSync(at('out/read'))).toBe(false);
  const files = readdirSync(at('out'), { recursive: true, encoding: 'utf8' });
  const leading = files.filter(
    (file) => /\.(?:html|xml)$/.test(file) && /[/"]read\/["?#<]/.test(readFileSync(at('out', file), 'utf8')),
  );
  expect(leading).toEqual([]);
  expect(stdout).not.toContain('单页');
});
