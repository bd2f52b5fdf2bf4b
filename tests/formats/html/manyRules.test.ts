import { describe, expect, it } from 'vitest';
import { cpuTime } from '../../support/cpuTime.ts';
import { openHtml, readHtml } from './readHtml.ts';

const times = (count: number, write: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => write(n)).join('');

/** A table of so many rows, under as many style sheet rules as a twentieth part of them. */
const page = (rows: number, rule: (n: number) => string, row: (n: number) => string): string =>
  `<style>${times(rows / 40, rule)}</style><table>${times(rows, row)}</table>`;

const plain = (n: number): string => `<tr class="r${n % 9}"><td class=xl${n % 500}>甲<td class=xl7>${n}<td>乙`;

const PAGES: [string, (n: number) => string, (n: number) => string][] = [
  ['rules of classes, as Excel writes them', (n) => `.xl${n}{color:black;font-size:11pt;vertical-align:middle}`, plain],
  ['rules of cells in rows', (n) => `table .r${n} td, tr.x${n} > td{opacity:.9}`, plain],
  ['rules of places', (n) => `tr:nth-child(${n}n) td:last-child{opacity:.9}`, (n) => (n % 40 === 0 ? plain(n) : '')],
  ['rules of siblings', (n) => `.r1 + .x${n}{display:none}`, plain],
  ['rules of attributes', (n) => `td[class="x${n}"]{display:none}`, (n) => (n % 10 === 0 ? plain(n) : '')],
  ['rows with names of their own', (n) => `#n${n} td{visibility:visible}`, (n) => `<tr id=n${n}><td>甲<td>${n}`],
  [
    'rows with styles of their own',
    (n) => `td.x${n}{color:red}`,
    (n) => `<tr style="height:${n}px;color:#00${n % 10}"><td style="font-size:${n % 9}pt">甲<td>${n}`,
  ],
];

describe('a page of many rows under many rules is read in time that grows with its size', () => {
  it.each(PAGES)('%s', { timeout: 60_000 }, async (_, rule, row) => {
    const time = async (rows: number) => {
      const start = cpuTime();
      expect((await openHtml(page(rows, rule, row))).read().blocks.length).toBeGreaterThan(0);
      return cpuTime() - start;
    };
    await time(1000);
    const whole = await time(20_000);
    expect(whole).toBeLessThan(6000);
  });

  it.each<[string, (n: number) => string]>([
    ['open brackets', (n) => `<style>${'a{b:('.repeat(n)}</style>`],
    ['open rules', (n) => `<style>${'a{'.repeat(n)}</style>`],
    ['open comments', (n) => `<style>${'/*'.repeat(n)}</style>`],
    ['open strings', (n) => `<style>${'a{content:"'.repeat(n)}</style>`],
    ['open strings in one line each', (n) => `<style>${'a{content:"\n'.repeat(n)}</style>`],
    ['brackets in a style of its own', (n) => `<p style="color:${'rgb('.repeat(n)}">甲`],
    ['pictures in a style of its own', (n) => `<p style="background:${'url('.repeat(n)}">甲`],
    ['parts of a selector', (n) => `<style>${'a '.repeat(n)}{color:red}</style>`],
    ['selectors of a rule', (n) => `<style>${'a,'.repeat(n)}b{color:red}</style>`],
    ['classes of an element', (n) => `<style>.a{color:red}</style><p class="${times(n, (at) => `c${at} `)}">甲`],
    ['variables', (n) => `<style>:root{--a:${'var(--a)'.repeat(n)}}p{color:var(--a)}</style>`],
    ['moved parts of equations', (n) => `<math><msup>${'<mn>1</mn>'.repeat(n)}</msup></math>`],
    ['closed boxes', (n) => `<details>${'<summary>甲</summary>'.repeat(n)}`],
  ])('many %s take linear time', async (_, write) => {
    const time = async (count: number) => {
      const start = cpuTime();
      await readHtml(`<p>甲${write(count)}<p>乙`);
      return cpuTime() - start;
    };
    await time(2000);
    // Quadratic time would be 100 times as long.
    expect(await time(50_000)).toBeLessThan(Math.max(await time(5000), 3) * 40 + 300);
  });

  it('one whose selectors take no end is refused in a sentence', async () => {
    const css = '.a > p .b .c .d .e{color:red}';
    const deep = '<div class="a b c d"><div class="e">'.repeat(400);
    await expect(openHtml(`<!DOCTYPE html><style>${css}</style>${deep}甲`)).rejects.toThrow(
      /样式规则过多；应为.+。请.+。$/,
    );
  });
});
