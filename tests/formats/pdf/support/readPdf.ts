import { expect } from 'vitest';
import { provideCMaps } from '../../../../src/formats/pdf/parser/characterMaps.ts';
import { pdfFormat } from '../../../../src/formats/pdf/pdfFormat.ts';
import type { SourceDocument } from '../../../../src/model/block.ts';
import { imbalances } from './compareTables.ts';
import { nodeCMaps } from './nodeCMaps.ts';

/** Reads a PDF and sees to it that every character it shows is given or said to be left out. */
export async function readPdf(bytes: Uint8Array): Promise<SourceDocument> {
  provideCMaps(nodeCMaps);
  const reader = await pdfFormat.load();
  const open = await reader.open(bytes, '附件.pdf');
  const document = open.read();
  expect(imbalances(document, open.count())).toEqual([]);
  return document;
}

/** The words of each grid, row by row. */
export const gridTexts = ({ blocks }: SourceDocument): string[][][] =>
  blocks.flatMap((block) =>
    block.kind === 'grid' ? [block.rows.map(({ cells }) => cells.map(({ text }) => text))] : [],
  );

export const paragraphs = ({ blocks }: SourceDocument): string[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));

export const codesOf = ({ notes }: SourceDocument): string[] => notes.map(({ code, ref }) => `${code} ${ref}`);
