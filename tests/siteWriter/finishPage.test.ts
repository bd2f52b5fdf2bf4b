import { expect, it } from 'vitest';
import { finishPage } from '../../scripts/siteWriter/finishPage.ts';

const finished = (file: string, text: string) =>
  new TextDecoder().decode(finishPage(file, new TextEncoder().encode(text)).content);

it('makes the addresses of a page relative and its hidden characters seen', () => {
  expect(finished('units/x/index.html', '<a href="/data/">1\u200b</a>')).toBe('<a href="../../data/">1〔U+200B〕</a>');
});

it('makes the hidden characters of a feed seen, whose addresses stay', () => {
  expect(finished('feed.xml', '<link href="/data/"/>\u202e')).toBe('<link href="/data/"/>〔U+202E〕');
});

it('leaves any other file as it is: data hold what was printed', () => {
  expect(finished('units/x.csv', 'a\u200b')).toBe('a\u200b');
});
