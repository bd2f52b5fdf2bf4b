import { decodeStrictly } from '../../encoding/decodeStrictly.ts';
import { looseTexts } from '../../looseTexts.ts';
import { latin, type PdfPart, partsOf } from './partsOf.ts';

/** Streams whose content is read as it stands: objects, properties, attached files; those without a kind may be forms (XFA). */
const KINDS = /\/Type\s*\/(ObjStm|Metadata|EmbeddedFile)\b/;
const OTHER = /\/(?:Type|Subtype|Length1|FunctionType|ShadingType|BitsPerComponent)\b/;
/** What is painted on a page, in a stream of its own. */
const FORM = /\/Subtype\s*\/Form\b/;

/** What something on a page is read as, aloud or by copying it (ISO 32000-1, 14.9). */
const READ_AS = /\/(?:ActualText|Alt|E)\s*(?=[(<])/g;

/**
 * The texts in the objects of a PDF, also in those that no page leads to and that an older state of the file left behind: strings
 * (ISO 32000-1, 7.3.4), properties, attached files, forms, remarks, and what things on pages are read as. What pages show is not among them,
 * see `unusedTexts`. Never throws.
 */
export function objectTexts(bytes: Uint8Array): string[] {
  const texts: string[] = [];
  for (const part of partsOf(bytes)) {
    stringsIn(part.objects, texts);
    addStream(part, texts);
    // Nothing of a file stands behind its end.
    texts.push(part.behind);
  }
  return texts;
}

function addStream({ dictionary, content }: PdfPart, texts: string[]): void {
  const kind = KINDS.exec(dictionary)?.[1];
  if (!kind && OTHER.test(dictionary) && !FORM.test(dictionary)) return;
  const inside = content();
  if (kind === 'ObjStm') stringsIn(latin(inside), texts);
  else if (kind || inside[0] === 0x3c) for (const text of looseTexts(inside)) texts.push(text);
  else readAs(latin(inside), texts);
}

function readAs(page: string, texts: string[]): void {
  for (const { 0: key, index } of page.matchAll(READ_AS)) {
    const start = index + key.length;
    const end = page[start] === '(' ? literal(page, start)[1] : page.indexOf('>', start);
    stringsIn(page.slice(start, end + 1), texts);
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Longer than a line of words. */
const LONGEST_LINE = 1000;

/** Strings in round brackets, which may nest, and in hexadecimal digits, and remarks behind a percent sign. */
function stringsIn(objects: string, texts: string[]): void {
  for (let at = 0; at < objects.length; at += 1) {
    if (objects[at] === '%') {
      const [remark = ''] = /^[^\r\n]*/.exec(objects.slice(at, at + LONGEST_LINE)) ?? [];
      texts.push(words(remark));
      at += remark.length;
    } else if (objects[at] === '(') {
      const [text, end] = literal(objects, at);
      texts.push(words(text));
      at = end;
    } else if (objects[at] === '<') {
      if (objects[at + 1] === '<') at += 1;
      else {
        const end = objects.indexOf('>', at);
        if (end < 0) return;
        const digits = objects.slice(at + 1, end).replace(/\s/g, '');
        if (/^[\da-f]+$/i.test(digits)) texts.push(words(unhex(digits)));
        at = end;
      }
    }
  }
}

function literal(objects: string, start: number): [text: string, end: number] {
  let text = '';
  let depth = 0;
  let at = start;
  for (; at < objects.length; at += 1) {
    const character = objects[at] ?? '';
    if (character === '\\') {
      const [octal] = /^[0-7]{1,3}/.exec(objects.slice(at + 1, at + 4)) ?? [];
      const next = objects[at + 1] ?? '';
      text += octal
        ? String.fromCharCode(Number.parseInt(octal, 8) & 0xff)
        : (ESCAPES[next] ?? next.replace(/[\r\n]/, ''));
      at += octal ? octal.length : 1;
      continue;
    }
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth === 0) break;
    if (at > start) text += character;
  }
  return [text, at];
}

/** An odd last digit counts as one with a zero behind it. */
const unhex = (digits: string): string =>
  digits.replace(/..?/g, (pair) => String.fromCharCode(Number.parseInt(pair.padEnd(2, '0'), 16)));

/** The bytes of a string as its words: UTF-16 or UTF-8 by its mark, else as Chinese programs write it. */
function words(text: string): string {
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  if (text.startsWith('\xfe\xff')) return new TextDecoder('utf-16be').decode(bytes);
  if (text.startsWith('\xff\xfe')) return new TextDecoder('utf-16le').decode(bytes);
  return decodeStrictly(bytes, 'utf-8') ?? decodeStrictly(bytes, 'gb18030') ?? text;
}
