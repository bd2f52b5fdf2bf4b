import { describe, expect, it } from 'vitest';
import { printedYear } from '../../src/compare/compareCard.ts';
import { compareCaution, rowsOf } from '../../src/compare/compareTable.ts';
import { yearPage } from '../../src/corpus/links.ts';
import { worldAnchor, worldLabel } from '../../src/facts/worlds.ts';
import { byYear, newestYearFirst, sayYear, yearName, yearOfColumn } from '../../src/words/year.ts';

describe('a budget year that nothing prints', () => {
  it('is said in words, never as 0 or null', () => {
    expect([sayYear(null), yearName(null), yearOfColumn(null)]).toEqual(['年度不明', '年度不明', '不明']);
    expect([sayYear(2024), yearName(2024), yearOfColumn(2024)]).toEqual(['2024 年', '2024', '2024']);
    expect(worldLabel({ county: '', year: null })).toBe('县名未登记 年度不明');
  });

  it('has a page and a section of its own', () => {
    expect([yearPage(null), yearPage(2024)]).toEqual(['/years/unknown/', '/years/2024/']);
    expect(worldAnchor({ county: '', year: null })).toMatch(/^county-unknown-[0-9a-f]{6}$/);
  });

  it('shares that section with no county of the same sound', () => {
    expect(worldAnchor({ county: '临县', year: 2024 })).toMatch(/^linxian-2024-/);
    expect(worldAnchor({ county: '临县', year: 2024 })).not.toBe(worldAnchor({ county: '林县', year: 2024 }));
  });

  it('keeps its projects together, after those of every year', () => {
    const years = [null, 2022, null, 2024];
    expect(byYear(years, (year) => year)).toEqual([
      [2024, [2024]],
      [2022, [2022]],
      [null, [null, null]],
    ]);
    expect([2022, null, 2024].sort(newestYearFirst)).toEqual([2024, 2022, null]);
  });

  it('stands last in a comparison and is no year like the others', () => {
    const card = (id: string, years: (number | null)[]) => ({
      kind: 'unit' as const,
      id,
      name: id,
      href: `/units/${id}/`,
      about: '',
      county: '某县',
      years: years.map(printedYear),
      documents: [id],
      rows: [
        {
          key: '指标',
          order: 0,
          ruler: { note: '' },
          lines: years.map((year) => ({ label: '数量', text: '1 项', size: 1, year: printedYear(year) })),
        },
      ],
    });
    const cards = [card('a', [null, 2024]), card('b', [2024])];
    expect(compareCaution(cards)).toContain('不是同一个年度（年度不明、2024）');
    expect(rowsOf(cards)[0]?.steps.map((step) => step.map(([line]) => `${line?.label} ${line?.text}`))).toEqual([
      ['2024，数量 1 项', '2024，数量 1 项'],
      ['年度不明，数量 1 项', '年度不明，数量 没有这一年的表'],
    ]);
  });
});
