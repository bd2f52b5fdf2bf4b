import type { UnseenText } from '../../model/block.ts';
import { asideTexts } from '../asideTexts.ts';
import { looseTexts, nameText } from '../looseTexts.ts';
import { attributesIn, textsIn } from '../xml/asideXml.ts';
import type { ZipMember } from '../zip/openZip.ts';
import { newZipBudget, type ZipBudget } from '../zip/zipLimits.ts';

/** What the reader passes over in the parts it reads: deleted and moved text, fields, ruby, what stands in for what is shown. */
const PASSED_OVER = /<(?:\w+:)?(delText|instrText|rt|moveFrom|Fallback)\b[^>]*>(.*?)<\/(?:\w+:)?\1>|<\/(?:\w+:)?p>/gs;

/** What the parts are called that a clerk knows. */
const NAMES: readonly (readonly [path: RegExp, name: string])[] = [
  [/comments|people/i, '批注'],
  [/docProps/i, '文件属性'],
  [/\.rels$/i, '链接'],
  [/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/i, '删去的文字、图片说明和控件'],
];

/**
 * What a Word document holds beside its text: comments, deleted text, descriptions of pictures, links, properties, forms, parts in no
 * use, embedded files and their names.
 * @param read the paths of the parts that are read, in lower case
 */
export function asideParts(members: readonly ZipMember[], read: ReadonlySet<string>): UnseenText[] {
  const budget = newZipBudget();
  return members.flatMap((member) => {
    const name = NAMES.find(([path]) => path.test(member.name))?.[1] ?? '正文以外的部分';
    return asideTexts(name, [nameText(member.name), ...textsOf(member, read.has(member.name.toLowerCase()), budget)]);
  });
}

/** A part that nobody needs is no reason to refuse a document. */
function textsOf(member: ZipMember, isRead: boolean, budget: ZipBudget): string[] {
  try {
    const bytes = member.bytes();
    if (!/\.(?:xml|rels)$/i.test(member.name)) return looseTexts(bytes, budget);
    const xml = new TextDecoder().decode(bytes);
    return [...(isRead ? [...passedOver(xml), ...deletedParts(xml)] : textsIn(xml)), ...attributesIn(xml)];
  } catch {
    return [];
  }
}

/** Deleted and given text, paragraph by paragraph. */
const passedOver = (xml: string): string[] =>
  textsIn(Array.from(xml.matchAll(PASSED_OVER), ([, name, text]) => (name ? text : '\0')).join('')).flatMap((text) =>
    text.split(/\bHYPERLINK\b|["\0]/),
  );

/** What may be deleted as a whole, where its text is not marked as well: a row, a cell; and what says so in its properties. */
const DELETED: readonly (readonly [begins: RegExp, says: RegExp, properties: RegExp, ends: RegExp])[] = [
  [/<(?:\w+:)?tr(?=[ >])/, /<(?:\w+:)?del(?=[ />])/, /<\/(?:\w+:)?trPr>/, /<\/(?:\w+:)?tr>/],
  [/<(?:\w+:)?tc(?=[ >])/, /<(?:\w+:)?cellDel(?=[ />])/, /<\/(?:\w+:)?tcPr>/, /<\/(?:\w+:)?tc>/],
];

/** The text of rows and cells of which only the whole is deleted. */
const deletedParts = (xml: string): string[] =>
  DELETED.flatMap(([begins, says, properties, ends]) =>
    xml
      .split(begins)
      .slice(1)
      .flatMap((part) => {
        const [said = '', content] = (part.split(ends, 1)[0] ?? '').split(properties, 2);
        return content !== undefined && says.test(said) ? textsIn(content) : [];
      }),
  );
