import type { Block, Omission, Paragraph, SourceDocument, SourceNote, UnseenText } from '../../model/block.ts';
import { characterCount } from '../../model/block.ts';
import { cellRef, paragraphRef, partOf, type SourceRef } from '../../model/sourceRef.ts';
import { hiddenNotes } from '../hiddenNote.ts';
import type { Drawn } from '../sayDrawn.ts';
import { isDrawnField } from '../word/drawnFields.ts';
import type { DocumentParts, NumberedParagraph, TextBox } from './documentParts.ts';
import { addTable } from './tableGrids.ts';
import { type Item, readItems } from './tableTree.ts';

/**
 * Paragraphs and grids of a document in reading order: a text box behind the paragraph or table that it is anchored in, then
 * headers and footers, then notes.
 * @returns the same, and the places that show a picture or a text box
 * @throws Unreadable where a table does not close
 */
export function documentBlocks(parts: DocumentParts): {
  document: SourceDocument;
  drawn: ReadonlyMap<SourceRef, Drawn>;
} {
  const writer = new Writer(parts);
  return { document: writer.write(), drawn: writer.drawn };
}

/** Text boxes count on behind the running text, wherever they are shown. */
interface NumberedItem {
  item: Item;
  number: number;
}

class Writer {
  readonly #parts: DocumentParts;
  readonly #blocks: Block[] = [];
  readonly #notes: SourceNote[] = [];
  readonly #omissions = new Map<string, Omission>();
  readonly #unseen: UnseenText[] = [];
  readonly #boxes = new Map<TextBox, NumberedItem[]>();
  #reached: TextBox[] = [];
  /** The places that show a picture, a text box or what Word draws. */
  readonly drawn = new Map<SourceRef, Drawn>();

  constructor(parts: DocumentParts) {
    this.#parts = parts;
  }

  write(): SourceDocument {
    const counters = { tables: 0, lines: 0 };
    const number = (story: readonly NumberedParagraph[]) =>
      readItems(story).map(
        (item): NumberedItem => ({ item, number: 'table' in item ? ++counters.tables : ++counters.lines }),
      );
    const main = number(this.#parts.main);
    for (const box of this.#parts.textBoxes) this.#boxes.set(box, number(box.paragraphs));
    this.#addStory(main);
    for (const box of this.#parts.textBoxes) this.#addBox(box);
    for (const { prefix, role, paragraphs } of this.#parts.apart) {
      let gapAbove = true;
      for (const [index, paragraph] of paragraphs.entries()) {
        gapAbove = this.#addParagraph(paragraph, `${prefix} ${paragraphRef(index + 1)}`, role, gapAbove);
      }
    }
    const omissions = [...this.#omissions.values()];
    return {
      blocks: this.#blocks,
      notes: [...this.#parts.notes, ...this.#notes, ...hiddenNotes(omissions)],
      omissions,
      unseen: this.#unseen,
    };
  }

  #addStory(items: readonly NumberedItem[]): void {
    let gapAbove = true;
    for (const { item, number } of items) {
      if ('table' in item) {
        addTable(item.table, (row, cell) => cellRef(number, row, cell), gapAbove, {
          blocks: this.#blocks,
          omit: (reason, ref, text) => this.#omit(reason, ref, text),
          visit: (ref, paragraphs) => this.#visit(ref, paragraphs),
        });
        gapAbove = false;
      } else gapAbove = this.#addParagraph(item.paragraph, paragraphRef(number), 'body', gapAbove);
      for (const box of this.#reached.splice(0)) this.#addBox(box);
    }
  }

  #addBox(box: TextBox): void {
    const items = this.#boxes.get(box);
    this.#boxes.delete(box);
    if (items) this.#addStory(items);
  }

  /** @returns whether a gap stands above what follows it */
  #addParagraph(paragraph: NumberedParagraph, ref: SourceRef, role: Paragraph['role'], gap: boolean): boolean {
    const { visible: text, hidden, pageAbove } = paragraph;
    const gapAbove = gap || pageAbove;
    if (characterCount(hidden) > 0) this.#omit('hidden-text', ref, hidden);
    this.#visit(ref, [paragraph]);
    if (text.trim() === '') return gapAbove || characterCount(hidden) === 0;
    this.#blocks.push({ kind: 'paragraph', ref, text, gapAbove, role });
    return false;
  }

  #omit(reason: Omission['reason'], ref: SourceRef, text: string): void {
    this.#unseen.push({ ref, text });
    const part = partOf(ref);
    const before = this.#omissions.get(`${reason} ${part}`) ?? { reason, part, cells: 0, characters: 0 };
    const { cells, characters } = before;
    this.#omissions.set(`${reason} ${part}`, {
      ...before,
      cells: cells + 1,
      characters: characters + characterCount(text),
    });
  }

  #visit(ref: SourceRef, paragraphs: readonly NumberedParagraph[]): void {
    for (const { drawn, numberUnknown, anchors, pictured, moving } of paragraphs) {
      if (pictured) this.drawn.set(ref, 'in-line');
      if (moving) this.drawn.set(ref, 'moving');
      for (const instruction of drawn) {
        this.#notes.push(drawnNote(ref, instruction));
        // A sign that is not known stands there as one.
        if (isDrawnField(instruction)) this.drawn.set(ref, 'object');
      }
      if (numberUnknown) this.#notes.push(numberNote(ref));
      const positions = new Set(anchors.map(({ position }) => position));
      if (positions.size === 0) continue;
      const boxes = this.#parts.textBoxes.filter(({ anchor }) => anchor !== null && positions.has(anchor));
      this.#reached.push(...boxes);
      const shows = ({ visible, pictured: isPicture }: NumberedParagraph) => visible.trim() !== '' || isPicture;
      if (
        boxes.some((box) => box.paragraphs.some(shows)) ||
        [...positions].some((one) => this.#parts.pictures.has(one))
      )
        this.drawn.set(ref, this.drawn.get(ref) ?? 'over');
    }
  }
}

const drawnNote = (ref: SourceRef, instruction: string): SourceNote => ({
  code: 'document/drawn-field',
  ref,
  printed: instruction,
  expected: '写成文字的内容（这里的内容由 Word 或别的程序画出，文件里没有文字）',
});

const numberNote = (ref: SourceRef): SourceNote => ({
  code: 'document/automatic-numbers',
  ref,
  printed: '自动编号',
  expected: '写成文字的编号（这种自动编号读不出）',
});
