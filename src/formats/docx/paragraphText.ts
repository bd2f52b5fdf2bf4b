import { characterCount, type SourceNote } from '../../model/block.ts';
import type { SourceRef } from '../../model/sourceRef.ts';
import { superscript } from '../../values/smallDigits.ts';
import { LOWERED, textOnLevels } from '../../values/textOnLevels.ts';
import type { Drawn } from '../sayDrawn.ts';
import { isSymbolFont, symbolOf, symbolsOf } from '../word/symbols.ts';
import type { XmlElement, XmlNode } from '../xml/xmlElement.ts';
import { chosenBranch, textBoxesIn, unprinted, type WordBlock } from './contents.ts';
import { endField, fieldDoubt, isDirty, newField, type OpenField, separateField } from './fields.ts';
import { fills, isOnItsColour, isWhite, themeInk } from './fills.ts';
import type { ListLabels } from './listLabels.ts';
import { mathParts } from './mathParts.ts';
import { heapedBy, isTooLow, isTooNarrow, movedBy, refuseMoved, turnedBy } from './refuseMoved.ts';
import { drawnAs, showsContent } from './showsContent.ts';
import type { Styles, TextProperty } from './styles.ts';
import { isPicture, unreadObject } from './unreadObject.ts';
import { childOf, isOn, textOf } from './wordXml.ts';

/** What the paragraphs of a document share. */
export interface Book {
  /** For messages. */
  file: string;
  styles: Styles;
  labels: ListLabels;
  /** The runs in which empty content controls ask to be filled in. */
  placeholders: ReadonlySet<XmlElement>;
  /** The style of the table around, undefined where it names none; null outside of tables. */
  tableStyle: string | undefined | null;
  /** Something behind the text may be coloured: the cell, the table, a shape, the page. */
  filled: boolean;
  /** It stands in a row that is too low to show its text. */
  unseen?: boolean;
  note(note: SourceNote): void;
  /** Told of every picture: nobody reads what is written in it. */
  picture(): void;
  /** The places where something is drawn that may say something, or a field gives what it holds. */
  drawn: Map<SourceRef, Drawn>;
  /** The file asks for all its fields to be made anew. */
  dirtyFields: boolean;
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

interface Piece {
  text: string;
  hidden: boolean;
  /** How far above the line it is set, in half points. */
  level: number;
}

/** A paragraph while it is being read. */
interface Draft {
  book: Book;
  ref: SourceRef;
  pieces: Piece[];
  fields: OpenField[];
  boxes: XmlElement[];
  /** A page or column ended, and no text has come since. */
  atBreak: boolean;
  startsBroken: boolean;
  style: string | undefined;
  hidden: boolean;
  /** Set as a superscript. */
  raised: boolean;
  level: number;
  /** The paragraph itself is shaded, or stands on what may be. */
  filled: boolean;
  font: string | undefined;
}

const STRIKES = ['w:strike', 'w:dstrike'] as const;

type Handler = (element: XmlElement, draft: Draft) => void;

export function readParagraph({ element, joined }: WordBlock, ref: SourceRef, book: Book): ParagraphText {
  const properties = childOf(element, 'w:pPr');
  const unseen = book.unseen || isTooLow(properties);
  const draft: Draft = {
    ...{
      book,
      ref,
      pieces: [],
      fields: [],
      boxes: [],
      atBreak: false,
      startsBroken: false,
      hidden: unseen,
      raised: false,
      level: 0,
      filled: book.filled || fills(properties),
      font: undefined,
    },
    style: textOf(properties, 'w:pStyle'),
  };
  for (const paragraph of joined) inline(paragraph.children, draft);
  inline(element.children, draft);
  const number = book.labels.get(element) ?? '';
  const label = unseen ? '' : number;
  const visible = `${label}${textOnLevels(draft.pieces.filter((piece) => !piece.hidden))}`;
  const hidden = `${unseen ? number : ''}${textOnLevels(draft.pieces.filter((piece) => piece.hidden))}`;
  refuseMoved(book.file, ref, movedBy(properties, book.tableStyle !== null, visible), visible);
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
    else if (!readMath(child, draft) && !unprinted.has(child.name)) inline(child.children, draft);
  }
}

function add(text: string, draft: Draft): void {
  if (text === '') return;
  if (draft.atBreak && text.trim() !== '') {
    draft.atBreak = false;
    // Text on both sides: the edge of the page is a line break inside the paragraph.
    if (draft.pieces.some((piece) => piece.text.trim() !== ''))
      draft.pieces.push({ text: '\n', hidden: false, level: 0 });
    else draft.startsBroken = true;
  }
  draft.pieces.push({ text, hidden: draft.hidden, level: draft.level });
}

const handlers: Readonly<Record<string, Handler>> = {
  'w:r': readRun,
  'm:r': readRun,
  'w:t': readText,
  'm:t': readText,
  'w:bdo': readTurned,
  'w:dir': readTurned,
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
      if (closed) doubtField(draft, closed.code, closed.dirty);
      const generated = endField(closed, draft.pieces, (code) => {
        draft.book.drawn.set(draft.ref, 'object');
        draft.book.note({
          code: 'document/unread-field',
          ref: draft.ref,
          printed: code,
          expected: '域有可见的文字结果',
        });
      });
      add(generated, draft);
    }
  },
  'w:fldSimple': (element, draft) => {
    inline(element.children, draft);
    doubtField(draft, element.attributes['w:instr'] ?? '', isDirty(element));
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

function doubtField({ book, ref }: Draft, code: string, dirty: boolean): void {
  const doubt = fieldDoubt(code, dirty || book.dirtyFields);
  if (doubt) book.drawn.set(ref, doubt);
}

function readTurned(element: XmlElement, draft: Draft): void {
  const before = draft.pieces.length;
  inline(element.children, draft);
  refuseMoved(draft.book.file, draft.ref, turnedBy(element), textFrom(draft, before));
}

/** What was added of a paragraph since so many pieces. */
const textFrom = ({ pieces }: Draft, from: number): string =>
  pieces
    .slice(from)
    .map(({ text }) => text)
    .join('');

function readRun(run: XmlElement, draft: Draft): void {
  const properties = childOf(run, 'w:rPr');
  const { hidden, font, raised, level } = draft;
  // Struck, by hand or by a style, is as good as deleted by tracked changes: ~~99~~13 is 13, and no 9913.
  const { styles, tableStyle } = draft.book;
  const names = { paragraph: draft.style, character: textOf(properties, 'w:rStyle'), table: tableStyle };
  const said = (property: TextProperty) => textOf(properties, property) ?? styles.says(names, property);
  const struck = STRIKES.some((property) => isOn(properties, property) ?? styles.strikes(names, property));
  const ink = fillInk(properties) ?? themeInk(properties) ?? said('w:color');
  const unseen =
    draft.book.placeholders.has(run) ||
    (isOn(properties, 'w:vanish') ?? styles.hides(names.paragraph, names.character)) ||
    Number(said('w:sz') ?? TOO_SMALL + 1) <= TOO_SMALL ||
    isTooNarrow(properties) ||
    isFilledWithNothing(properties) ||
    isOnItsColour(properties, ink) ||
    (isWhite(ink) && !draft.filled && !fills(properties) && !styles.fills(names));
  draft.hidden ||= struck || unseen;
  const aligned = said('w:vertAlign');
  draft.raised ||= aligned === 'superscript';
  draft.level = aligned === 'subscript' ? LOWERED : draft.level || Number(said('w:position') ?? 0) || 0;
  const fonts = childOf(properties, 'w:rFonts')?.attributes;
  draft.font = fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'];
  const before = draft.pieces.length;
  inline(run.children, draft);
  if (struck) noteStruck(draft, before);
  if (!draft.hidden)
    refuseMoved(draft.book.file, draft.ref, heapedBy(said('w:spacing'), said('w:sz')), textFrom(draft, before));
  Object.assign(draft, { hidden, font, raised, level });
}

/** The colour that Word 2010 fills letters with, where it is one. */
const fillInk = (properties: XmlElement | undefined): string | undefined => {
  const colours = childOf(childOf(properties, '?:textFill'), '?:solidFill');
  return childOf(colours, '?:srgbClr')?.attributes['?:val'];
};

/** How much of a fill is seen through it, in thousandths of a per cent: at so much nobody sees the letters. */
const CLEAR = 95_000;

/** Word 2010's fill of letters: none, or one that is all clear. */
const isFilledWithNothing = (properties: XmlElement | undefined): boolean => {
  const fill = childOf(properties, '?:textFill');
  const colour = childOf(fill, '?:solidFill')?.children.find((child) => typeof child !== 'string');
  const clear = childOf(typeof colour === 'string' ? undefined : colour, '?:alpha')?.attributes;
  return childOf(fill, '?:noFill') !== undefined || Number(clear?.['?:val'] ?? 0) >= CLEAR;
};

/** Text of so many half points is a line of dots. */
const TOO_SMALL = 3;

function readText(element: XmlElement, draft: Draft): void {
  const text = written(element, draft);
  add(draft.raised ? superscript(text) : text, draft);
}

/** An equation's fraction, root, power: its parts in the order they are read in. */
function readMath(element: XmlElement, draft: Draft): boolean {
  const parts = mathParts(element);
  for (const part of parts ?? []) {
    if ('sign' in part) {
      add(part.sign, draft);
      continue;
    }
    const { hidden, raised, level } = draft;
    const before = draft.pieces.length;
    if (part.set === 'raised') draft.raised = true;
    if (part.set === 'lowered') draft.level = LOWERED;
    if (part.set === 'hidden' || part.set === 'struck') draft.hidden = true;
    inline([part.element], draft);
    if (part.set === 'struck') noteStruck(draft, before);
    Object.assign(draft, { hidden, raised, level });
  }
  return parts !== null;
}

/** How much is struck, never what it says. */
function noteStruck(draft: Draft, from: number): void {
  const { book, ref } = draft;
  const characters = characterCount(textFrom(draft, from));
  if (characters === 0) return;
  const printed = `划掉 ${characters} 字`;
  book.note({ code: 'document/deleted-text', ref, printed, expected: '没有划掉的字的文件' });
}

function readDrawing(element: XmlElement, draft: Draft): void {
  const boxes = textBoxesIn(element);
  for (const box of boxes) draft.boxes.push(box);
  const { drawn } = draft.book;
  if (showsContent(element, boxes) && drawn.get(draft.ref) !== 'object') drawn.set(draft.ref, drawnAs(element));
  if (isPicture(element)) draft.book.picture();
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

/** One printed character for one in the file; a sign that is not known is private to its font, no letter and no digit, and is said. */
function sign(font: string | undefined, code: number, draft: Draft): string {
  if (!Number.isInteger(code) || code === 0xad) return '';
  const known = symbolOf(font, code);
  if (known !== null) return known;
  const hex = code.toString(16).toUpperCase();
  draft.book.note({
    ...{ code: 'document/unknown-symbol', ref: draft.ref },
    ...{ printed: `${font ?? '未注明字体'} ${hex}`, expected: '有对应文字的符号' },
  });
  return symbolsOf(font ?? '', String.fromCodePoint(code));
}
