import type { Pdfjs } from '../parser/pdfjs.ts';
import { latin, partsOf } from './partsOf.ts';
import { printedLines } from './printedLines.ts';

/** So many pages, and so many forms, are looked at. */
const MOST = 100;

/** So many bytes of packed objects are unpacked: more than documents have, and no more than the memory has room for. */
const MOST_UNPACKED = 32 * 1024 * 1024;

// Each begins where a number begins, and ends before the next list: else whoever repeats either has all that follows read again each time.
const HEAD = /(?<!\d)(\d{1,10})\s+0\s+obj\b/;
/** The pages of a part of the file, listed there or in an object of their own. */
const KIDS = /\/Kids\s*(?:\[([^\][]*)\]|(\d{1,10})\s)/g;
const REFERENCE = /(?<!\d)(\d{1,10})\s+\d{1,10}\s+R\b/g;
const PAGE = /\/Type\s*\/Page\b/;
const FORM = /\/Subtype\s*\/Form\b/;

/**
 * The lines that a page paints which was taken out of the pages of a PDF, or a form that nothing refers to: whoever has the file has them.
 * They are read as the pages of a later state of it (ISO 32000-1, 7.5.6). Never throws.
 */
export async function unusedTexts(pdfjs: Pdfjs, bytes: Uint8Array): Promise<string[]> {
  const objects = objectsOf(bytes);
  const all = [...objects.values()].join('\n');
  const listed = Array.from(all.matchAll(KIDS), ([, here, there]) => here ?? objects.get(Number(there)));
  const kids = numbersIn(listed.join('\n'));
  const named = numbersIn(all);
  const unused = (kind: RegExp, used: ReadonlySet<number>) =>
    [...objects].flatMap(([number, body]) => (kind.test(body) && !used.has(number) ? number : [])).slice(0, MOST);
  const [pages, forms] = [unused(PAGE, kids), unused(FORM, named)];
  return pages.length + forms.length > 0 ? printedLines(pdfjs, withPages(bytes, objects, pages, forms)) : [];
}

const numbersIn = (text: string): ReadonlySet<number> =>
  new Set(Array.from(text.matchAll(REFERENCE), ([, number]) => Number(number)));

/** What the objects of a file say, by number, those of all its states together; under 0 what stands in none, such as its trailer. */
function objectsOf(bytes: Uint8Array): Map<number, string> {
  const objects = new Map<number, string>();
  let left = MOST_UNPACKED;
  const add = (number: number, body: string) => objects.set(number, `${objects.get(number) ?? ''}\n${body}`);
  for (const { objects: printed, dictionary, content } of partsOf(bytes)) {
    const [before = '', ...numbered] = printed.split(HEAD);
    add(0, before);
    for (let at = 0; at < numbered.length; at += 2) add(Number(numbered[at]), numbered[at + 1] ?? '');
    if (left <= 0 || !/\/Type\s*\/ObjStm\b/.test(dictionary)) continue;
    const inside = latin(content());
    left -= inside.length;
    const first = Number(/\/First\s+(\d+)/.exec(dictionary)?.[1] ?? 0);
    const places = inside.slice(0, first).trim().split(/\s+/).map(Number);
    let read = 0;
    for (let at = 0; at + 1 < places.length; at += 2) {
      const [number = 0, from = 0, , to = inside.length] = places.slice(at, at + 4);
      // One stands behind the other: a list that goes back would give the same text any number of times.
      if (!(from >= read && to >= from)) break;
      read = to;
      add(number, inside.slice(first + from, first + to));
    }
  }
  return objects;
}

/** A file with a later state behind it, whose pages are those given and one for each form. */
function withPages(
  bytes: Uint8Array,
  objects: ReadonlyMap<number, string>,
  pages: readonly number[],
  forms: readonly number[],
): Uint8Array {
  const root = [...objects.keys()].reduce((most, number) => Math.max(most, number), 0) + 1;
  const kids = [...pages, ...forms.map((_, at) => root + 2 + 2 * at)].map((number) => `${number} 0 R`);
  const bodies = [
    `<< /Type /Catalog /Pages ${root + 1} 0 R >>`,
    `<< /Type /Pages /Count ${kids.length} /Kids [${kids.join(' ')}] >>`,
    ...forms.flatMap((form, at) => [
      `<< /Type /Page /Parent ${root + 1} 0 R /MediaBox [-9999 -9999 9999 9999] /Contents ${root + 3 + 2 * at} 0 R /Resources << /XObject << /F ${form} 0 R >> >> >>`,
      '<< /Length 5 >>\nstream\n/F Do\nendstream',
    ]),
  ];
  let [text, places] = ['\n', ''];
  for (const [at, body] of bodies.entries()) {
    places += `${String(bytes.length + text.length).padStart(10, '0')} 00000 n \n`;
    text += `${root + at} 0 obj\n${body}\nendobj\n`;
  }
  const previous = /.*startxref\s+(\d+)/s.exec(latin(bytes.subarray(-1024)))?.[1] ?? '0';
  const trailer = `trailer << /Size ${root + bodies.length} /Root ${root} 0 R /Prev ${previous} >>`;
  const end = `xref\n${root} ${bodies.length}\n${places}${trailer}\nstartxref\n${bytes.length + text.length}\n%%EOF\n`;
  const later = new TextEncoder().encode(text + end);
  const whole = new Uint8Array(bytes.length + later.length);
  whole.set(bytes);
  whole.set(later, bytes.length);
  return whole;
}
