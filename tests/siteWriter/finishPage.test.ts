import { expect, it } from 'vitest';
import { finishPage } from '../../scripts/siteWriter/finishPage.ts';

const utf8 = new TextEncoder();

const finished = (file: string, text: string) => new TextDecoder().decode(finishPage(file, utf8.encode(text)).content);

it('makes the addresses of a page relative and its hidden characters seen', () => {
  expect(finished('units/x/index.html', '<a href="/data/">1\u200b</a>')).toBe('<a href="../../data/">1〔U+200B〕</a>');
});

it('marks a page as UTF-8 so that no server that sends it as GBK makes its text unreadable', () => {
  const { content, html } = finishPage('index.html', utf8.encode('<p>县</p>'));
  expect(content.slice(0, 3)).toEqual(utf8.encode('\ufeff'));
  expect(html).toBe('<p>县</p>');
  expect(finishPage('a.csv', utf8.encode('县')).content).toEqual(utf8.encode('县'));
});

it('makes the hidden characters of a feed seen, whose addresses stay', () => {
  expect(finished('feed.xml', '<link href="/data/"/>\u202e')).toBe('<link href="/data/"/>〔U+202E〕');
});

it('leaves any other file as it is: data hold what was printed', () => {
  expect(finished('units/x.csv', 'a\u200b')).toBe('a\u200b');
});
