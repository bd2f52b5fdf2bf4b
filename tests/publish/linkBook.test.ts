import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { openLinkBook } from '../../src/publish/linkBook.ts';

describe('a link that leads nowhere is found', () => {
  const pages = new Map([
    [
      'index.html',
      '<a href="a/">1</a><a href="a/#x">2</a><a href="a/#y">3</a><a href="b/">4</a><a href="https://gov.example/">5</a>',
    ],
    ['404.html', '<a href="/">home</a><a href="/x/">x</a>'],
    ['a/index.html', '<h1 id="x">a</h1><a href="../">up</a><img src="https://cdn.example/x.png"><a href="/root">r</a>'],
  ]);

  it('missing pages, missing places, absolute paths and foreign pictures', () => {
    const book = openLinkBook();
    for (const [page, html] of pages) book.add(page, html);
    const read = (page: string) => pages.get(page) ?? '';
    expect(book.missingFiles(new Set(pages.keys()), read)).toEqual([
      { page: '404.html', link: '/x/' },
      { page: 'a/index.html', link: 'https://cdn.example/x.png' },
      { page: 'a/index.html', link: '/root' },
      { page: 'index.html', link: 'b/' },
    ]);
    expect(book.lostPlaces(read)).toEqual([{ page: 'index.html', link: 'a/#y' }]);
  });

  it('in a site of any size: no page is held for its links', () => {
    setFlagsFromString('--expose-gc');
    const clear = runInNewContext('gc') as () => void;
    const book = openLinkBook();
    const heap = () => {
      clear();
      return process.memoryUsage().heapUsed;
    };
    const before = heap();
    const text = '项目支出绩效目标表'.repeat(20_000);
    for (let page = 0; page < 60; page += 1) {
      book.add(
        `a/${page}/index.html`,
        `<a href="../../documents/text-${page}/#t1-r2-c3-of-${page}">${page}</a>${text}`,
      );
    }
    // A page is 360 KB; all of them would be 20 MB.
    expect(heap() - before).toBeLessThan(4e6);
  });
});

it('a page that stands as it stood is read again for its links only where it leads to what is gone', async () => {
  const pages = { 'a.html': '<a href="there.html#x">1</a>', 'b.html': '<a href="gone.html">2</a>' };
  const links = { files: ['there.html', 'gone.html', 'never.html'], pages: { 'a.html': [0], 'b.html': [1] } };
  const book = openLinkBook(links);
  for (const file of Object.keys(pages)) book.addUnchanged(file);
  const read: string[] = [];
  const readAgain = (file: string) => {
    read.push(file);
    return pages[file as keyof typeof pages] ?? '';
  };
  expect(book.lostPlaces(readAgain)).toEqual([]);
  const there = new Set([...Object.keys(pages), 'there.html']);
  expect(book.missingFiles(there, readAgain)).toEqual([{ page: 'b.html', link: 'gone.html' }]);
  expect(new Set(read)).toEqual(new Set(['b.html']));
  // What no page leads to any more is not remembered.
  expect(book.known()).toEqual({ files: ['there.html', 'gone.html'], pages: { 'a.html': [0], 'b.html': [1] } });
});
