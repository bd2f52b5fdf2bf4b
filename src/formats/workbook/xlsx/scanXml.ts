import { entryOf } from '../../../values/entryOf.ts';
/** What a scan of XML calls for each piece, names without their prefix. */
export interface XmlHandler {
  open(name: string, attributes: string): void;
  close(name: string): void;
  text?(text: string): void;
}

/** Broken XML: told by the caller in words for the office. */
export class XmlError extends Error {}

/** A document type may declare entities that fetch or multiply: it is not read. */
export class DocumentType extends XmlError {}

/**
 * Walks through XML once, piece by piece, without building a tree. Entities other than the five of XML and numbers are not known:
 * a document type is refused, so nothing is ever fetched or multiplied.
 * @throws XmlError where it is not well-formed: cut short, tags that do not match, a document type
 */
export function scanXml(xml: string, { open, close, text }: XmlHandler): void {
  const path: string[] = [];
  let at = xml.charCodeAt(0) === 0xfeff ? 1 : 0;
  let seen = false;
  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    const upTo = tag < 0 ? xml.length : tag;
    if (upTo > at && text && path.length > 0) text(decodeEntities(xml.slice(at, upTo)));
    if (tag < 0) break;
    const mark = xml[tag + 1];
    if (mark === '!' || mark === '?') {
      const [end, data] = aside(xml, tag);
      if (data !== null && text && path.length > 0) text(data);
      at = end;
      continue;
    }
    const end = tagEnd(xml, tag + 1);
    if (mark === '/') {
      const name = local(xml.slice(tag + 2, end).trim());
      if (path.pop() !== name) throw new XmlError('tags do not match');
      close(name);
    } else {
      const alone = xml[end - 1] === '/';
      const inside = xml.slice(tag + 1, alone ? end - 1 : end);
      const space = inside.search(/\s/);
      const name = local(space < 0 ? inside : inside.slice(0, space));
      seen = true;
      open(name, space < 0 ? '' : inside.slice(space));
      if (alone) close(name);
      else path.push(name);
    }
    at = end + 1;
  }
  if (path.length > 0 || !seen) throw new XmlError('cut short');
}

/** The attributes of a tag by name, their prefix kept (`r:id`), in linear time. @throws XmlError where something else stands among them */
export function attributesOf(attributes: string): Map<string, string> {
  const found = new Map<string, string>();
  const attribute = /\s*([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
  let end = 0;
  for (let match = attribute.exec(attributes); match; match = attribute.exec(attributes)) {
    end = attribute.lastIndex;
    found.set(match[1] ?? '', decodeEntities(match[2] ?? match[3] ?? ''));
  }
  if (attributes.slice(end).trim() !== '') throw new XmlError('attributes');
  return found;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The `>` that ends a tag; one inside quotes does not. */
function tagEnd(xml: string, from: number): number {
  let quote = 0;
  for (let at = from; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return at;
    else if (code === 60) break;
  }
  throw new XmlError('cut short');
}

/** A comment, an instruction or character data → where it ends and the text it holds. */
function aside(xml: string, tag: number): [number, string | null] {
  const [opening, closing] = xml.startsWith('<!--', tag)
    ? ['<!--', '-->']
    : xml.startsWith('<![CDATA[', tag)
      ? ['<![CDATA[', ']]>']
      : ['<?', '?>'];
  if (!xml.startsWith(opening, tag)) {
    throw xml.startsWith('<!DOCTYPE', tag) ? new DocumentType('document type') : new XmlError('no comment');
  }
  const end = xml.indexOf(closing, tag + opening.length);
  if (end < 0) throw new XmlError('cut short');
  return [end + closing.length, opening === '<![CDATA[' ? xml.slice(tag + opening.length, end) : null];
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-fA-F]+)|#(\d+)|(\w+));/g, (_, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) {
      const character = entryOf(NAMED, name);
      if (character === undefined) throw new XmlError('unknown entity');
      return character;
    }
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    if (!(code > 0 && code <= 0x10ffff)) throw new XmlError('unknown character');
    return String.fromCodePoint(code);
  });
}
