import type { Omission, SourceDocument, SourceNote } from '../../model/block.ts';
import { InputError } from '../../model/inputError.ts';
import type { SourceRef } from '../../model/sourceRef.ts';
import { asideTexts } from '../asideTexts.ts';
import { isEncryptedPackage } from '../compound/compoundHolds.ts';
import type { OpenFile, Reader } from '../format.ts';
import { hiddenNotes } from '../hiddenNote.ts';
import { type Drawn, sayDrawn } from '../sayDrawn.ts';
import { attributesIn } from '../xml/asideXml.ts';
import { decodeXml } from '../xml/decodeXml.ts';
import { marginTexts } from '../zip/marginTexts.ts';
import { isZip } from '../zip/zipHolds.ts';
import { asideParts } from './asideParts.ts';
import { assertBound } from './assertBound.ts';
import { countWord } from './countWord.ts';
import { type ListLabels, labelLists } from './listLabels.ts';
import { type List, readLists } from './numberingPart.ts';
import type { Book } from './paragraphText.ts';
import { placeholdersIn } from './placeholders.ts';
import { readBlocks } from './readBlocks.ts';
import { hideTexts, newSink, omitCounted, type Sink, weigh } from './sink.ts';
import { type Story, storiesOf } from './stories.ts';
import { noStyles, readStyles, type Styles } from './styles.ts';
import { openWordPackage, type Part } from './wordPackage.ts';
import { isOn } from './wordXml.ts';

/**
 * Reads Word documents in Office Open XML, transitional and strict, as Word, WPS, LibreOffice and libraries write them, in a package or in
 * one XML file, and in the XML of Word 2003.
 */
export const docxReader: Reader = {
  async open(bytes, file) {
    if (isEncryptedPackage(bytes)) {
      throw new InputError(file, '文件加了密码，读不到内容', '没有密码的文件', '用原软件打开，去掉密码后重新保存');
    }
    const { main, hasMacros, members } = openWordPackage(bytes, file);
    const stories = storiesOf(main);
    assertBound(
      stories.map(({ element }) => element),
      members,
      file,
    );
    const read = new Set(stories.map(({ path }) => path.toLowerCase()));
    const stylePart = main.related('styles')[0]?.part;
    const styles = stylePart ? readStyles(stylePart.bytes(), stylePart.place) : noStyles;
    const notes: SourceNote[] = [...(hasMacros ? [macroNote] : []), ...main.missing().map(missingNote)];
    const placeholders = placeholdersIn(stories.map(({ element }) => element));
    const labels = labelStories(stories, styles, main, notes);
    const drawn = new Map<SourceRef, Drawn>();
    const open: OpenFile = {
      read: () => {
        const dirtyFields = main.related('settings').some(({ part }) => isOn(part.xml(), 'w:updateFields') ?? false);
        const book = { file, styles, labels, placeholders, drawn, dirtyFields, tableStyle: null };
        const document = readStories(stories, book, notes);
        const around = isZip(bytes) ? marginTexts(bytes) : attributesIn(decodeXml(bytes, file));
        const margins = asideTexts('文件外层', around);
        return { ...document, unseen: [...(document.unseen ?? []), ...asideParts(members, read), ...margins] };
      },
      count: () => countWord(stories, labels),
    };
    return sayDrawn(open, () => drawn);
  },
};

const macroNote: SourceNote = { code: 'document/macros', ref: null, printed: '文件含有宏', expected: '不含宏的文件' };

const pictureNote = (pictures: number): SourceNote => ({
  code: 'document/pictures',
  ref: null,
  printed: `${pictures} 张图片`,
  expected: '写成文字的内容；图片里的字没有读',
});

const missingNote = (path: string): SourceNote => ({
  code: 'document/missing-part',
  ref: null,
  printed: path,
  expected: '文件里有这一部分',
});

function labelStories(stories: readonly Story[], styles: Styles, main: Part, notes: SourceNote[]): ListLabels {
  let lists: ((id: string) => List | undefined) | null | undefined;
  const load = () => {
    if (lists === undefined) {
      const part = main.related('numbering')[0]?.part;
      lists = part ? readLists(part.xml()) : null;
    }
    return lists;
  };
  const unknown = new Set<string>();
  const roots = stories.map(({ element }) => element);
  const labels = labelLists(roots, styles, load, (format) => unknown.add(format));
  for (const format of unknown) {
    notes.push({ code: 'document/unknown-numbering', ref: null, printed: format, expected: '已知的编号格式' });
  }
  return labels;
}

/** The running text first, then headers and footers, then notes. */
function readStories(
  stories: readonly Story[],
  book: Omit<Book, 'filled' | 'note' | 'picture'>,
  before: readonly SourceNote[],
): SourceDocument {
  const document: SourceDocument = { blocks: [], notes: [...before], omissions: [], unseen: [] };
  const hidden: Omission[] = [];
  const said = new Set<string>();
  const note = (one: SourceNote) => {
    const key = `${one.code} ${one.printed}`;
    if (!said.has(key)) document.notes.push(one);
    said.add(key);
  };
  let pictures = 0;
  const picture = () => {
    pictures += 1;
  };
  for (const { element, prefix, role, isUnseen, filled } of stories) {
    const sink = newSink(role);
    readBlocks(element.children, prefix, sink, { ...book, filled, note, picture });
    // A header that no page shows hides nothing from who looks at the pages.
    if (!isUnseen) hidden.push(...sink.omissions);
    const shown = isUnseen ? hide(sink) : sink;
    for (const block of shown.blocks) document.blocks.push(block);
    for (const omission of shown.omissions) document.omissions.push(omission);
    for (const text of shown.unseen) document.unseen?.push(text);
  }
  if (pictures > 0) document.notes.push(pictureNote(pictures));
  document.notes.push(...hiddenNotes(hidden));
  return document;
}

/** A header that no page shows. */
function hide(sink: Sink): Sink {
  const unseen = newSink(sink.role);
  for (const omission of sink.omissions) unseen.omissions.push(omission);
  hideTexts(unseen, sink);
  for (const block of sink.blocks) {
    if (block.kind !== 'paragraph') continue;
    const { cells, characters } = weigh({ ...newSink(sink.role), blocks: [block] });
    omitCounted(unseen, 'hidden-text', block.ref, cells, characters);
  }
  return unseen;
}
