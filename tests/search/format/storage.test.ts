import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeColumn, encodeColumn, encodeDictionary } from '../../../src/search/format/catalogueColumns.ts';
import { decodeCbor } from '../../../src/search/format/decodeCbor.ts';
import { packTitles, unpackTitles } from '../../../src/search/format/packTitles.ts';
import { chunkOf } from '../../../src/search/format/pagefindFiles.ts';
import { decodeDetail, encodeDetail } from '../../../src/search/format/recordDetail.ts';

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
  test('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5000)), (values) => {
        expect(decodeColumn(JSON.parse(JSON.stringify(encodeColumn(values))))).toEqual(values);
      }),
    );
  });

  test('a dictionary numbers texts in order of first appearance', () => {
    const { values, column } = encodeDictionary(['乙', '甲', '乙']);
    expect(values).toEqual(['乙', '甲']);
    expect(decodeColumn(column)).toEqual([0, 1, 0]);
  });
});

describe('decodeCbor reads what Pagefind writes', () => {
  test.each<[number[], unknown]>([
    [[0x17], 23],
    [[0x18, 0xff], 255],
    [[0x19, 0x01, 0x00], 256],
    [[0x1a, 0x00, 0x01, 0x00, 0x00], 65_536],
    [[0x38, 0x18], -25],
    [[0x63, 0xe6, 0x9d, 0x91], '村'],
    [
      [0x82, 0x01, 0x80],
      [1, []],
    ],
  ])('%j', (bytes, expected) => {
    expect(decodeCbor(Uint8Array.from(bytes))).toEqual(expected);
  });

  test.each([[[]], [[0x82, 0x01]], [[0x63, 0xe6]], [[0x01, 0x01]], [[0xa0]], [[0x1b, 0, 0, 0, 0, 0, 0, 0, 1]]])(
    '%j is refused',
    (bytes) => {
      expect(() => decodeCbor(Uint8Array.from(bytes))).toThrow();
    },
  );
});

describe('chunkOf', () => {
  const chunks = ['b', 'd', 'f'].map((from) => ({ from, hash: from.toUpperCase() }));
  test.each([
    ['a', undefined],
    ['b', 'B'],
    ['c', 'B'],
    ['d', 'D'],
    ['zz', 'F'],
  ])('%s', (word, hash) => {
    expect(chunkOf(chunks, word)?.hash).toBe(hash);
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
    const stored = encodeDetail({ ...record, lines: [...detail.lines], functionalClass: '', attribute: '' });
    expect(decodeDetail(JSON.parse(JSON.stringify(stored)))).toEqual(detail);
  });
});
