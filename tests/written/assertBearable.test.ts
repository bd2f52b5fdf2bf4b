import { readdirSync, readFileSync } from 'node:fs';
import { unified } from '@astrojs/markdown-remark';
import { expect, it } from 'vitest';
import { assertBearable } from '../../src/written/assertBearable.ts';

const list = (depth: number) => Array.from({ length: depth }, (_, at) => `${'  '.repeat(at)}- 甲`).join('\n');
const hold = (text: string) => () => assertBearable(text, 'guide/a.md', 6);

it.each([
  [
    'brackets without end',
    '['.repeat(30_000),
    /^guide\/a\.md：第 6 行起的一段里，.*符号超过 2000 个；应为平常的一段话。请.*。$/,
  ],
  ['marks of stress over many lines', `甲\n\n${'*甲_ \n'.repeat(5000)}`, /^guide\/a\.md：第 8 行起的一段里/],
  [
    'lists in lists',
    list(1500),
    /^guide\/a\.md：第 106 行的引用或列表套得太深；应为不超过 100 层。请减少嵌套的层数。$/,
  ],
  ['quotes in quotes', `${'>'.repeat(20_000)}甲`, /第 6 行的引用或列表套得太深/],
  ['lists in one line', `${'- '.repeat(800)}甲`, /第 6 行的引用或列表套得太深/],
  ['a page without end', '字'.repeat(60_000), /正文有 60000 个字；应为不超过 50000 个字。请拆成几页。$/],
  ['tags in tags', '<div>\n\n'.repeat(5000), /写了 5000 个网页标签；应为不超过 1000 个/],
])('a written page of %s is told in a sentence before it is parsed', (_, text, sentence) => {
  expect(hold(text)).toThrow(sentence);
});

it('the pages of this project are borne, and what is borne is made in seconds', async () => {
  const written = ['guide', 'glossary'].flatMap((folder) =>
    readdirSync(`content/${folder}`).map((file) => readFileSync(`content/${folder}/${file}`, 'utf8')),
  );
  expect(written.length).toBeGreaterThan(40);
  for (const text of written) expect(hold(text)).not.toThrow();
  const processor = await unified({ gfm: true, smartypants: false }).createRenderer({});
  for (const text of [
    '['.repeat(2000),
    '*甲_ '.repeat(1000),
    list(100),
    `${'>'.repeat(200)}甲`,
    '<div>'.repeat(1000),
  ]) {
    expect(hold(text)).not.toThrow();
    const { user } = process.cpuUsage();
    await processor.render(text, { frontmatter: {} });
    expect(process.cpuUsage().user - user).toBeLessThan(5_000_000);
  }
});
