import { describe, expect, it } from 'vitest';
import { compareQuery, readCompareAddress } from '../../src/compare/compareAddress.ts';
import type { CompareCard } from '../../src/compare/compareCard.ts';
import { compareCaution, compareTable, rowsOf } from '../../src/compare/compareTable.ts';
import { markup } from '../../src/text/xml.ts';

const card = (parts: Partial<CompareCard> = {}): CompareCard => ({
  kind: 'project',
  id: 'a',
  name: '甲',
  href: '/projects/a/',
  about: '某单位 · 2024',
  county: '某县',
  years: ['2024'],
  rows: [],
  ...parts,
});

describe('an address', () => {
  it.each([
    ['?p=a-1&p=b-2', { kind: 'project', ids: ['a-1', 'b-2'], dropped: 0 }],
    ['?u=x&u=x&u=y', { kind: 'unit', ids: ['x', 'y'], dropped: 0 }],
    ['?p=a&u=x', { kind: 'project', ids: ['a'], dropped: 0 }],
    ['?p=../secret&p=<b>', null],
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
      card({ rows: [{ key: '花多少', order: 0, lines: [{ text: '二' }] }] }),
    ]);
    expect(rows.map(({ key, cells }) => [key, cells.map(([line]) => line?.text)])).toEqual([
      ['花多少', ['表上没有', '二']],
      ['目标', ['一', '表上没有']],
    ]);
  });

  it('warn of what differs and of nothing else', () => {
    expect(compareCaution([card(), card()])).toBe('名称像，事情不一定一样。只并排看，不相加，也不排名。');
    expect(compareCaution([card(), card({ years: ['2022'] })])).toMatch(/^不是同一个年度（2024、2022），范围/);
    expect(compareCaution([card(), card({ county: '乙县' })])).toMatch(/^不是同一个县（某县、乙县），范围/);
    expect(compareCaution([card({ kind: 'unit' }), card({ kind: 'unit' })])).toBe('只并排看，不相加，也不排名。');
  });

  it('says how many columns there are from three on, where a phone cannot show them side by side', () => {
    const said = (count: number) => markup(compareTable(Array.from({ length: count }, () => card())));
    expect(said(2)).not.toContain('左右滑动');
    expect(said(3)).toContain('<p class="hint small no-print">共 3 列，左右滑动</p>');
  });

  it('cannot turn a printed text into markup', () => {
    const html = markup(
      compareTable([card({ name: '<img src=x>', rows: [{ key: '目标', order: 0, lines: [{ text: '<script>' }] }] })]),
    );
    expect(html).not.toMatch(/<img|<script/);
    expect(html).toContain('&lt;script&gt;');
  });
});
