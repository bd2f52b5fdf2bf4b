import { describe, expect, it } from 'vitest';
import type { SourceRow } from '../../src/grid/sourceRow.ts';
import { placeApart } from '../../src/recognise/find/placeOutside.ts';
import { isPageNumber, runningText } from '../../src/recognise/find/runningText.ts';
import { wholeRows } from '../../src/recognise/find/wholeRows.ts';
import { plan, ROWS, read } from './roadPlan.ts';

const TABLE = plan(ROWS).slice(1);
const BOOK = [
  '样例县甲镇人民政府',
  '2024年部门预算绩效文本',
  '',
  '样例县甲镇',
  '二〇二四年一月',
  '',
  '目　录',
  '一、总体绩效目标\t1',
  '二、分项绩效目标',
  '及保障措施\t2',
  '第二部分 附表\t3',
  '',
  '第一部分',
  '部门概况',
  '一、总体绩效目标',
  '做好镇村工作。',
  '- 1 -',
  '',
  '3',
  '2024年项目支出绩效目标表',
  ...TABLE,
  '注：金额含税',
  '',
  '第二部分',
  '名词解释',
];

async function outsideOf(lines: readonly string[]) {
  const { tables } = await read(lines);
  return (tables[0]?.outside ?? []).map(({ text, to, heading }) => `${to}${heading ? ' heading' : ''}: ${text}`);
}

describe('what stands outside tables', () => {
  it('is told apart: title, cover, contents, headings, sentences, numbers of pages, notes', async () => {
    expect(await outsideOf(BOOK)).toEqual([
      'title: 样例县甲镇人民政府',
      'title: 2024年部门预算绩效文本',
      'note: 样例县甲镇',
      'note: 二〇二四年一月',
      'contents: 目　录',
      'contents: 一、总体绩效目标',
      'contents: 1',
      'contents: 二、分项绩效目标',
      'contents: 及保障措施',
      'contents: 2',
      'contents: 第二部分 附表',
      'contents: 3',
      'narrative heading: 第一部分',
      'narrative heading: 部门概况',
      'narrative heading: 一、总体绩效目标',
      'narrative: 做好镇村工作。',
      'page-number: - 1 -',
      'page-number: 3',
      'note: 注：金额含税',
      'narrative heading: 第二部分',
      'narrative heading: 名词解释',
    ]);
  });

  it('without a list of contents has no cover, and with no heading ends its cover where the contents begin', async () => {
    const [first = '', second = '', ...rest] = BOOK;
    expect((await outsideOf([first, second, '', ...rest.slice(1, 3), '', ...rest.slice(10)])).slice(0, 4)).toEqual([
      'title: 样例县甲镇人民政府',
      'title: 2024年部门预算绩效文本',
      'narrative: 样例县甲镇',
      'narrative: 二〇二四年一月',
    ]);
  });

  it('holds long sentences that begin like a heading', async () => {
    const long = `一、${'按照县委、县政府的部署，'.repeat(4)}做好镇村工作。`;
    const placed = await outsideOf(BOOK.map((line) => (line === '一、总体绩效目标' ? long : line)));
    expect(placed).toContain(`narrative: ${long}`);
  });

  it.each([
    [['第一部分', `${'按照县委、县政府的部署，'.repeat(4)}做好镇村工作。`], 'narrative: '],
    [['第一部分', '部门概况'], 'narrative heading: '],
  ])('below the number of a part stands its name, where that is short: %j', async ([part = '', name = ''], begin) => {
    const lines = BOOK.flatMap((line) => (line === '第一部分' ? [part, name] : line === '部门概况' ? [] : [line]));
    expect(await outsideOf(lines)).toContain(`${begin}${name}`);
  });
});

it.each([
  ['margin', '平罗县2024年部门预算公开', 'title'],
  ['margin', '- 3 -', 'page-number'],
  ['margin', '第3页 共12页', 'page-number'],
  ['footnote', '3', 'note'],
] as const)('%s %s is text of the page: %s', (role, text, to) => {
  const ref = 'p1 L1';
  expect(placeApart({ kind: 'paragraph', ref, text, gapAbove: false, role })).toEqual({ ref, text, to });
});

it.each([
  ['- 3 -', true],
  ['—12—', true],
  ['第3页', true],
  ['第3页 共12页', true],
  ['3/12', true],
  ['3', true],
  ['1234', true],
  ['12345', false],
  ['3个', false],
  ['第3页说明', false],
  ['', false],
])('%s is the number of a page: %s', (text, expected) => {
  expect(isPageNumber(text)).toBe(expected);
});

/** A row of cells, `~` where nothing is printed. */
function rowOf(line: string, more: Partial<SourceRow> = {}): SourceRow {
  const texts = line.split('|');
  const cells = texts.flatMap((text, at) =>
    text === '~' ? [] : [{ ref: `L1 c${at + 1}`, column: at + 1, gridColumn: at + 1, text, colSpan: 1, rowSpan: 1 }],
  );
  return {
    cells,
    width: texts.length,
    gapAbove: false,
    startsBlock: false,
    repeated: false,
    continues: false,
    ...more,
  };
}

describe('what belongs to the page and not to its text', () => {
  const running = (rows: readonly SourceRow[]) => {
    const found = runningText(rows);
    return rows.flatMap((row) =>
      found.has(row) ? [`${found.get(row)}: ${row.cells.map(({ text }) => text).join('|')}`] : [],
    );
  };
  const TEXT = [rowOf('产出指标|数量指标|甲|3个'), rowOf('~|质量指标|乙|3个')];
  const gap = { gapAbove: true };

  it.each<[string, SourceRow[], string[]]>([
    [
      'the number of a page at its end',
      [...TEXT, rowOf('- 3 -'), rowOf('~|质量指标|丙|3个', gap)],
      ['page-number: - 3 -'],
    ],
    ['a bare number there', [...TEXT, rowOf('3'), rowOf('~|质量指标|丙|3个', gap)], ['page-number: 3']],
    [
      'a bare number at the beginning of a page',
      [...TEXT, rowOf('3', gap), rowOf('~|质量指标|丙|3个')],
      ['page-number: 3'],
    ],
    ['no bare number in a further column', [...TEXT, rowOf('~|~|~|3'), rowOf('~|质量指标|丙|3个', gap)], []],
    ['no number amid a page', [...TEXT, rowOf('- 3 -'), ...TEXT], []],
    ['no row of several cells', [...TEXT, rowOf('3|3'), rowOf('~|质量指标|丙|3个', gap)], []],
    ['no rest of a row', [...TEXT, rowOf('3', { ...gap, continues: true }), ...TEXT], []],
    ['what says that a table goes on', [...TEXT, rowOf('（续表）', gap), ...TEXT], ['title: （续表）']],
    [
      'that also where a table begins below it',
      [...TEXT, rowOf('续上表', { startsBlock: true }), ...TEXT],
      ['title: 续上表'],
    ],
    [
      'a number between two tables',
      [...TEXT, rowOf('- 3 -', { startsBlock: true }), rowOf('甲|乙', { startsBlock: true })],
      ['page-number: - 3 -'],
    ],
    [
      'no bare number between two tables',
      [...TEXT, rowOf('3', { startsBlock: true }), rowOf('甲|乙', { startsBlock: true })],
      [],
    ],
    ['no number below a table', [...TEXT, rowOf('- 3 -', { startsBlock: true }), rowOf('甲')], []],
  ])('%s', (_, rows, expected) => {
    expect(running(rows)).toEqual(expected);
  });

  it('is a line that stands on three pages, and no year, no unit of money, no line of two', () => {
    const onPages = (line: string, count: number) =>
      Array.from({ length: count }, () => [rowOf(line, gap), ...TEXT.map((row) => ({ ...row }))]).flat();
    expect(running(onPages('平罗县部门预算公开', 3))).toHaveLength(3);
    expect(running(onPages('平罗县部门预算公开', 2))).toEqual([]);
    expect(running(onPages('平罗县人民政府', 3))).toEqual([]);
    expect(running(onPages('（2024年度）', 3))).toEqual([]);
    expect(running(onPages('金额单位：万元', 3))).toEqual([]);
    expect(running(onPages('平罗县部门预算公开|~', 3))).toEqual([]);
    expect(running(onPages('项目支出绩效目标表', 1))).toEqual(['title: 项目支出绩效目标表']);
  });
});

describe('a row that the end of a page cuts', () => {
  const cut = (upper: string, lower: string, between: readonly SourceRow[] = []) => {
    const rows = [rowOf(upper), ...between, rowOf(lower, { gapAbove: true, continues: true })];
    return { printed: rows, ...wholeRows(rows, runningText(rows)) };
  };
  const texts = (row: SourceRow | undefined) => row?.cells.map(({ column, text }) => `${column} ${text}`);

  it('is one row, its texts joined by their columns and in their order; its rest is no row', () => {
    const { printed, running, rows } = cut('产出指标|~|甲|3个', '~|数量|乙');
    expect(texts(rows[0])).toEqual(['1 产出指标', '2 数量', '3 甲\n乙', '4 3个']);
    expect(running.get(printed[1] as SourceRow)).toBe('label');
    expect(texts(rows[1])).toEqual(['2 数量', '3 乙']);
  });

  it('is one across the number of the page', () => {
    const { printed, running, rows } = cut('产出指标|数量指标|甲|3个', '~|~|乙', [rowOf('- 3 -', { gapAbove: true })]);
    expect(texts(rows[0])).toContain('3 甲\n乙');
    expect(printed.map((row) => running.get(row))).toEqual([undefined, 'page-number', 'label']);
  });

  it('has nothing to go on with where it is the first', () => {
    const rows = [rowOf('甲', { continues: true }), rowOf('乙')];
    const whole = wholeRows(rows, new Map());
    expect(whole.rows).toEqual(rows);
    expect(whole.running.size).toBe(0);
  });
});
