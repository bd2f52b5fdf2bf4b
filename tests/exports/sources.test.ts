import { expect, it } from 'vitest';
import { exportFiles, historyOf } from '../../src/pipeline.ts';
import { joinBytes } from '../../src/values/joinBytes.ts';
import { process } from '../support/publish.ts';

const PAGE = '<title>某县2024年预算</title><script>alert(document.cookie)</script><p>一段话</p>';

it('a web page is published byte for byte under a name that no browser runs, and its old address leads there and runs nothing', async () => {
  const { site, findings, tables } = await process({ 'page.html': PAGE, 'text.txt': '一段话\n' });
  const sources = new Map([
    ['page', new TextEncoder().encode(PAGE)],
    ['text', new TextEncoder().encode('一段话\n')],
  ]);
  const settings = { title: '明白账', license: { name: 'CC-BY-4.0' } };
  const history = historyOf(site, null);
  const files = new Map(
    exportFiles({ settings, site, findings, tables, history, sources }).map(({ path, pieces }) => [
      path,
      new TextDecoder().decode(joinBytes([...pieces])),
    ]),
  );
  expect(files.get('documents/page.html.txt')).toBe(PAGE);
  expect(site.documents.map(({ source }) => source?.file)).toEqual([
    'data/documents/page.html.txt',
    'data/documents/text.txt',
  ]);
  const before = files.get('documents/page.html') ?? '';
  expect(before).toContain('<a href="page.html.txt">');
  expect(before).not.toContain('<script');
  expect([...files.keys()].filter((path) => path.startsWith('documents/'))).toEqual([
    'documents/page.html.txt',
    'documents/page.html',
    'documents/text.txt',
  ]);
  // The terms of use are those of the data, not of what the office disclosed.
  const { resources } = JSON.parse(files.get('datapackage.json') ?? '') as {
    resources: { path: string; licenses?: unknown }[];
  };
  const licensed = (path: string) => resources.find((resource) => resource.path === path)?.licenses !== undefined;
  expect([licensed('documents.csv'), licensed('documents/text.txt')]).toEqual([true, false]);
});
