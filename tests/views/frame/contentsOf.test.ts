import { expect, it } from 'vitest';
import { contentsOf } from '../../../src/views/frame/contentsOf.ts';

const heading = (id: string, inside = id) => `<section><h2 id="${id}">${inside}</h2><p>…</p></section>`;
const page = (...headings: string[]) => `<article><h1>甲镇</h1><p>一句话</p>${headings.join('')}</article>`;

it('a page of several parts is told part by part, under its heading', () => {
  const html = page(
    heading('money', '钱'),
    heading('indicators', '<button popovertarget="t">绩效指标</button>\n'),
    heading('source', '出处 &amp; 引用'),
  );
  const { head, rest, parts, more } = contentsOf(html);
  expect(head).toBe('<article><h1>甲镇</h1>');
  expect(head + rest).toBe(html);
  expect(parts).toEqual([
    { id: 'money', title: '钱' },
    { id: 'indicators', title: '绩效指标' },
    { id: 'source', title: '出处 &amp; 引用' },
  ]);
  expect(more).toBe(0);
});

it('a short page, or one without a heading, is left as it is', () => {
  const short = page(heading('a'));
  expect(contentsOf(short)).toEqual({ head: short, rest: '', parts: [], more: 0 });
  const bare = [heading('a'), heading('b'), heading('c')].join('');
  expect(contentsOf(bare).parts).toEqual([]);
});

it('a page of very many parts says how many it does not name', () => {
  const { parts, more } = contentsOf(page(...Array.from({ length: 20 }, (_, at) => heading(`p${at}`))));
  expect([parts.length, more]).toEqual([14, 6]);
});
