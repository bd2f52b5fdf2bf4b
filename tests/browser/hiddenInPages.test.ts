import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { htmlFormat } from '../../src/formats/html/htmlFormat.ts';
import { type SeededRandom, seededRandom } from '../formats/writers/invent/seededRandom.ts';
import { openBrowser } from './openBrowser.ts';

const PAGES = 300;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const SIMPLE =
  '.a .b .c .A #x #y span td tr b * [class] [class~=a] [id^=x] :first-child :last-child :nth-child(2n+1) :nth-child(-n+2) :nth-last-child(2) ' +
  ':nth-of-type(2) :only-child :first-of-type :not(.a) :is(.a,.b) :not(.a,#x) :where(#x,.c) span.a b.b .a.b :empty :root ' +
  'td:not(:first-child) :hover';

const DECLARED = [
  ...[
    'display:none',
    'display:inline',
    'display:block',
    'display:inline-block',
    'display:foo',
    'display:none!important',
  ],
  ...['visibility:hidden', 'visibility:visible', 'visibility:visible!important', 'opacity:0', 'opacity:1'],
  ...[
    'font-size:0',
    'font-size:12px',
    'font:0/1 serif',
    'font-size:200%',
    'color:transparent',
    'color:#fff',
    'color:red',
  ],
  ...[
    'color:inherit',
    'background:#fff',
    'background:rgb(255,0,0) none',
    'position:absolute;left:-9999px',
    'position:static',
  ],
  ...['text-indent:-9999px', 'text-indent:0', 'margin:0 0 0 -9999px', 'position:relative;top:-9999px', 'float:left'],
  ...['overflow:hidden;height:0', 'overflow:hidden;width:1px;height:1px;position:absolute', 'overflow:visible'],
];

const FIRST = 0x4e00;
const LAST = 0x4eff;

/** A page whose every letter stands once, and rules that hide some of them. */
function writePage(random: SeededRandom): string {
  const upTo = (count: number): number => random.whole(0, count - 1);
  const { pick } = random;
  const times = (count: number, write: () => string): string => Array.from({ length: count }, write).join('');
  let letter = FIRST;
  const text = (): string => String.fromCharCode(letter++);
  const simple = (): string => pick(SIMPLE.split(' '));
  const selector = (): string => simple() + times(upTo(3), () => pick([' ', ' > ', ' + ', ' ~ ']) + simple());
  const inner = (): string => `${pick(['', '&.a', '& .b', '&>span', simple()])}`;
  const rule = (): string => {
    const nested = inner();
    const body = `${pick(DECLARED)};${pick(DECLARED)};${nested === '' ? '' : `${nested}{${pick(DECLARED)}}`}`;
    const plain = `${selector()},${selector()}{${body}}`;
    return pick([
      plain,
      plain,
      plain,
      `@media print{${plain}}`,
      `@media (min-width:${pick([100, 5000])}px){${plain}}`,
      `/**/${plain}`,
    ]);
  };
  const attributes = (): string =>
    pick(['', ' class=a', ' class=b', ' class="a b"', ' class="b c"', ' class=A']) +
    pick(['', '', '', '', ' id=x', ' id=y']) +
    pick(['', '', '', '', '', ` style="${pick(DECLARED)}"`]);
  const inline = (depth: number): string =>
    times(1 + upTo(3), () => {
      const tag = pick(['span', 'b']);
      return depth > 2 || upTo(2) === 0 ? text() : `<${tag}${attributes()}>${inline(depth + 1)}</${tag}>`;
    });
  const rows = times(3, () => `<tr${attributes()}>${times(3, () => `<td${attributes()}>${inline(0)}</td>`)}</tr>`);
  return `${pick(['', '<!DOCTYPE html>'])}<html><head><style>${times(1 + upTo(4), rule)}</style></head><body><p>始</p><table>${rows}</table>`;
}

/** The letters that stand on the page of a browser: in a box, in sight, in letters of a size and a colour of their own. */
function lettersInSight(): string {
  /** In pixels; the padding of a cell shows as much of what is clipped off. */
  const SLIVER = 4;
  const numbers = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const around = (element: Element): Element[] =>
    element.parentElement ? [element, ...around(element.parentElement)] : [element];
  const isSeen = (text: Text, at: number, element: Element): boolean => {
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    const box = range.getBoundingClientRect();
    if (box.right <= 0 || box.bottom <= 0 || box.width === 0) return false;
    return around(element).every((outer) => {
      const { overflowX, display } = getComputedStyle(outer);
      if (overflowX === 'visible' || /^(?:inline$|table)/.test(display) || /^(?:BODY|HTML)$/.test(outer.tagName))
        return true;
      const clip = outer.getBoundingClientRect();
      const width = Math.min(clip.right, box.right) - Math.max(clip.left, box.left);
      const height = Math.min(clip.bottom, box.bottom) - Math.max(clip.top, box.top);
      return width > SLIVER && height > SLIVER;
    });
  };
  let seen = '';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node as Text;
    const element = text.parentElement as Element;
    const style = getComputedStyle(element);
    const ink = numbers(style.color);
    const behind = around(element).map((outer) => numbers(getComputedStyle(outer).backgroundColor));
    const back = behind.find((colour) => colour[3] !== 0) ?? [255, 255, 255];
    const isInk = ink[3] !== 0 && ink.slice(0, 3).join() !== back.slice(0, 3).join();
    const isShown = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    if (!isInk || !isShown || Number.parseFloat(style.fontSize) <= 2) continue;
    for (let at = 0; at < text.data.length; at += 1) if (isSeen(text, at, element)) seen += text.data[at];
  }
  return seen;
}

const letters = (text: string): string =>
  [...text]
    .filter((one) => one.charCodeAt(0) >= FIRST && one.charCodeAt(0) <= LAST)
    .toSorted()
    .join('');

it('a table is read with the letters that a browser shows, or not read', async () => {
  const tab = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const reader = await htmlFormat.load();
  const random = seededRandom(20_240_601);
  let compared = 0;
  for (let index = 0; index < PAGES; index += 1) {
    const page = writePage(random);
    await tab.setContent(page);
    const shown = letters(await tab.evaluate(lettersInSight));
    const read = await reader.open(Buffer.from(page), 'a.html').then(
      (open) => open.read(),
      (error: Error) => void expect(error.message).toContain('没有显示出来的文字'),
    );
    if (!read || read.notes.some(({ code }) => code === 'document/unread-table')) continue;
    expect(letters(JSON.stringify(read.blocks)), page).toBe(shown);
    compared += 1;
  }
  expect(compared).toBeGreaterThan(PAGES / 2);
});
