import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sourceNotes } from '../../src/checks/sourceNotes.ts';
import { process, publishedRows } from '../support/publish.ts';

it('everything that a reader can notice of a file has its words', () => {
  const noted = globSync('src/formats/**/*.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/'(document\/[a-z-]+)'/g)].map(([, code]) => code),
  );
  // The report says what of an archive was not read: there is no document that it could be said of.
  const said = new Set([...sourceNotes.map(({ code }) => code), 'document/unread-member']);
  expect(noted.length).toBeGreaterThan(20);
  expect([...new Set(noted)].filter((code) => code && !said.has(code))).toEqual([]);
});

it('what was noticed becomes a finding of the document', async () => {
  const published = await process({ 'a.dat': '项目\t上年\t今年\n公务接待\t3\t2\n公车运行\t5\t4\n' });
  expect(publishedRows(published, 'findings')).toContainEqual(
    expect.objectContaining({
      code: 'document/wrong-ending',
      subject: 'document',
      source_ref: '',
      message: '文件名以“.dat”结尾，内容是文本文件（.txt），按内容读。',
    }),
  );
});

it('a web page without its style sheet is said to show perhaps less than was read', async () => {
  const page = '<link rel="stylesheet" href="style/main.css"><table><tr><td>公务接待</td><td>3</td></tr></table>';
  const messages = publishedRows(await process({ 'a.html': page }), 'findings').map(({ message }) => message);
  expect(messages).toContain(
    '网页用的样式表 style/main.css 不在文件里，它藏起来的字本站分不出，当作看得见的读。请对照原网页核对，或存成一个文件（.mht）重新放入。',
  );
});

it('a document without a table is said to be one', async () => {
  const published = await process({ 'a.txt': '某县预算说明\n\n今年的预算安排如下。\n' });
  expect(publishedRows(published, 'findings').map(({ code }) => code)).toEqual(['document/nothing-read']);
});
