import type { Block, SourceDocument, UnseenText } from '../model/block.ts';
import type { SourceRef } from '../model/sourceRef.ts';
import { asideTexts } from './asideTexts.ts';
import { byteTexts } from './looseTexts.ts';

/**
 * The long numbers in the bytes of an old Office file that its reader did not meet: in comments, deleted text, properties, links, headers
 * of sheets, or what an older state of the file left behind. These formats have too many places to know each.
 */
export function unprintedNumbers(ref: SourceRef, bytes: Uint8Array, document: SourceDocument): UnseenText[] {
  const met = [...document.blocks.flatMap(textsOf), ...(document.unseen ?? []).map(({ text }) => text)].join('\n');
  return asideTexts(
    ref,
    byteTexts(bytes).filter((number) => !met.includes(number)),
  );
}

const textsOf = (block: Block): string[] =>
  block.kind === 'paragraph' ? [block.text] : block.rows.flatMap(({ cells }) => cells.map(({ text }) => text));
