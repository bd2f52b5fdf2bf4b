import { describe, expect, it } from 'vitest';
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
