import { describe, expect, it } from 'vitest';
import { compareQuery, readCompareAddress } from '../../src/compare/compareAddress.ts';
import type { CompareCard, CompareLine, PrintedYear } from '../../src/compare/compareCard.ts';
import { compareCsv } from '../../src/compare/compareCsv.ts';
import { compareCaution, compareTable, rowsOf } from '../../src/compare/compareTable.ts';
import { markup } from '../../src/markup/xml.ts';

const card = (parts: Partial<CompareCard> = {}): CompareCard => ({
  kind: 'project',
  id: 'a',
  name: '甲',
  href: '/projects/a/',
  about: '某单位 · 2024',
  county: '某县',
  years: ['2024'],
  documents: ['某表'],
  rows: [],
  ...parts,
});

describe('an address', () => {
  it.each([
    ['?p=a-1&p=b-2', { kind: 'project', ids: ['a-1', 'b-2'], dropped: 0 }],
    ['?u=x&u=x&u=y', { kind: 'unit', ids: ['x', 'y'], dropped: 0 }],
    ['?p=a&u=x', { kind: 'project', ids: ['a'], dropped: 0 }],
    ['?p=../secret&p=<b>&p=', { kind: 'project', ids: [], unclear: ['../secret', '<b>'] }],
    ['?p=<b>&p=a', { ids: ['a'], unclear: ['<b>'] }],
    ['?p=', null],
    ['?q=1', null],
    ['', null],
    [
      `?${Array.from({ length: 8 }, (_, at) => `p=a${at}`).join('&')}`,
      { ids: ['a0', 'a1', 'a2', 'a3', 'a4', 'a5'], dropped: 2 },
    ],
  ])('%s', (search, expected) => {
    const read = readCompareAddress(search);
    if (expected === null) expect(read).toBeNull();
    else expect(read).toMatchObject(expected);
  });

  it('is read as it was written', () => {
    expect(readCompareAddress(compareQuery('unit', ['a-1', 'b-2']))?.ids).toEqual(['a-1', 'b-2']);
  });
});

describe('cards side by side', () => {
  it('share rows by name in one order, and say where a card has none', () => {
    const rows = rowsOf([
      card({ rows: [{ key: '目标', order: 3, lines: [{ text: '一' }] }] }),
      card({
        rows: [
          { key: '花多少', order: 0, lines: [{ text: '二' }] },
          { key: '后来怎样', order: 9, lines: [{ text: '三' }], without: '这里没有找到自评' },
        ],
      }),
    ]);
    expect(rows.map(({ key, steps: [cells] }) => [key, cells?.map(([line]) => line?.text)])).toEqual([
      ['花多少', ['表上没有', '二']],
      ['目标', ['一', '表上没有']],
      ['后来怎样', ['这里没有找到自评', '三']],
    ]);
  });

  describe('measured', () => {
    const measured = (lines: CompareLine[], whole?: number, years: PrintedYear[] = ['2024']) =>
      card({
        years,
        rows: [{ key: '钱', order: 0, lines, ruler: { note: '同一把尺子', ...(whole && { whole }) } }],
      });
    const line = (label: string, size: number, year: PrintedYear = '2024'): CompareLine => ({
      label,
      text: `${size}`,
      size,
      order: Number(label),
      year,
    });
    const said = (cards: CompareCard[]) =>
      rowsOf(cards)[0]?.steps.map((cells) => cells.map(([shown]) => `${shown?.label}：${shown?.text}`));

    it('set lines of one label beside one another, in their order, whichever card has them', () => {
      expect(said([measured([line('205', 0.5), line('213', 0.5)], 1), measured([line('201', 1)], 1)])).toEqual([
        ['201：没有', '201：1'],
        ['205：0.5', '205：没有'],
        ['213：0.5', '213：没有'],
      ]);
    });

    it('set years apart where a card has several, newest first, and say where a card has no such year', () => {
      const two = measured([line('213', 1), line('213', 0.4, '2022')], 1, ['2024', '2022']);
      expect(said([two, measured([line('213', 0.2)], 1)])).toEqual([
        ['2024，213：1', '2024，213：0.2'],
        ['2022，213：0.4', '2022，213：没有这一年的表'],
      ]);
    });

    it('say in the words of the row that a card has no such line', () => {
      const rows = [{ key: '钱', order: 0, lines: [line('213', 1)], ruler: { note: '', none: '公开的项目里没有' } }];
      expect(said([card({ rows }), card()])).toEqual([['213：1', '213：公开的项目里没有']]);
    });

    it('set a year that is not printed last', () => {
      const years = [null, '2023', '2024'];
      const lines = years.map((year) => line('213', 1, year));
      expect(said([measured(lines, 1, years)])).toEqual([['2024，213：1'], ['2023，213：1'], ['年度不明，213：1']]);
    });

    it('promise no ruler where there is nothing to measure', () => {
      const [row] = rowsOf([measured([{ text: '空白', tone: 'state' }])]);
      expect(row?.ruler).toBeUndefined();
      expect(row?.steps).toHaveLength(1);
    });

    it('draw every bar with one ruler: the whole that is given, or else the largest amount', () => {
      const widths = (cards: CompareCard[]) =>
        [...markup(compareTable(cards)).matchAll(/<rect [^>]*width="([^"]*)"/g)].map(([, width]) => width);
      expect(widths([measured([line('213', 290_000)]), measured([line('213', 145_000)])])).toEqual(['100%', '50%']);
      expect(widths([measured([line('213', 0.25)], 1), measured([line('213', 0.5)], 1)])).toEqual(['25%', '50%']);
      expect(widths([measured([line('213', 0)]), measured([line('213', 0)])])).toEqual([]);
    });
  });

  it('warn of what differs and of nothing else', () => {
    expect(compareCaution([card(), card()])).toBe('做的事不一定一样。只并排看，不相加，也不排名。');
    expect(compareCaution([card(), card({ years: ['2022'] })])).toMatch(/^不是同一个年度（2024、2022），范围/);
    expect(compareCaution([card(), card({ county: '乙县' })])).toMatch(/^不是同一个县（某县、乙县），范围/);
    expect(compareCaution([card({ kind: 'unit' }), card({ kind: 'unit' })])).toBe('只并排看，不相加，也不排名。');
    expect(compareCaution([card({ kind: 'unit' }), card({ kind: 'unit', documents: ['另一表'] })])).toMatch(
      /^读自不同的文件，.*合计不能比大小。只并排看/,
    );
  });

  it('says how many columns there are from three on, where a phone cannot show them side by side', () => {
    const said = (count: number) => markup(compareTable(Array.from({ length: count }, () => card())));
    expect(said(2)).not.toContain('左右滑动');
    expect(said(3)).toContain('<p class="hint small no-print">共 3 列，看不全时左右滑动</p>');
    expect(said(6)).toContain('<p class="small no-print">共 6 列，看不全时左右滑动</p>');
  });

  it('are the same in a spreadsheet: a line for each row, a column for each card', () => {
    const csv = compareCsv([
      card({
        rows: [{ key: '目标', order: 0, lines: [{ label: '村数', text: '7', note: '至少' }, { text: '=1+1' }] }],
      }),
      card({ name: '乙' }),
    ]);
    expect(csv).toBe('\u{feff},甲（某单位 · 2024）,乙（某单位 · 2024）\r\n目标,村数：7（至少）；=1+1,表上没有\r\n');
  });

  it('cannot turn a printed text into markup', () => {
    const html = markup(
      compareTable([card({ name: '<img src=x>', rows: [{ key: '目标', order: 0, lines: [{ text: '<script>' }] }] })]),
    );
    expect(html).not.toMatch(/<img|<script/);
    expect(html).toContain('&lt;script&gt;');
  });
});
