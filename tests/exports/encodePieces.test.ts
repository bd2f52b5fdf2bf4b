import fc from 'fast-check';
import { expect, it } from 'vitest';
import { encodePieces } from '../../src/exports/encodePieces.ts';

it('pieces of text are encoded as the whole text is, however large', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
      expect(Buffer.concat([...encodePieces(texts)]).toString()).toBe(texts.join(''));
    }),
  );
  const large = Array.from({ length: 50 }, (_, at) => `${at}${'明白账'.repeat(20_000)}`);
  expect(Buffer.concat([...encodePieces(large)]).equals(Buffer.from(large.join('')))).toBe(true);
});
