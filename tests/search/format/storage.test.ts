import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decodeColumn,
  decodeSteps,
  encodeColumn,
  encodeDictionary,
  encodeSteps,
} from '../../../src/search/format/catalogueColumns.ts';
import { packTitles, unpackTitles } from '../../../src/search/format/packTitles.ts';
import { decodeDetail, encodeDetail } from '../../../src/search/format/recordDetail.ts';
import { distancesOf, pieceOf, readPiece } from '../../../src/search/format/textIndex.ts';

describe('packed titles', () => {
  test('come back as they were', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('村', '委', '会', '费', '(', '\\', '"', '𡐤') }), { minLength: 1 }),
        (titles) => {
          expect(unpackTitles(packTitles([...titles, ...titles]))).toEqual([...titles, ...titles]);
        },
      ),
    );
  });

  test('are smaller where titles share parts', () => {
    const titles = Array.from({ length: 200 }, (_, number) => `2024年村委会办公经费${number}`);
    const packed = packTitles(titles);
    expect(unpackTitles(packed)).toEqual(titles);
    expect(packed.coded.length).toBeLessThan(titles.join('').length / 2);
  });

  test('keep characters from the area that is used for parts', () => {
    const titles = Array.from({ length: 9 }, () => '村委会\u{e001}办公');
    expect(unpackTitles(packTitles(titles))).toEqual(titles);
  });
});

describe('columns', () => {
  test('hold as many values as a portal of thousands of counties has units, with the halves of characters among their numbers', () => {
    const values = Array.from({ length: 70_000 }, (_, at) => at);
    const { column } = encodeDictionary(values.map(String));
    expect(decodeSteps(new TextDecoder().decode(new TextEncoder().encode(column)))).toEqual(values);
    expect(decodeColumn(new TextDecoder().decode(new TextEncoder().encode(encodeColumn(values))))).toEqual(values);
  });

  test('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400_000)), (values) => {
        expect(decodeColumn(JSON.parse(JSON.stringify(encodeColumn(values))))).toEqual(values);
        expect(decodeSteps(JSON.parse(JSON.stringify(encodeSteps(values))))).toEqual(values);
      }),
    );
  });

  test('a dictionary numbers texts in order of first appearance', () => {
    const { values, column } = encodeDictionary(['乙', '甲', '乙']);
    expect(values).toEqual(['乙', '甲']);
    expect(decodeSteps(column)).toEqual([0, 1, 0]);
  });
});

describe('pieces of the text index', () => {
  test('give the places back as they were, and none for a word that stands nowhere', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(1_000_000)), (numbers) => {
        const places = [...numbers].sort((a, b) => a - b);
        const read = readPiece(JSON.parse(JSON.stringify([['b', distancesOf(places)]])));
        expect([...read('b')]).toEqual(places);
        expect([...read('c')]).toEqual([]);
      }),
    );
  });

  test.each([
    ['a', -1],
    ['b', 0],
    ['c', 0],
    ['d', 1],
    ['zz', 2],
  ])('%s is looked for in piece %s', (word, piece) => {
    expect(pieceOf(['b', 'd', 'f'], word)).toBe(piece);
  });
});

describe('details', () => {
  test('come back as they were', () => {
    const detail = {
      id: 'x-2024',
      title: '村委会办公经费',
      path: 'projects/x-2024/',
      amount: '29 万元',
      lines: [
        { label: '指标', text: '村民满意度', anchor: 'i3' },
        { label: '年度总体目标', text: '保障运转', anchor: 'objective' },
        { label: '别的', text: '文字', anchor: '' },
      ],
    };
    const record = {
      ...detail,
      kind: 'project',
      unit: '',
      county: '',
      department: '',
      year: 2024,
      yuan: '290000',
    } as const;
    const stored = encodeDetail(
      {
        ...record,
        lines: [...detail.lines],
        topic: '',
        functionalClass: '',
        attribute: '',
        outcomes: [],
      },
      new Map([['保障运转', 0]]),
    );
    expect(JSON.stringify(stored)).not.toMatch(/保障运转/);
    expect(decodeDetail(JSON.parse(JSON.stringify(stored)), ['保障运转'])).toEqual(detail);
  });
});
