import { expect, it } from 'vitest';
import { decodeBase, encodeBase } from '../../../src/search/format/catalogue.ts';
import type { SearchRecord } from '../../../src/search/format/searchRecord.ts';
import { indicatorSheets, listSheet } from '../../../src/search/query/resultSheets.ts';
import type { SearchLibrary } from '../../../src/search/query/searchLibrary.ts';

const record = (id: string, more: Partial<SearchRecord> = {}): SearchRecord => ({
  id,
  kind: 'project',
  title: `项目${id}`,
  path: `projects/${id}/`,
  unit: '某镇',
  county: '某县',
  department: '',
  topic: '',
  functionalClass: '',
  attribute: '',
  year: 2024,
  outcomes: [],
  yuan: '1257552',
  amount: '',
  lines: [
    { label: '资金用途', text: '清运', anchor: 'purpose' },
    { label: '指标', text: '清运车次', anchor: 'i1' },
    { label: '指标值', text: '≥360次', anchor: 'i1' },
    { label: '指标值', text: '95%', anchor: 'i2' },
  ],
  ...more,
});

/** A library of given records, as far as a list of them is made from it. */
function libraryOf(records: readonly SearchRecord[]): SearchLibrary {
  const catalogue = decodeBase(
    encodeBase(records, { titleLengths: [], slots: [], variants: '', frequentPairs: '', texts: [] }),
  );
  return {
    catalogue: async () => catalogue,
    names: async () => ({ titles: records.map(({ title }) => title) }),
    amounts: async () => records.map(({ yuan }) => (yuan === null ? null : Number(yuan))),
    paths: async () => records.map(({ path }) => path),
    details: async (wanted: readonly number[]) => wanted.map((number) => records[number]),
  } as unknown as SearchLibrary;
}

const root = new URL('https://example.org/a/');

it('lists what was found, amounts as numbers, and how each was found', async () => {
  const library = libraryOf([record('x'), record('y', { yuan: null })]);
  const { heads, rows } = await listSheet(library, root, {
    records: [0],
    also: [{ record: 1, via: '扫大街', terms: [], inTitle: false }],
  });
  const at = (row: number, head: string) => rows[row]?.[heads.indexOf(head)];
  expect([at(0, '名称'), at(0, '金额（元）'), at(0, '找到的办法')]).toEqual(['项目x', { number: '1257552' }, '含原话']);
  expect([at(1, '金额（元）'), at(1, '找到的办法')]).toEqual(['', '按“扫大街”在公文里的说法']);
  const byTopic = { record: 1, via: '兽医', terms: [], inTitle: false, topic: '种地与养殖' };
  const topical = await listSheet(library, root, { records: [], also: [byTopic] });
  expect(topical.rows[0]?.[heads.indexOf('找到的办法')]).toBe('“兽医”的话题“种地与养殖”（推断）');
  expect(at(1, '网址')).toBe('https://example.org/a/projects/y/');
});

it('gives every indicator of the listed projects a row with the address of its place', async () => {
  const library = libraryOf([record('x'), record('u', { kind: 'unit' })]);
  const sheets = await indicatorSheets(library, root, { records: [0, 1], also: [] });
  expect(sheets).toHaveLength(1);
  const [sheet] = sheets ?? [];
  expect(sheet?.heads).toEqual(['项目', '实施单位', '年度', '指标', '指标值', '指标说明', '确定依据', '网址']);
  expect(sheet?.rows).toEqual([
    ['项目x', '某镇', '2024', '清运车次', '≥360次', '', '', 'https://example.org/a/projects/x/#i1'],
    ['项目x', '某镇', '2024', '', '95%', '', '', 'https://example.org/a/projects/x/#i2'],
  ]);
});

it('leaves the indicators out where that would take hundreds of files of a large site', async () => {
  const records = Array.from({ length: 3000 }, (_, index) => record(`p${index}`));
  const all = records.map((_, index) => index);
  expect(await indicatorSheets(libraryOf(records), root, { records: all, also: [] })).toBeNull();
  const [sheet] = (await indicatorSheets(libraryOf(records), root, { records: all.slice(0, 200), also: [] })) ?? [];
  expect(sheet?.rows).toHaveLength(400);
});

it('says of a project and of its self-evaluation what became of the promises, and lists what the self-evaluation reports', async () => {
  const outcomes = ['超过', '未达到'];
  const lines = [
    { label: '指标', text: '清运车次', anchor: 'i1' },
    { label: '目标值', text: '≥360次', anchor: 'i1' },
    { label: '完成值', text: '312次', anchor: 'i1' },
  ];
  const library = libraryOf([
    record('x', { outcomes }),
    record('r', { kind: 'result', path: 'results/r/', outcomes, lines, yuan: null }),
  ]);
  const found = { records: [0, 1], also: [] };
  const { heads, rows } = await listSheet(library, root, found);
  expect(rows.map((row) => row[heads.indexOf('后来怎样（单位填的和承诺比）')])).toEqual([
    '超过、未达到',
    '超过、未达到',
  ]);
  const [, reported] = (await indicatorSheets(library, root, found)) ?? [];
  expect(reported?.heads).toEqual(['自评', '实施单位', '年度', '指标', '目标值', '完成值', '原因', '网址']);
  expect(reported?.rows).toEqual([
    ['项目r', '某镇', '2024', '清运车次', '≥360次', '312次', '', 'https://example.org/a/results/r/#i1'],
  ]);
});

it('a site without self-evaluations has no column for them', async () => {
  const { heads } = await listSheet(libraryOf([record('x')]), root, { records: [0], also: [] });
  expect(heads).not.toContain('后来怎样（单位填的和承诺比）');
});
