import type { UnseenText } from '../../model/block.ts';
import { asideTexts } from '../asideTexts.ts';
import { attributesIn, textsIn } from '../xml/asideXml.ts';
import type { ZipMember } from '../zip/openZip.ts';

/** The parts whose texts the reader reads; of these, what it passes over. */
const READ = /(?:^|\/)(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/i;
const PASSED_OVER = /<(?:\w+:)?(delText|instrText|rt)\b[^>]*>(.*?)<\/(?:\w+:)?\1>|<\/(?:\w+:)?p>/gs;

/** What the parts are called that a clerk knows. */
const NAMES: readonly (readonly [path: RegExp, name: string])[] = [
  [/comments|people/i, '批注'],
  [/docProps/i, '文件属性'],
  [/\.rels$/i, '链接'],
  [READ, '删去的文字、图片说明和控件'],
];

/** What a Word document holds beside its text: comments, deleted text, descriptions of pictures, links, properties, forms, parts in no use. */
export const asideParts = (members: readonly ZipMember[]): UnseenText[] =>
  members
    .filter(({ name }) => /\.(?:xml|rels)$/i.test(name))
    .flatMap((member) => {
      const xml = textOf(member);
      const texts = READ.test(member.name) && !/glossary/i.test(member.name) ? passedOver(xml) : textsIn(xml);
      const name = NAMES.find(([path]) => path.test(member.name))?.[1] ?? '正文以外的部分';
      return asideTexts(name, [...texts, ...attributesIn(xml)]);
    });

/** Deleted and given text, paragraph by paragraph. */
const passedOver = (xml: string): string[] =>
  textsIn(Array.from(xml.matchAll(PASSED_OVER), ([, name, text]) => (name ? text : '\0')).join('')).flatMap((text) =>
    text.split(/\bHYPERLINK\b|["\0]/),
  );

/** A part that nobody needs is no reason to refuse a document. */
function textOf(member: ZipMember): string {
  try {
    return new TextDecoder().decode(member.bytes());
  } catch {
    return '';
  }
}
