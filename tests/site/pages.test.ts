import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SINGLE_FILE } from '../../src/views/read/readerMarkup.ts';
import { filesIn } from '../support/filesIn.ts';
import { publishedData } from '../support/publishedData.ts';
import { siteFolder } from '../support/siteFolder.ts';

const page = (path = '') => readFileSync(join(siteFolder, path, 'index.html'), 'utf8');

describe('what is inferred from words', () => {
  it('stands on the pages of its projects and of findings, and on no other', () => {
    const said = Buffer.from('用词像是别的行当的').toString('latin1');
    const found = Object.entries(filesIn(siteFolder))
      .filter(([file, bytes]) => file.endsWith('.html') && bytes.includes(said))
      .map(([file]) => file.replace(/\/index\.html$/, ''));
    const paths = publishedData('projects').map(({ path }) => String(path).replace(/\/$/, ''));
    expect(found.filter((file) => !paths.includes(file))).toEqual(['findings/project-foreign-indicators']);
    expect(found).toHaveLength(10);
  });
});

describe('a site without self-evaluations', () => {
  it('has no page, link, word, mark-up or file of them but where words and data files are explained', () => {
    expect(publishedData('results')).toEqual([]);
    const files = Object.entries(filesIn(siteFolder)).map(
      ([file, bytes]) => [file, Buffer.from(bytes, 'latin1').toString('utf8')] as const,
    );
    const pages = files.filter(([file]) => file.endsWith('.html') && file !== SINGLE_FILE);
    expect(pages.length).toBeGreaterThan(250);
    const saying = (wanted: RegExp) => pages.filter(([, html]) => wanted.test(html)).map(([file]) => file);
    expect(saying(/自评|承诺的，后来怎样|单位填的|自己填的/).sort()).toEqual([
      'data/index.html',
      'glossary/index.html',
    ]);
    expect(saying(/href="[^"]*\bresults\/|id="outcome|outcome=/)).toEqual([]);
    expect(files.filter(([file]) => /^results\//.test(file))).toEqual([]);
    const listed = files.filter(([file]) => /\.xml$|^search-index\//.test(file));
    expect(listed.filter(([, text]) => /自评|results\//.test(text)).map(([file]) => file)).toEqual([]);
  });
});

describe('every project, unit and document', () => {
  it('has its page, and each project page names its document and line', () => {
    const projects = publishedData('projects');
    expect(projects).toHaveLength(91);
    for (const { path, name, source_line, document_id } of projects) {
      expect(page(path)).toContain(`第 ${source_line} 行`);
      expect(page(path)).toContain(`documents/${document_id}/`);
      expect(page(path)).toMatch(/<h1/);
      expect(name).not.toBe('');
    }
    for (const { path } of [...publishedData('units'), ...publishedData('documents')])
      expect(page(path)).toMatch(/<h1/);
  });
});

describe('a box to search in', () => {
  it('takes no more than an address can hold that every server answers: 8 KB, nine bytes a character', () => {
    const boxes = ['', 'search', 'projects'].flatMap((path) => page(path).match(/<input[^>]*name="q"[^>]*>/g) ?? []);
    expect(boxes.length).toBeGreaterThan(2);
    expect(boxes.filter((box) => !/\smaxlength="300"/.test(box))).toEqual([]);
  });
});

describe('the documents themselves', () => {
  it('are saved where a page offers them, never opened as a page of the site with what scripts they hold', () => {
    const links = publishedData('documents').flatMap(
      ({ path }) => page(String(path)).match(/<a [^>]*href="[^"]*data\/documents\/[^>]*>/g) ?? [],
    );
    expect(links.length).toBeGreaterThanOrEqual(publishedData('documents').length);
    expect(links.filter((link) => !/ download[ >=]/.test(link))).toEqual([]);
  });
});
