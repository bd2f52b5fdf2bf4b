import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { makePictures } from '../../scripts/pictures/makePictures.ts';
import { openPainter } from '../../scripts/pictures/openPainter.ts';
import { CARD_HEIGHT, CARD_WIDTH, type ShareCard, shareCard } from '../../src/views/sharing/shareCard.ts';

const card: ShareCard = {
  site: '某县明白账',
  title: '某县某某镇人民政府',
  line: '某县 2024 · 23 个项目 · 791.43 万元',
  rows: [
    { name: '垃圾清运费', amount: '104 万元', width: '100' },
    { name: '“七一”活动①', amount: '2 万元', width: '2' },
  ],
  foot: '打算花的',
};
const LARGEST = 60 * 1024;

/** The palette numbers of a picture that packPng wrote, row by row, and its most frequent one: the paper. */
function pixelsOf(png: Uint8Array) {
  const view = Buffer.from(png);
  const at = view.indexOf('IDAT');
  const rows = inflateSync(view.subarray(at + 4, at + 4 + view.readUInt32BE(at - 4)));
  const [width, height] = [view.readUInt32BE(16), view.readUInt32BE(20)];
  const counts = new Map<number, number>();
  for (const number of rows) counts.set(number, (counts.get(number) ?? 0) + 1);
  const paper = [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
  const inkIn = (left: number, top: number, right: number, bottom: number) => {
    let ink = 0;
    for (let y = top; y < bottom; y += 1)
      for (let x = left; x < right; x += 1) if (rows[y * (width + 1) + 1 + x] !== paper) ink += 1;
    return ink / ((right - left) * (bottom - top));
  };
  return { width, height, inkIn };
}

const paint = await openPainter();

it('is as large as social sites show it, and light enough for a message', () => {
  const png = paint(shareCard(card));
  expect(pixelsOf(png)).toMatchObject({ width: CARD_WIDTH, height: CARD_HEIGHT });
  expect(png.length).toBeLessThan(LARGEST);
  expect(Buffer.compare(png, paint(shareCard(card)))).toBe(0);
});

it('shows Chinese characters, each different, on a machine without a font', () => {
  const { inkIn } = pixelsOf(paint(shareCard(card)));
  // Nine characters of 64 pixels stand side by side in the title; an empty box where one is missing has far less ink.
  for (let number = 0; number < 9; number += 1) {
    const left = 72 + 64 * number;
    expect(inkIn(left, 140, left + 64, 204), `character ${number + 1}`).toBeGreaterThan(0.2);
  }
  const only = (title: string) => paint(shareCard({ ...card, title }));
  expect(Buffer.compare(only('村'), only('镇'))).not.toBe(0);
});

it('shows a character that turns others round by its number, and halves none where a name is cut', () => {
  const drawn = shareCard({
    ...card,
    title: '某\u202e局',
    rows: [{ name: '𠮷'.repeat(60), amount: '1 元', width: '1' }],
  });
  expect(drawn).toContain('某〔U+202E〕局');
  expect(drawn).toMatch(/𠮷…</);
  expect(drawn).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
});

it('draws characters that the usual part of the font lacks', () => {
  const drawn = (title: string) => paint(shareCard({ ...card, title, rows: [] }));
  expect(Buffer.compare(drawn('①'), drawn('②'))).not.toBe(0);
});

it('keeps a name that is too long inside the picture, and ends it with …', () => {
  const long = shareCard({
    ...card,
    title: '某县'.repeat(40),
    rows: [{ name: '项目'.repeat(30), amount: '1 元', width: '1' }],
  });
  expect(long).toContain('…');
  const { inkIn } = pixelsOf(paint(long));
  expect(inkIn(CARD_WIDTH - 40, 20, CARD_WIDTH, CARD_HEIGHT)).toBe(0);
});

it('is drawn once: the picture of the last site is taken where it says the same', async () => {
  const picture = { file: 'shared/a.png', alt: '', svg: shareCard(card) };
  const written: string[] = [];
  const writer = {
    take: async (file: string) => file === 'shared/a.png',
    put: async (file: string) => void written.push(file),
  };
  const made = await makePictures([picture, { ...picture, file: 'shared/b.png' }, picture], writer);
  expect(made).toEqual({ pictures: 2, drawn: 1 });
  expect(written).toEqual(['shared/b.png']);
});

it('escapes what a name holds', () => {
  expect(shareCard({ ...card, title: '<b>&"' })).toContain('&lt;b&gt;&amp;&quot;');
});
