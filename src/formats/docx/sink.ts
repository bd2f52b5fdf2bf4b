import { type Block, characterCount, type Omission, type UnseenText } from '../../model/block.ts';
import { partOf, type SourceRef } from '../../model/sourceRef.ts';
import type { ParagraphText } from './paragraphText.ts';

/** Where blocks go while a story (the text, a header, a note, a cell) is read. */
export interface Sink {
  role: 'body' | 'margin' | 'footnote';
  blocks: Block[];
  omissions: Omission[];
  /** The texts of the omissions. */
  unseen: UnseenText[];
  /** A blank paragraph or the edge of a page stands above what comes next. */
  gap: boolean;
}

export const newSink = (role: Sink['role']): Sink => ({ role, blocks: [], omissions: [], unseen: [], gap: false });

/** Text that nobody sees. @param cells how many non-blank cells or paragraphs it is, none where a cell shows other text too */
export function omit(sink: Sink, reason: Omission['reason'], ref: SourceRef, cells: number, text: string): void {
  if (text.trim() !== '') sink.unseen.push({ ref, text });
  omitCounted(sink, reason, ref, cells, characterCount(text));
}

/** The same where its texts are handed over apart. */
export function omitCounted(
  sink: Sink,
  reason: Omission['reason'],
  ref: SourceRef,
  cells: number,
  characters: number,
): void {
  if (cells > 0 || characters > 0) sink.omissions.push({ reason, part: partOf(ref), cells, characters });
}

/** Adds a paragraph, or for a blank one the gap it makes. */
export function addParagraph(sink: Sink, ref: SourceRef, text: ParagraphText): void {
  if (text.breakBefore) sink.gap = true;
  if (text.visible.trim() !== '') {
    sink.blocks.push({ kind: 'paragraph', ref, text: text.visible, gapAbove: sink.gap, role: sink.role });
    sink.gap = false;
    omit(sink, 'hidden-text', ref, 0, text.hidden);
  } else if (text.hidden.trim() === '') sink.gap = true;
  else omit(sink, 'hidden-text', ref, 1, text.hidden);
  if (text.breakAfter) sink.gap = true;
}

/** Adds what another sink holds, as it is. */
export function pour(sink: Sink, inner: Sink): void {
  for (const block of inner.blocks) {
    if (!sink.gap) sink.blocks.push(block);
    else if (block.kind === 'paragraph') sink.blocks.push({ ...block, gapAbove: true });
    else
      sink.blocks.push({
        ...block,
        rows: block.rows.map((row, index) => (index === 0 ? { ...row, gapAbove: true } : row)),
      });
    sink.gap = false;
  }
  sink.gap ||= inner.gap;
  for (const omission of inner.omissions) sink.omissions.push(omission);
  for (const text of inner.unseen) sink.unseen.push(text);
}

/** Hands over every text of a sink that nobody sees as a whole, its books apart. */
export function hideTexts(sink: Sink, { blocks, unseen }: Sink): void {
  for (const block of blocks) {
    const texts = block.kind === 'paragraph' ? [block] : block.rows.flatMap(({ cells }) => cells);
    for (const { ref, text } of texts) if (text.trim() !== '') sink.unseen.push({ ref, text });
  }
  for (const text of unseen) sink.unseen.push(text);
}

/** Non-blank cells and paragraphs of a sink with their characters, seen and unseen. */
export function weigh({ blocks, omissions }: Sink): { cells: number; characters: number } {
  let cells = 0;
  let characters = 0;
  const add = (text: string) => {
    if (text.trim() === '') return;
    cells += 1;
    characters += characterCount(text);
  };
  for (const block of blocks) {
    if (block.kind === 'paragraph') add(block.text);
    else for (const row of block.rows) for (const cell of row.cells) add(cell.text);
  }
  for (const omission of omissions) {
    cells += omission.cells;
    characters += omission.characters;
  }
  return { cells, characters };
}
