import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** A table of the whole budget of a unit, which no form here explains. */
const WHOLE_UNIT = 'guangdong-zhanjiang-whole-unit-2024.xlsx';

/** Where a document was found, as its record says. */
const FOUND_AT = 'https://example.gov.cn/zwgk/a.html';

let folder = '';
let stdout = '';
const at = (...path: string[]) => join(folder, ...path);
const page = (path: string) => readFileSync(at('out', path, 'index.html'), 'utf8');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingbai-scan-'));
  mkdirSync(at('county/documents'), { recursive: true });
  writeFileSync(at('county/documents/scan.pdf'), scan());
  cpSync(join('tests/formats/forms', WHOLE_UNIT), at('county/documents', WHOLE_UNIT));
  writeFileSync(at('county/documents/hongyazi.txt'), countyText('hongyazi-2024.txt'));
  writeFileSync(at('county/documents/hongyazi.yaml'), `url: ${FOUND_AT}\n`);
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
    expect(stdout).toMatch(/文档 3　表 15（还没读懂 1）　单位 1　项目 14/);
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

describe('a table of another kind', () => {
  const html = () => page(`documents/${WHOLE_UNIT.replace('.xlsx', '')}`);

  it('is offered as original, and no blank form of a project to key it in', () => {
    const box = /<aside class="note-box key-in.*?<\/aside>/s.exec(html())?.[0] ?? '';
    expect(box).toMatch(/下载原文件<\/a>看。/);
    expect(box).not.toMatch(/空白表，照原件录入|forms\//);
  });

  it('is told once to be unread: no frame stands around each of its cells, and no sign is explained that it has not', () => {
    expect(html()).toContain('还没读懂的表。');
    expect(html()).not.toMatch(/class="unplaced"|title="未归位"|浅底的是栏目名|红虚线/);
    expect(page('documents/hongyazi')).toContain('浅底的是栏目名');
  });
});

describe('where a document was found', () => {
  it('is one press away on its page and on those of its projects', () => {
    const link = `<a href="${FOUND_AT}">${FOUND_AT}</a>`;
    expect(page('documents/hongyazi')).toContain(link);
    const [project = ''] = readdirSync(at('out/projects')).filter((name) => /2024/.test(name));
    expect(page(`projects/${project}`)).toContain(link);
  });
});

describe('the promise below the name of a project', () => {
  it('stands apart from its value, which else reads as a part of the name', () => {
    expect(page('documents/hongyazi')).toContain('承诺：享受村干部任职补贴人数 <b class="nowrap">41人</b>');
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
