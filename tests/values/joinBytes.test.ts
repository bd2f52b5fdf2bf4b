import { expect, it } from 'vitest';
import { joinBytes } from '../../src/values/joinBytes.ts';

it('pieces of bytes are one behind the other', () => {
  expect(joinBytes([Uint8Array.of(1, 2), new Uint8Array(), Uint8Array.of(3)])).toEqual(Uint8Array.of(1, 2, 3));
  expect(joinBytes([])).toEqual(new Uint8Array());
});
