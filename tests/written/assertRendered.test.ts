import { expect, it } from 'vitest';
import { assertRendered } from '../../src/written/assertRendered.ts';

it('a guide or a term whose text Markdown could not read stops the build with its file', () => {
  const filePath = 'content/guide/a.md';
  expect(() => assertRendered([{ filePath, body: '> 深处的话' }])).toThrow('content/guide/a.md：正文读不成网页');
  expect(() => assertRendered([{ filePath: '../../srv/内容/guide/a.md', body: '话' }])).toThrow(
    /^\/srv\/内容\/guide\/a\.md：/,
  );
  expect(() => assertRendered([{ filePath, body: '话', rendered: { html: '<p>话</p>' } }])).not.toThrow();
  expect(() => assertRendered([{ filePath, body: '\n' }])).not.toThrow();
});
