import { describe, expect, it } from 'vitest';
import { CompoundDamage } from '../../../src/formats/compound/compoundDamage.ts';
import { openCompound } from '../../../src/formats/compound/openCompound.ts';
import { docFormat } from '../../../src/formats/doc/docFormat.ts';
import { xlsFormat } from '../../../src/formats/workbook/xlsFormat.ts';
import { compoundOf, compoundWith } from './compoundOf.ts';

const bytesOf = (length: number, from: number) => Uint8Array.from({ length }, (_, at) => (at * 7 + from) % 251);

describe('the streams of a compound file', () => {
  it.each([0, 1, 63, 64, 65, 511, 512, 513, 4095, 4096, 4097, 80_000])(
    'of %i bytes come out as they went in',
    (size) => {
      const streams = { One: bytesOf(size, 3), Two: bytesOf(70, 9), Three: bytesOf(9000, 1) };
      const compound = openCompound(compoundWith(streams));
      for (const [name, bytes] of Object.entries(streams)) expect(compound.stream(name)).toEqual(bytes);
      expect(compound.stream('Four')).toBeNull();
    },
  );

  it('are found whatever case their name is written in, and folders are no streams', () => {
    const compound = openCompound(compoundOf('WORDDOCUMENT', 'Macros/VBA'));
    expect([compound.has('WordDocument'), compound.has('macros')]).toEqual([true, true]);
    expect(compound.stream('Macros')).toBeNull();
  });

  it('that an embedded document brought are not those of the file', () => {
    const word = compoundOf('WordDocument', 'ObjectPool/_1/Workbook');
    const sheet = compoundOf('Workbook', 'MBD0001/WordDocument', 'MBD0002/EncryptedPackage');
    expect([docFormat.matches(word), xlsFormat.matches(word)]).toEqual([true, false]);
    expect([docFormat.matches(sheet), xlsFormat.matches(sheet)]).toEqual([false, true]);
    expect(openCompound(sheet).has('EncryptedPackage')).toBe(false);
  });
});

describe('a damaged compound file', () => {
  const whole = compoundWith({ One: bytesOf(9000, 3), Two: bytesOf(70, 9) });

  it('is one with two streams whose names differ in their case alone', () => {
    const bytes = compoundWith({ Abc: bytesOf(70, 3), Abd: bytesOf(70, 9) });
    const second = String.fromCharCode(...bytes).indexOf('A\0b\0d\0');
    expect(() => openCompound(bytes.with(second + 4, 'C'.charCodeAt(0)))).toThrow(CompoundDamage);
  });

  it('is never read for ever, and says that it is damaged wherever it is cut', () => {
    for (let length = 0; length < 9000; length += 97) {
      expect(() => {
        const compound = openCompound(whole.slice(0, length));
        compound.stream('One');
        compound.stream('Two');
      }, `${length} bytes`).toThrow(RangeError);
    }
  });

  it('whose sectors run in a ring', () => {
    const ring = whole.slice();
    const view = new DataView(ring.buffer);
    const table = (view.getUint32(76, true) + 1) * 512;
    for (let index = 0; index < 128; index += 1) view.setUint32(table + 4 * index, view.getUint32(48, true), true);
    expect(() => openCompound(ring)).toThrow(CompoundDamage);
  });

  it('whose directory names itself as its neighbour is read once through', () => {
    const looped = whole.slice();
    const view = new DataView(looped.buffer);
    const directory = (view.getUint32(48, true) + 1) * 512;
    for (let at = directory; at < directory + 512; at += 128) view.setUint32(at + 68, 1, true);
    expect(openCompound(looped).names.length).toBeLessThan(5);
  });
});
