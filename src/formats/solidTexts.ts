import type { Block } from '../model/block.ts';

/** A text without its blanks, to look for it whatever stands between its words. */
export const solid = (text: string): string => text.replace(/\s+/g, '');

/** What paragraphs and cells print, without blanks, parted so that nothing goes on from one to the next. */
export const solidTexts = (blocks: readonly Block[]): string => blocks.flatMap(textsOf).map(solid).join('\0');

const textsOf = (block: Block): string[] =>
  block.kind === 'paragraph' ? [block.text] : block.rows.flatMap(({ cells }) => cells.map(({ text }) => text));
