import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinPlaces } from '../../../src/search/format/joinPlaces.ts';
import {
  FILLER,
  layOutRecord,
  PLACES_PER_SLOT,
  recordAt,
  recordStarts,
} from '../../../src/search/format/layOutText.ts';
import { coveringPairs, pairCode } from '../../../src/search/format/pairCode.ts';

// Few different characters, so that pairs repeat and overlap as often as they can.
const character = fc.constantFrom('村', '委', '会', '庙', '7', '𡐤');
const text = fc.array(character, { maxLength: 12 }).map((characters) => characters.join(''));
const word = fc.array(character, { minLength: 2, maxLength: 9 }).map((characters) => characters.join(''));

describe('coveringPairs', () => {
  test('takes every second pair and the last', () => {
    expect(coveringPairs('村委会办公').map((pair) => pair.offset)).toHaveLength(3);
    expect(coveringPairs('村委会办').map((pair) => pair.offset)).toEqual([0, 2]);
    expect(coveringPairs('村委').map((pair) => pair.offset)).toEqual([0]);
    expect(coveringPairs('村')).toEqual([]);
  });

  test('goes round a dear pair where it can', () => {
    const offsets = coveringPairs('驻村工作队', (pair) => (pair === '工作' ? 9 : 1)).map((pair) => pair.offset);
    expect(offsets).toEqual([0, 1, 3]);
  });

  test('leaves no character out, whatever pairs cost', () => {
    fc.assert(
      fc.property(word, fc.func(fc.integer({ min: 1, max: 9 })), (any, cost) => {
        const offsets = coveringPairs(any, cost).map((pair) => pair.offset);
        expect(offsets[0]).toBe(0);
        expect(offsets.at(-1)).toBe([...any].length - 2);
        offsets.slice(1).forEach((offset, index) => {
          expect(offset - (offsets[index] as number)).toBeLessThanOrEqual(2);
        });
      }),
    );
  });
});

describe('pairs in their places find words exactly', () => {
  test('a word is found where looking through the texts finds it, and never across two texts', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), word, (texts, asked) => {
        const { words } = layOutRecord(texts);
        const pairs = coveringPairs(asked).map(({ code, offset }) => ({
          offset,
          places: Uint32Array.from(words.flatMap((own, place) => (own === code ? [place] : []))),
        }));
        const expected = texts.flatMap((own) => placesIn([...own], [...asked]));
        expect(joinPlaces(pairs)).toHaveLength(expected.length);
      }),
      { numRuns: 500 },
    );
  });

  test('codes of different pairs differ and none begins like the filler', () => {
    const codes = ['村委', '委村', '委会', '12', '21', '𡐤村'].map((pair) => pairCode([...pair] as [string, string]));
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.every((code) => /^[0-9a-y][0-9a-z]{7}$/.test(code))).toBe(true);
    expect(pairCode(['\u{10ffff}', '村']) < FILLER).toBe(true);
  });
});

describe('records and places', () => {
  test('a record takes whole slots, its title from the first place on', () => {
    const { words, slots } = layOutRecord(['村委会', '厕所']);
    expect(words).toHaveLength(slots * PLACES_PER_SLOT);
    expect(words.slice(0, 7)).toEqual([code('村委'), code('委会'), FILLER, FILLER, code('厕所'), FILLER, FILLER]);
  });

  test('every place belongs to the record laid out there', () => {
    const starts = recordStarts([1, 3, 2]);
    expect([...starts]).toEqual([0, 32, 128, 192]);
    expect([0, 31, 32, 127, 128, 191].map((place) => recordAt(starts, place))).toEqual([0, 0, 1, 1, 2, 2]);
  });
});

function code(pair: string): string {
  return pairCode([...pair] as [string, string]);
}

function placesIn(characters: readonly string[], asked: readonly string[]): number[] {
  return characters.flatMap((_, at) => (asked.every((one, index) => characters[at + index] === one) ? [at] : []));
}
