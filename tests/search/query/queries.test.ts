import { describe, expect, test } from 'vitest';
import { spreadsheetFileName } from '../../../src/downloads/spreadsheetCsv.ts';
import { parseAmountRange, withinRange } from '../../../src/search/query/parseAmountRange.ts';
import { LONGEST_QUERY, parseQuery } from '../../../src/search/query/parseQuery.ts';
import { findReading } from '../../../src/search/query/pinyin.ts';
import { readAddress, unknownInAddress, writeAddress } from '../../../src/search/query/searchAddress.ts';

describe('parseAmountRange', () => {
  test.each<[string, number, number]>([
    ['>100万', 1_000_000, Number.POSITIVE_INFINITY],
    ['大于100万', 1_000_000, Number.POSITIVE_INFINITY],
    ['>1000000', 1_000_000, Number.POSITIVE_INFINITY],
    ['不超过50万元', 0, 500_000],
    ['＞１００万元', 1_000_000, Number.POSITIVE_INFINITY],
    ['>=1.5亿', 150_000_000, Number.POSITIVE_INFINITY],
    ['<5000元', 0, 5000],
    ['50-100万元', 500_000, 1_000_000],
    ['50万-100万', 500_000, 1_000_000],
    ['5000元-1万元', 5000, 10_000],
    ['50～100万', 500_000, 1_000_000],
    ['50到100万', 500_000, 1_000_000],
    ['10万以上', 100_000, Number.POSITIVE_INFINITY],
    ['0.9万元以内', 0, 9000],
  ])('%s', (typed, from, to) => {
    expect(parseAmountRange(typed)).toMatchObject({ typed, from, to });
  });

  test.each(['2-10个', '2018-2021', '≥95%', '≤10万元', '万元', '>', '100万', '>95', '1'.repeat(99)])(
    '%s is text',
    (typed) => {
      expect(parseAmountRange(typed)).toBeNull();
    },
  );

  test('> leaves out its end, a range includes both, an unknown amount lies nowhere', () => {
    const [above, range] = [parseAmountRange('>100万'), parseAmountRange('50-100万元')];
    if (!above || !range) throw new Error('both are amounts');
    expect([1_000_000, 1_000_001].map((yuan) => withinRange(above, yuan))).toEqual([false, true]);
    expect([499_999, 500_000, 1_000_000, 1_000_001].map((yuan) => withinRange(range, yuan))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(withinRange(range, null)).toBe(false);
  });
});

describe('parseQuery', () => {
  const words = (typed: string) => parseQuery(typed).words.map((word) => word.text);

  test('words stand between white space of any width, each once', () => {
    expect(words('  ２０２４\u3000厕所\t厕所 ')).toEqual(['2024', '厕所']);
  });

  test('years and pinyin are recognised', () => {
    expect(parseQuery('2024年 cwhbg 20245').words).toEqual([
      { text: '2024年', year: 2024, latin: false },
      { text: 'cwhbg', year: null, latin: true },
      { text: '20245', year: null, latin: false },
    ]);
  });

  test('what holds nothing to search for gives no word', () => {
    expect(words('“” 【】 \u200b')).toEqual([]);
  });

  test('more than is searched is cut, and said so', () => {
    const query = parseQuery('村'.repeat(10_000));
    expect(query.cut).toBe(true);
    expect(query.words.map((word) => word.text.length)).toEqual([LONGEST_QUERY]);
    expect(parseQuery('村委会').cut).toBe(false);
  });
});

describe('findReading', () => {
  const readings = new Map([
    ['村', ['cun']],
    ['委', ['wei']],
    ['会', ['hui', 'kuai']],
    ['乐', ['le', 'yue']],
    ['西', ['xi']],
    ['安', ['an']],
  ]);
  const read = (name: string, letters: string) => findReading([...name], letters, readings);

  test.each<[string, string, [number, number] | null]>([
    ['2024年村委会', 'cunweihui', [5, 3]],
    ['2024年村委会', 'cunweih', [5, 3]],
    ['2024年村委会', 'cwh', [5, 3]],
    ['村委会', 'wh', [1, 2]],
    ['村委会', 'cunwh', null],
    ['会', 'kuai', [0, 1]],
    ['乐', 'yue', [0, 1]],
    ['西安', 'xian', [0, 2]],
    ['村委会', 'c', null],
    ['村委会', 'cunweihuix', null],
  ])('%s as %s', (name, letters, expected) => {
    expect(read(name, letters)).toEqual(expected && { at: expected[0], length: expected[1] });
  });
});

describe('the address of a search', () => {
  test.each([
    '',
    'q=%E5%8E%95%E6%89%80',
    'q=a+b&year=2024&year=2022&unit=%E7%94%B2&sort=amount',
    'kind=unit&sort=name',
    'q=%E5%8C%BB%E4%BF%9D&everyday=never',
  ])('?%s comes back as it was', (address) => {
    expect(writeAddress(readAddress(new URLSearchParams(address))).toString()).toBe(address);
  });

  test('what it does not know is left out', () => {
    expect(readAddress(new URLSearchParams('q=x&sort=best&colour=red&year=&everyday=maybe'))).toEqual({
      typed: 'x',
      chosen: {},
      sort: 'relevance',
      everyday: 'few',
    });
  });
});

test('what an address asks that nobody knows is named, the rest of it is used', () => {
  expect(unknownInAddress(new URLSearchParams('q=厕所&year=2024&sort=amount'))).toEqual([]);
  expect(unknownInAddress(new URLSearchParams('q=厕所&sort=best&everyday=maybe&from=message'))).toEqual([
    'sort=best',
    'everyday=maybe',
  ]);
  expect(unknownInAddress(new URLSearchParams('q=厕所&__proto__=a&constructor=b&toString=c'))).toEqual([]);
});

describe('the downloaded list', () => {
  test('is named after the query, in characters every file system takes', () => {
    expect(spreadsheetFileName(['搜索', '厕所 2024/<x>'])).toBe('明白账-搜索-厕所 2024 x.csv');
    expect(spreadsheetFileName(['搜索', '厕所'], 'xlsx')).toBe('明白账-搜索-厕所.xlsx');
    expect(spreadsheetFileName(['搜索', ''])).toBe('明白账-搜索.csv');
  });
});
