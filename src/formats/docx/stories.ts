import { InputError } from '../../model/inputError.ts';
import type { XmlElement, XmlNode } from '../xml/xmlElement.ts';
import { unprinted } from './contents.ts';
import type { Part } from './wordPackage.ts';
import { childOf, childrenOf, isOn } from './wordXml.ts';

/** A text of its own in a document: the running text, a header, a footer, a note. */
export interface Story {
  element: XmlElement;
  /** The path of the part it lies in. */
  path: string;
  /** What stands before the places in it: nothing, `h1 `, `f1 `, `n1 `. */
  prefix: string;
  role: 'body' | 'margin' | 'footnote';
  /** A header or footer that no page shows. */
  isUnseen: boolean;
  /** Behind its text the page is coloured, or a picture may stand. */
  filled: boolean;
}

type Found = Omit<Story, 'filled'>;

const NO_BODY = ['找不到正文', 'Word 文档的正文', '用 Word 或 WPS 打开并另存为 .docx 后放入'] as const;
const EMBEDDED = [
  '文字里嵌入了另一份文件（altChunk 或子文档），其中的文字读不到',
  '文字都写在里面的文档',
  '用 Word 打开并重新保存后放入',
] as const;

/** The stories of a document: running text, headers, footers, foot- and endnotes. @throws InputError where there is no text */
export function storiesOf(main: Part): Story[] {
  const document = main.xml();
  const body = document.name === 'w:document' ? childOf(document, 'w:body') : undefined;
  if (!body) throw new InputError(main.place, ...NO_BODY);
  const sections: XmlElement[] = [];
  findSections(body.children, sections);
  const isColoured = childOf(document, 'w:background') !== undefined;
  const stories = [
    { element: body, path: main.path, prefix: '', role: 'body' as const, isUnseen: false },
    ...margins(main, sections, 'header', 'h'),
    ...margins(main, sections, 'footer', 'f'),
    ...notes(main),
  ];
  if (stories.some(({ element }) => embedsFile(element))) throw new InputError(main.place, ...EMBEDDED);
  return stories.map((story) => ({ ...story, filled: isColoured || hasPictureBehind(story.element) }));
}

/** Another file stands in the text: between its paragraphs, in a cell, in a text box. */
const embedsFile = ({ children }: XmlElement): boolean =>
  children.some(
    (child) =>
      typeof child !== 'string' &&
      (/^w:(?:altChunk|subDoc)$/.test(child.name) || (!unprinted.has(child.name) && embedsFile(child))),
  );

/** A drawing that lies behind the text. */
const hasPictureBehind = ({ children }: XmlElement): boolean =>
  children.some(
    (child) =>
      typeof child !== 'string' &&
      ((child.name.endsWith(':anchor') && /^(?:1|true)$/.test(child.attributes.behindDoc ?? '')) ||
        hasPictureBehind(child)),
  );

/** Section properties stand at the end of the text and in the last paragraph of each section but the last. */
function findSections(children: readonly XmlNode[], sections: XmlElement[]): void {
  for (const child of children) {
    if (typeof child === 'string' || child.name === 'w:tbl') continue;
    if (child.name === 'w:sectPr') sections.push(child);
    else if (child.name === 'w:p') {
      const section = childOf(childOf(child, 'w:pPr'), 'w:sectPr');
      if (section) sections.push(section);
    } else if (!unprinted.has(child.name)) findSections(child.children, sections);
  }
}

function margins(main: Part, sections: readonly XmlElement[], kind: 'header' | 'footer', letter: 'h' | 'f'): Found[] {
  const parts = new Map(main.related(kind).map(({ id, part }) => [id, part]));
  const seen = new Map<Part, boolean>();
  let hasEvenPages: boolean | null = null;
  for (const section of sections) {
    for (const { attributes } of childrenOf(section, `w:${kind}Reference`)) {
      const part = parts.get(attributes['r:id'] ?? '');
      if (!part) continue;
      const type = attributes['w:type'];
      if (type === 'even') hasEvenPages ??= readEvenPages(main);
      const isSeen =
        type === 'first' ? (isOn(section, 'w:titlePg') ?? false) : type === 'even' ? hasEvenPages === true : true;
      seen.set(part, isSeen || (seen.get(part) ?? false));
    }
  }
  return [...seen].map(([part, isSeen], index) => ({
    ...{ element: part.xml(), path: part.path, prefix: `${letter}${index + 1} ` },
    ...{ role: 'margin' as const, isUnseen: !isSeen },
  }));
}

const readEvenPages = (main: Part): boolean =>
  main.related('settings').some(({ part }) => isOn(part.xml(), 'w:evenAndOddHeaders') ?? false);

/** The separators above notes are stored as notes of their own types. */
function notes(main: Part): Found[] {
  const kinds = [
    ['footnotes', 'w:footnote'],
    ['endnotes', 'w:endnote'],
  ] as const;
  return kinds
    .flatMap(([kind, name]) =>
      main
        .related(kind)
        .flatMap(({ part }) => childrenOf(part.xml(), name).map((element) => ({ element, path: part.path }))),
    )
    .filter(({ element }) => (element.attributes['w:type'] ?? 'normal') === 'normal')
    .map((note, index) => ({ ...note, prefix: `n${index + 1} `, role: 'footnote', isUnseen: false }));
}
