import { expect, it } from 'vitest';
import type { Pdfjs } from '../../../src/formats/pdf/parser/pdfjs.ts';
import { unusedTexts } from '../../../src/formats/pdf/unseen/unusedTexts.ts';

/** Takes what shall be read of a file; it is not read here. */
function watching(): { pdfjs: Pdfjs; opened: Uint8Array[] } {
  const opened: Uint8Array[] = [];
  const open = (bytes: Uint8Array) => {
    opened.push(bytes);
    throw new Error('not read here');
  };
  return { pdfjs: { open } as unknown as Pdfjs, opened };
}

const MANY = 300_000;

it.each([
  ['lists of pages that never end', '/Kids['],
  ['a number that never ends', '1'],
  ['numbers that refer to nothing', '1 1 '],
])('%s are gone through once', async (_, text) => {
  const before = process.cpuUsage();
  const { pdfjs, opened } = watching();
  await unusedTexts(pdfjs, new TextEncoder().encode(`%PDF-1.4\n${text.repeat(MANY)}\n%%EOF\n`));
  expect(opened).toEqual([]);
  // 80,000 of them took 22 s and 10 s, and four times as long for twice as many.
  expect(process.cpuUsage(before).user / 1e6).toBeLessThan(3);
});

it('packed objects that all claim the same text are read no further than the first that goes back', async () => {
  const places = Array.from({ length: 20_000 }, (_, at) => `${at + 3} ${at % 2 === 0 ? 0 : 999_999}`).join(' ');
  const inside = `${places} /Type /Page ${' '.repeat(1_000_000)}`;
  const object = `7 0 obj\n<< /Type /ObjStm /N 20000 /First ${places.length} >>\nstream\n${inside}\nendstream\nendobj\n`;
  const { pdfjs, opened } = watching();
  await unusedTexts(pdfjs, new TextEncoder().encode(`%PDF-1.5\n${object}%%EOF\n`));
  // The first of them looks like a page that nothing lists; all of them would be 20 GB of text.
  expect(opened).toHaveLength(1);
  expect((opened[0] as Uint8Array).length).toBeLessThan(2 * inside.length);
});
