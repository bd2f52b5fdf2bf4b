import { docReader } from '../../../src/formats/doc/docReader.ts';
import type { SourceDocument } from '../../../src/model/block.ts';

export async function readDoc(bytes: Uint8Array): Promise<SourceDocument> {
  return (await docReader.open(bytes, '甲.doc')).read();
}

/** The text of each paragraph, and of each grid its cells: rows by `/`, cells by `|`. */
export const textsOf = ({ blocks }: SourceDocument): string[] =>
  blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.text
      : block.rows.map(({ cells }) => cells.map(({ text }) => text).join('|')).join('/'),
  );
