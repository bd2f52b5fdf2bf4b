import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { openLinkBook } from '../../src/publish/linkBook.ts';
import { relativeLinks } from '../../src/publish/relativeLinks.ts';

describe('every address becomes relative, so that the site works in any folder', () => {
  it.each([
    ['index.html', '<a href="/">', '<a href="./">'],
    ['index.html', '<a href="/units/x/">', '<a href="units/x/">'],
    ['units/x/index.html', '<a class="a" href="/">', '<a class="a" href="../../">'],
    [
      'units/x/index.html',
      '<link rel="stylesheet" href="/assets/a.css">',
      '<link rel="stylesheet" href="../../assets/a.css">',
    ],
    ['search/index.html', '<form action="/search/" data-root="/">', '<form action="../search/" data-root="../">'],
    ['a/index.html', '<a href="//other.example/">', '<a href="//other.example/">'],
    ['a/index.html', '<p>href="/x"</p>', '<p>href="/x"</p>'],
    ['a/index.html', '<a href="#top">', '<a href="#top">'],
    ['404.html', '<a href="/">', '<a href="/">'],
    ['a/index.html', '<a\n href="/x/">', '<a\n href="../x/">'],
    [
      'a/index.html',
      '<div data-root="/" data-href="/y/" class="/z">',
      '<div data-root="../" data-href="../y/" class="/z">',
    ],
  ])('in %s: %s', (page, html, expected) => {
    expect(relativeLinks(html, page)).toBe(expected);
  });
});

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
