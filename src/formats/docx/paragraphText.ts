import { characterCount, type SourceNote } from '../../model/block.ts';
import type { SourceRef } from '../../model/sourceRef.ts';
import { superscript } from '../../values/superscript.ts';
import { isSymbolFont, symbolOf } from '../word/symbols.ts';
import type { XmlElement, XmlNode } from '../xml/xmlElement.ts';
import { chosenBranch, textBoxesIn, unprinted, type WordBlock } from './contents.ts';
import { endField, newField, type OpenField, separateField } from './fields.ts';
import type { ListLabels } from './listLabels.ts';
import type { Styles } from './styles.ts';
import { unreadObject } from './unreadObject.ts';
import { childOf, isOn, textOf } from './wordXml.ts';

/** What the paragraphs of a document share. */
export interface Book {
  styles: Styles;
  labels: ListLabels;
  /** The style of the table around, undefined where it names none; null outside of tables. */
  tableStyle: string | undefined | null;
  note(note: SourceNote): void;
}

/** A paragraph as printed. */
export interface ParagraphText {
  /** Line breaks are `\n`, tabs are spaces: a tab never parts cells here. */
  visible: string;
  /** What of it is the number of a list. */
  label: string;
  hidden: string;
  boxes: XmlElement[];
  /** A page or column begins before its first character, or after its last. */
  breakBefore: boolean;
  breakAfter: boolean;
}

/** A paragraph while it is being read. */
interface Draft {
  book: Book;
  ref: SourceRef;
  pieces: { text: string; hidden: boolean }[];
  fields: OpenField[];
  boxes: XmlElement[];
  /** A page or column ended, and no text has come since. */
  atBreak: boolean;
  startsBroken: boolean;
  style: string | undefined;
  hidden: boolean;
  /** Set as a superscript. */
  raised: boolean;
  font: string | undefined;
}

const STRIKES = ['w:strike', 'w:dstrike'] as const;

type Handler = (element: XmlElement, draft: Draft) => void;

export function readParagraph({ element, joined }: WordBlock, ref: SourceRef, book: Book): ParagraphText {
  const properties = childOf(element, 'w:pPr');
  const draft: Draft = {
    ...{
      book,
      ref,
      pieces: [],
      fields: [],
      boxes: [],
      atBreak: false,
      startsBroken: false,
      hidden: false,
      raised: false,
      font: undefined,
    },
    style: textOf(properties, 'w:pStyle'),
  };
  for (const paragraph of joined) inline(paragraph.children, draft);
  inline(element.children, draft);
  const label = book.labels.get(element) ?? '';
  let visible = label;
  let hidden = '';
  for (const piece of draft.pieces) {
    if (piece.hidden) hidden += piece.text;
    else visible += piece.text;
  }
  const section = childOf(properties, 'w:sectPr');
  return {
    ...{ visible, label, hidden, boxes: draft.boxes },
    breakBefore: draft.startsBroken || (isOn(properties, 'w:pageBreakBefore') ?? false),
    breakAfter: draft.atBreak || (section !== undefined && textOf(section, 'w:type') !== 'continuous'),
  };
}

function inline(children: readonly XmlNode[], draft: Draft): void {
  for (const child of children) {
    if (typeof child === 'string') continue;
    const handler = handlers[child.name];
    if (handler) handler(child, draft);
    else if (!unprinted.has(child.name)) inline(child.children, draft);
  }
}

function add(text: string, draft: Draft): void {
  if (text === '') return;
  if (draft.atBreak && text.trim() !== '') {
    draft.atBreak = false;
    // Text on both sides: the edge of the page is a line break inside the paragraph.
    if (draft.pieces.some((piece) => piece.text.trim() !== '')) draft.pieces.push({ text: '\n', hidden: false });
    else draft.startsBroken = true;
  }
  draft.pieces.push({ text, hidden: draft.hidden });
}

const handlers: Readonly<Record<string, Handler>> = {
  'w:r': (run, draft) => {
    const properties = childOf(run, 'w:rPr');
    const { hidden, font, raised } = draft;
    // Struck, by hand or by a style, is as good as deleted by tracked changes: ~~99~~13 is 13, and no 9913.
    const { styles, tableStyle } = draft.book;
    const names = { paragraph: draft.style, character: textOf(properties, 'w:rStyle'), table: tableStyle };
    const struck = STRIKES.some((property) => isOn(properties, property) ?? styles.strikes(names, property));
    draft.hidden = struck || (isOn(properties, 'w:vanish') ?? styles.hides(names.paragraph, names.character));
    const aligned = textOf(properties, 'w:vertAlign');
    draft.raised = aligned === undefined ? styles.raises(names) : aligned === 'superscript';
    const fonts = childOf(properties, 'w:rFonts')?.attributes;
    draft.font = fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'];
    const before = draft.pieces.length;
    inline(run.children, draft);
    if (struck) noteStruck(draft, before);
    draft.hidden = hidden;
    draft.raised = raised;
    draft.font = font;
  },
  'w:t': (element, draft) => {
    const text = written(element, draft);
    add(draft.raised ? superscript(text) : text, draft);
  },
  'm:t': (element, draft) => add(written(element, draft), draft),
  'w:tab': (_, draft) => add(' ', draft),
  'w:ptab': (_, draft) => add(' ', draft),
  'w:cr': (_, draft) => add('\n', draft),
  'w:br': ({ attributes }, draft) => {
    const kind = attributes['w:type'];
    if (kind !== 'page' && kind !== 'column') add('\n', draft);
    else draft.atBreak = true;
  },
  'w:noBreakHyphen': (_, draft) => add('-', draft),
  'w:sym': ({ attributes }, draft) =>
    add(sign(attributes['w:font'], Number.parseInt(attributes['w:char'] ?? '', 16), draft), draft),
  'w:fldChar': (element, draft) => {
    const kind = element.attributes['w:fldCharType'];
    if (kind === 'begin') draft.fields.push(newField(element, draft.pieces.length));
    if (kind === 'separate') separateField(draft.fields.at(-1), draft.pieces);
    if (kind === 'end') {
      const closed = draft.fields.pop();
      const generated = endField(closed, draft.pieces, (code) =>
        draft.book.note({
          code: 'document/unread-field',
          ref: draft.ref,
          printed: code,
          expected: '域有可见的文字结果',
        }),
      );
      add(generated, draft);
    }
  },
  'w:instrText': (element, draft) => {
    const field = draft.fields.at(-1);
    if (field) field.code += element.children.join('');
  },
  'mc:AlternateContent': (element, draft) => inline(chosenBranch(element), draft),
  'w:drawing': readDrawing,
  'w:pict': readDrawing,
  'w:object': readDrawing,
};

/** How much is struck, never what it says. */
function noteStruck({ book, ref, pieces }: Draft, from: number): void {
  const characters = characterCount(
    pieces
      .slice(from)
      .map(({ text }) => text)
      .join(''),
  );
  if (characters === 0) return;
  const printed = `划掉 ${characters} 字`;
  book.note({ code: 'document/deleted-text', ref, printed, expected: '没有划掉的字的文件' });
}

function readDrawing(element: XmlElement, draft: Draft): void {
  for (const box of textBoxesIn(element)) draft.boxes.push(box);
  const object = unreadObject(element);
  if (object)
    draft.book.note({ code: 'document/unread-object', ref: draft.ref, printed: object, expected: '表格或文字' });
}

/** White space at the ends counts only where the file says so; a line end in the XML is no line break. */
function written(element: XmlElement, draft: Draft): string {
  const text = element.children.join('');
  const kept = element.attributes['xml:space'] === 'preserve' ? text : text.replace(/^[ \t\n]+|[ \t\n]+$/g, '');
  if (isSymbolFont(draft.font))
    return Array.from(kept, (one) => sign(draft.font, one.codePointAt(0) ?? 0, draft)).join('');
  if (!/[\t\n\u00ad\uf000-\uf0ff]/.test(kept)) return kept;
  return kept
    .replace(/[\t\n]/g, ' ')
    .replaceAll('\u00ad', '')
    .replace(/[\uf000-\uf0ff]/g, (one) => sign(draft.font, one.charCodeAt(0), draft));
}

/** One printed character for one in the file; a sign that is not known stays as the file has it, and is said. */
function sign(font: string | undefined, code: number, draft: Draft): string {
  if (!Number.isInteger(code) || code === 0xad) return '';
  const known = symbolOf(font, code);
  if (known !== null) return known;
  const hex = code.toString(16).toUpperCase();
  draft.book.note({
    ...{ code: 'document/unknown-symbol', ref: draft.ref },
    ...{ printed: `${font ?? '未注明字体'} ${hex}`, expected: '有对应文字的符号' },
  });
  return String.fromCodePoint(code);
}
