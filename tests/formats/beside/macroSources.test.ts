import { describe, expect, it } from 'vitest';
import { macroSources, unpackContainer } from '../../../src/formats/macroSources.ts';

const bytes = (hex: string) => Uint8Array.from(hex.split(' '), (byte) => Number.parseInt(byte, 16));
const unpacked = (hex: string) => new TextDecoder('latin1').decode(unpackContainer(bytes(hex)));

// The examples of [MS-OVBA] 3.2.
describe('a packed macro is unpacked', () => {
  it.each([
    [
      'nothing repeated',
      '01 19 B0 00 61 62 63 64 65 66 67 68 00 69 6A 6B 6C 6D 6E 6F 70 00 71 72 73 74 75 76 2E',
      'abcdefghijklmnopqrstuv.',
    ],
    [
      'some repeated',
      '01 2F B0 00 23 61 61 61 62 63 64 65 82 66 00 70 61 67 68 69 6A 01 38 08 61 6B 6C 00 30 6D 6E 6F 70 06 71 02 70 04 10 72 73 74 75 76 10 77 78 79 7A 00 3C',
      '#aaabcdefaaaaghijaaaaaklaaamnopqaaaaaaaaaaaarstuvwxyzaaa',
    ],
    ['one letter repeated', '01 03 B0 02 61 45 00', 'a'.repeat(73)],
  ])('%s', (_, hex, text) => {
    expect(unpacked(hex)).toBe(text);
  });

  it('a damaged one as far as it goes, a made one never beyond its room, other bytes not at all', () => {
    expect(unpacked('01 19 B0 00 61 62')).toBe('ab');
    expect(unpacked('01 03 B0 02 61 FF 0F')).toHaveLength(4096);
    const bomb = bytes(['01', ...Array<string>(5000).fill('03 B0 02 61 FF 0F')].join(' '));
    expect(unpackContainer(bomb).length).toBeLessThan(2 ** 22 + 4096);
    expect(unpacked('02 03 B0 02 61 45 00')).toBe('');
    expect(macroSources(bytes('00 41 74 74 72 69 62 75 74'))).toEqual([]);
  });
});
