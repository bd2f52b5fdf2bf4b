import type { Block } from '../model/block.ts';
import { InputError } from '../model/inputError.ts';

/**
 * What one document may hold, whatever its format and however few bytes it takes: what is read costs some two kilobytes of memory a
 * cell. A county's book of a year has some 100,000 cells.
 */
export const DOCUMENT_LIMITS = {
  cells: { most: 500_000, name: '有内容的单元格' },
  gridCells: { most: 2_000_000, name: '单元格连同空格' },
  characters: { most: 20_000_000, name: '文字' },
  /** Elements of markup: each makes a node of a tree. */
  tags: { most: 2_500_000, name: '标签' },
  /** Letters that a page draws one by one. */
  glyphs: { most: 3_000_000, name: '文字' },
  pages: { most: 5_000, name: '页' },
} as const;

/** @throws InputError where a document holds more of something than any does */
export function assertRoom(what: keyof typeof DOCUMENT_LIMITS, count: number, file: string): void {
  const { most, name } = DOCUMENT_LIMITS[what];
  if (count <= most) return;
  throw new InputError(file, `${name}超过 ${most} 个`, `不超过 ${most} 个`, '删去用不着的内容，或拆成几个文件再放入');
}

/**
 * The same for a text before anything is made of it: one pass, nothing kept.
 * @param separators the characters between cells; ends of lines are others
 */
export function assertTextRoom(text: string, separators: string, file: string): void {
  // A text of fewer characters has no more cells.
  if (text.length < Math.min(DOCUMENT_LIMITS.cells.most, DOCUMENT_LIMITS.gridCells.most)) return;
  let gridCells = 1;
  let cells = 0;
  let filled = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || separators.includes(text[at] as string)) {
      gridCells += 1;
      filled = false;
    } else if (!filled && code > 32 && code !== IDEOGRAPHIC_SPACE) {
      cells += 1;
      filled = true;
    }
  }
  assertRoom('cells', cells, file);
  assertRoom('gridCells', gridCells, file);
}

const IDEOGRAPHIC_SPACE = 0x3000;

/** The same for what a reader made of a file. */
export function assertBlockRoom(blocks: readonly Block[], file: string): void {
  let cells = 0;
  let gridCells = 0;
  let characters = 0;
  const take = (text: string) => {
    characters += text.length;
    if (text !== '') cells += 1;
  };
  for (const block of blocks) {
    if (block.kind === 'paragraph') take(block.text);
    else {
      for (const row of block.rows) {
        gridCells += row.cells.length;
        for (const { text } of row.cells) take(text);
      }
    }
  }
  assertRoom('cells', cells, file);
  assertRoom('gridCells', gridCells, file);
  assertRoom('characters', characters, file);
}
