import { describe, expect, it } from 'vitest';
import { Bytes } from '../../../src/formats/doc/bytes.ts';
import { columnLines } from '../../../src/formats/doc/columns.ts';
import type { Fib } from '../../../src/formats/doc/fib.ts';
import { shownHeaders } from '../../../src/formats/doc/headers.ts';
import { horizontalMerges } from '../../../src/formats/doc/horizontalMerges.ts';
import { ListNumbers } from '../../../src/formats/doc/listNumbers.ts';
import type { ListLevel, ListUse } from '../../../src/formats/doc/lists.ts';
import { sprmsOf } from '../../../src/formats/doc/sprms.ts';
import { symbolText } from '../../../src/formats/doc/symbolText.ts';
import { drawnByField } from '../../../src/formats/word/drawnFields.ts';
import { NUMBER_FORMAT_NAMES } from '../../../src/formats/word/numberFormatNames.ts';
import { formatNumber } from '../../../src/formats/word/numberFormats.ts';

describe('numbers before paragraphs', () => {
  it.each([
    [0, 12, '12'],
    [1, 1994, 'MCMXCIV'],
    [4, 28, 'bb'],
    [4, 0, null],
    [0, 0, '0'],
    [12, 3, null],
    [10, 20, '二〇'],
    [11, 21, '二十一'],
    [14, 12, '１２'],
    [18, 20, '⑳'],
    [18, 21, null],
    [22, 7, '07'],
    [26, 3, '⒊'],
    [27, 3, '⑶'],
    [28, 3, '③'],
    [29, 3, '㈢'],
    [30, 2, '乙'],
    [37, 10, '十'],
    [37, 100, null],
    [38, 11, '壹拾壹'],
    [39, 15, '十五'],
    [39, 101, '一百零一'],
    [39, 115, '一百一十五'],
  ])('kind %i prints %i as %s', (kind, value, printed) => {
    expect(formatNumber(value, NUMBER_FORMAT_NAMES[kind] ?? '')).toBe(printed);
  });

  const level = (kind: number, pattern: ListLevel['pattern'], changes: Partial<ListLevel> = {}): ListLevel => ({
    ...{ startsAt: 1, kind, legal: false, noRestart: false, pattern, follow: '' },
    ...changes,
  });
  const use = (levels: ListLevel[], restarts: [number, number][] = []): ListUse => ({
    list: 7,
    levels,
    restarts: new Map(restarts),
  });

  it('begins a lower level anew under each higher one, and prints numbers of a legal level as 1, 2, 3', () => {
    const numbers = new ListNumbers([use([level(39, [0, '、']), level(0, [0, '.', 1], { legal: true })])]);
    const printed = [0, 1, 1, 0, 1].map((at) => numbers.next(1, at));
    expect(printed).toEqual(['一、', '1.1', '1.2', '二、', '2.1']);
  });

  it('counts on in another use of the list, unless that use begins anew', () => {
    const numbers = new ListNumbers([use([level(0, [0])]), use([level(0, [0])]), use([level(0, [0])], [[0, 5]])]);
    expect([1, 2, 3, 1].map((one) => numbers.next(one, 0))).toEqual(['1', '2', '5', '6']);
  });

  it('says where it cannot tell a number, and prints any bullet of a symbol font as one', () => {
    const numbers = new ListNumbers([use([level(12, [0])]), use([level(23, ['\uf06c'], { follow: ' ' })])]);
    expect([numbers.next(1, 0), numbers.next(2, 0), numbers.next(9, 0), numbers.next(2047, 0)]).toEqual([
      null,
      '• ',
      null,
      null,
    ]);
  });
});

describe('columns of a table', () => {
  const row = (...edges: number[]) => ({ edges, cells: [], isTooLow: false, gap: 0, tableKey: '' });

  it('takes edges that nearly meet for one line', () => {
    expect(columnLines([row(0, 1000, 3000), row(-5, 1012, 2000, 2995)])).toEqual([
      [0, 1, 3],
      [0, 1, 2, 3],
    ]);
  });

  it('keeps a cell as narrow as the difference between edges', () => {
    expect(columnLines([row(0, 10, 1000), row(0, 1000)])).toEqual([
      [0, 1, 2],
      [0, 2],
    ]);
  });
});

describe('cells merged sideways', () => {
  it.each([
    [
      [0, 0],
      [1, 1],
    ],
    [
      [1, 2, 2, 0],
      [3, 0, 0, 1],
    ],
    [
      [2, 1, 1, 0],
      [3, 0, 0, 1],
    ],
    [
      [1, 2, 1, 2],
      [2, 0, 2, 0],
    ],
    [
      [3, 1, 0],
      [2, 0, 1],
    ],
    [
      [1, 0],
      [1, 1],
    ],
  ])('%j covers %j', (flags, spans) => {
    expect(horizontalMerges(flags)).toEqual(spans);
  });

  it('refuses a covered cell that nothing covers', () => {
    expect(horizontalMerges([0, 2, 0, 1])).toBeNull();
  });
});

describe('signs that fonts and fields draw', () => {
  it('knows ticks and boxes of Wingdings and comparators of Symbol', () => {
    expect([symbolText(['Wingdings'], 0xf0fe), symbolText(['Symbol'], 0xf0b3), symbolText(['宋体'], 0x2611)]).toEqual([
      '☑',
      '≥',
      '☑',
    ]);
    expect([symbolText(['Wingdings'], 0xf041), symbolText([], 0xf0fe)]).toEqual([null, null]);
  });

  it('knows circled numbers, Chinese ones too', () => {
    expect(['eq \\o\\ac(○,21)', 'EQ \\o\\ac(○,一)', 'eq \\o\\ac(○,优)', 'PAGE'].map(drawnByField)).toEqual([
      '㉑',
      '㊀',
      null,
      null,
    ]);
  });
});

describe('lists of properties', () => {
  it('measures a list of tab stops too long for its count by its own counts', () => {
    const tabs = [0x15, 0xc6, 255, 1, 9, 9, 9, 9, 2, 9, 9, 9, 9, 9, 9];
    const codes = [...sprmsOf(new Bytes(Uint8Array.from([...tabs, 0x16, 0x24, 1])))].map(({ code }) => code);
    expect(codes).toEqual([0xc615, 0x2416]);
  });
});

describe('headers and footers', () => {
  /** A document of one section with all six stories, one character each. */
  const fibWith = (facingPages: number, titlePage: number): Fib => {
    const words = (...values: number[]) => new Bytes(new Uint8Array(Uint32Array.from(values).buffer));
    const records: Partial<Record<string, Bytes>> = {
      settings: new Bytes(Uint8Array.of(facingPages)),
      // One section from 0 to 9; its properties stand at 0 of the document stream.
      sections: new Bytes(Uint8Array.from([0, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])),
      headers: words(0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 6),
    };
    const none = new Bytes(new Uint8Array());
    const document = new Bytes(Uint8Array.of(3, 0, 0x0a, 0x30, titlePage));
    const lengths = { main: 9, footnotes: 0, headers: 6, comments: 0, endnotes: 0, textBoxes: 0, headerTextBoxes: 0 };
    return {
      document,
      table: none,
      data: none,
      lengths,
      record: (name) => records[name] ?? none,
      place: () => ({ at: 0, size: 0 }),
    };
  };

  it.each([
    ['only those of every page', 0, 0, [1, 3]],
    ['those of left pages, too, where pages face each other', 1, 0, [0, 1, 2, 3]],
    ['those of the first page, too, where the section has one', 0, 1, [1, 3, 4, 5]],
  ])('shows %s', (_, facing, title, shown) => {
    const stories = shownHeaders(fibWith(facing, title));
    expect(stories.map(({ letter }) => letter).join('')).toBe('hhffhf');
    expect(stories.filter((story) => story.shown).map(({ start }) => start)).toEqual(shown);
  });
});
