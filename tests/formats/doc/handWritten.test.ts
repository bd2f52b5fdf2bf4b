import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { docReader } from '../../../src/formats/doc/docReader.ts';
import { booksOf, plainBlocks, sorted } from './compare.ts';
import { expectedBlocks } from './expected.ts';
import { type FileStyle, WORD_STYLE, writeByHand } from './handWriter.ts';
import { PLAIN_STYLE, randomDocument } from './random.ts';

const STYLES: [name: string, style: Partial<FileStyle>][] = [
  ['whole definitions of rows', {}],
  ['merges downwards as changes behind the definition', { definition: 'short', depthAlways: false }],
  ['cells inserted one by one', { definition: 'inserted' }],
  ['rows described in the data stream', { far: true, definition: 'inserted' }],
  ['merged cells kept apart, with the bits of 1997', { merge: 'bits1997' }],
  ['merged cells kept apart, with the bits of the specification', { merge: 'bitsSpecified', far: true }],
  ['edges that differ by a hair from row to row', { jitter: 9 }],
  ['one byte a character where it does', { compressed: true }],
  ['a fast save in many pieces out of order', { pieceLength: 37, compressed: true, jitter: 3 }],
];

describe('files written by hand after the specification', () => {
  it.each(STYLES)('gives every cell, span, place and paragraph of tables with %s', async (_, changes) => {
    const style = { ...WORD_STYLE, ...changes };
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 2 ** 31 }),
        fc.double({ min: 0, max: 0.6, noNaN: true }),
        async (seed, merged) => {
          const blocks = randomDocument(seed, { ...PLAIN_STYLE, merged, nested: 0.06 });
          const open = await docReader.open(writeByHand(blocks, style), '甲.doc');
          const document = open.read();
          expect(plainBlocks(document.blocks)).toEqual(expectedBlocks(blocks, style.merge !== 'wide'));
          expect(booksOf(document)).toEqual(sorted(open.count()));
        },
      ),
      { numRuns: 25 },
    );
  });
});
